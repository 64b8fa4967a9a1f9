import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { NavLink } from 'react-router-dom';
import type { InboxAnswer, ReviewSheet } from '../../../../shared/desk';
import type { Verb } from '../../../../shared/review';
import { useLoaded } from '../../api/useLoaded';
import { useSay } from '../../language';
import { named, POST_NAMES, VERB_NAMES } from '../../names';
import { waitsForSomebody } from '../../review/waitsForSomebody';
import { getWaiting } from '../requests';
import { INBOX_PATH, reviewPath } from '../reviewPath';

/** What came of the step, whose turn it is now, and the way to the next document. */
export function AfterStep({ verb, sheet }: { readonly verb: Verb; readonly sheet: ReviewSheet }) {
  const client = useFetchClient();
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const { answer } = useLoaded<InboxAnswer>(`${sheet.documentId} ${sheet.state} ${sheet.digest}`, () => getWaiting(client));
  const next = answer?.results.find(({ documentId }) => documentId !== sheet.documentId);
  // Whoever takes the step by keyboard reads on here, the button is gone.
  useEffect(() => box.current?.focus(), []);
  const holders = (waitsForSomebody(sheet.state) ? sheet.editable.who : []).map(({ person, post }) => ({ zh: `${person}（${POST_NAMES[post]?.zh ?? post}）`, en: `${person} (${POST_NAMES[post]?.en ?? post})` }));
  return (
    <Box ref={box} tabIndex={-1} role="status" background="success100" borderColor="success200" hasRadius padding={4} data-noprint>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography variant="delta" textColor="success700">{say({ zh: `已办理：${VERB_NAMES[verb].zh}`, en: `Done: ${VERB_NAMES[verb].en}` })}</Typography>
        <Typography>{say({ zh: `现在的状态：${named(sheet.state).zh}`, en: `Now: ${named(sheet.state).en}` })}</Typography>
        {holders.length > 0 && <Typography>{say({ zh: `下一步由 ${holders.map(({ zh }) => zh).join('、')} 办理`, en: `Next: ${holders.map(({ en }) => en).join(', ')}` })}</Typography>}
        {next !== undefined && <LinkButton tag={NavLink} to={reviewPath(next)} fullWidth>{say({ zh: `下一篇待审：${next.title}`, en: `Next to review: ${next.title}` })}</LinkButton>}
        {answer !== undefined && next === undefined && <Typography>{say({ zh: '没有其他待审稿件了。', en: 'Nothing else waits for you.' })}</Typography>}
        <LinkButton tag={NavLink} to={INBOX_PATH} variant="tertiary" fullWidth>{say({ zh: '返回待办列表', en: 'Back to the inbox' })}</LinkButton>
      </Flex>
    </Box>
  );
}
