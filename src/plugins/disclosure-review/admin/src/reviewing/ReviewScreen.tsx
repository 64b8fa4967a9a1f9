import { Box, Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { ArrowLeft, Eye, Pencil } from '@strapi/icons';
import { useEffect, useMemo, useState } from 'react';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { CommentAnswer, ReviewSheet } from '../../../shared/desk';
import type { Verb } from '../../../shared/review';
import { useSay } from '../language';
import type { Mark } from '../steps/ReturnForm';
import { Beside } from './Beside';
import { useComments } from './comments/useComments';
import { Reading } from './Reading';
import { editPath, INBOX_PATH, previewPath } from './reviewPath';
import type { Place } from './site/places';
import { StaleBar } from './StaleBar';
import { useReading } from './useReading';
import { useWatch } from './useWatch';

const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 2fr) minmax(34rem, 1fr);
  gap: 2.4rem;
  align-items: start;
`;
const Sticky = styled.div`
  position: sticky;
  top: 1.6rem;
  max-height: calc(100vh - 3.2rem);
  overflow-y: auto;
`;

function Head({ sheet }: { readonly sheet: ReviewSheet }) {
  const say = useSay();
  return (
    <Flex tag="header" justifyContent="space-between" alignItems="flex-start" gap={6} paddingBottom={4}>
      <Box>
        <Typography tag="h1" variant="alpha">{sheet.title}</Typography>
      </Box>
      <Flex gap={2} shrink={0}>
        <LinkButton tag={NavLink} to={INBOX_PATH} variant="tertiary" startIcon={<ArrowLeft />}>{say({ zh: '待办列表', en: 'Inbox' })}</LinkButton>
        <LinkButton tag={NavLink} to={previewPath(sheet)} variant="tertiary" startIcon={<Eye />}>{say({ zh: '预览', en: 'Preview' })}</LinkButton>
        <LinkButton tag={NavLink} to={editPath(sheet)} variant="tertiary" startIcon={<Pencil />}>{say({ zh: '编辑页', en: 'Form' })}</LinkButton>
        <Button variant="tertiary" onClick={() => window.print()}>{say({ zh: '打印', en: 'Print' })}</Button>
      </Flex>
    </Flex>
  );
}

const quoted = (comments: readonly CommentAnswer[]): readonly Place[] => comments.flatMap(({ open, path, quote }) => (open && quote !== null ? [{ path, quote }] : []));

/** One document in front of the person who decides on it. */
export function ReviewScreen({ sheet, reload }: { readonly sheet: ReviewSheet; readonly reload: () => Promise<void> }) {
  const remarks = useComments(sheet);
  const now = useWatch(sheet);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const remarked = useMemo(() => [...quoted(remarks.all), ...marks.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, quote: text }]))], [remarks.all, marks]);
  const reading = useReading(sheet, remarked);
  const [taken, setTaken] = useState<Verb>();
  const mayReturn = sheet.may.includes('return');
  const mark = (one: Mark): void => setMarks([...marks.filter((other) => !(other.path === one.path && other.text === one.text && other.comment === one.comment)), one]);
  useEffect(() => {
    if (taken !== undefined) window.scrollTo({ top: 0 });
  }, [taken]);
  return (
    <Box padding={6}>
      <Head sheet={sheet} />
      {now !== undefined && <Box paddingBottom={4} position="sticky" top="1.6rem" zIndex={4}><StaleBar seen={sheet} now={now} onLoad={() => void reload()} /></Box>}
      <Columns data-sheet>
        <Reading sheet={sheet} page={reading.page} remarks={remarks} tab={reading.tab} onTab={reading.setTab} compared={reading.compared} onCompare={reading.compare} {...(mayReturn && { onMark: mark })} />
        <Sticky data-beside>
          <Beside
            sheet={sheet}
            reading={reading}
            remarks={remarks}
            marks={marks}
            onMarksChange={setMarks}
            onMark={mark}
            taken={taken}
            onTaken={({ verb }) => {
              setMarks([]);
              void reload().then(() => setTaken(verb));
            }}
            onStale={() => void reload()}
          />
        </Sticky>
      </Columns>
    </Box>
  );
}
