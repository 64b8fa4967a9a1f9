import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import type { EditionChangesAnswer, SourceAnswer } from '../../../../../shared/registers';
import { getChanges } from '../../../api/registers';
import { useLoaded } from '../../../api/useLoaded';
import { useSay, type Wording } from '../../../language';
import { named } from '../../../names';
import { Names } from './Names';
import { valueOf } from './values';

function Changed({ changed }: { readonly changed: EditionChangesAnswer['changed'] }) {
  const say = useSay();
  if (changed.length === 0) return null;
  return (
    <Box>
      <Typography tag="h3" variant="delta">{say({ zh: `修改 ${changed.length} 个`, en: `${changed.length} changed` })}</Typography>
      {changed.map(({ before, after, attributes }) => (
        <Box key={after.name} paddingTop={2}>
          <Typography tag="p" fontWeight="semiBold">{after.name}</Typography>
          {attributes.map((attribute) => (
            <Typography key={attribute} tag="p">{`${say(named(`source.${attribute}`))}：${say(valueOf(before, attribute))} → ${say(valueOf(after, attribute))}`}</Typography>
          ))}
        </Box>
      ))}
    </Box>
  );
}

const nameOf = ({ name, domains }: SourceAnswer): string => `${name}（${domains.join('、')}）`;

function Difference({ changes }: { readonly changes: EditionChangesAnswer }) {
  const say = useSay();
  const { added, changed, removed } = changes;
  const list = (title: Wording, sources: readonly SourceAnswer[]): ReactNode => <Names title={title} names={sources.map(nameOf)} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {added.length + changed.length + removed.length === 0 && <Typography>{say({ zh: '两版内容相同。', en: 'Both are the same.' })}</Typography>}
      {list({ zh: `新增 ${added.length} 个`, en: `${added.length} added` }, added)}
      <Changed changed={changed} />
      {list({ zh: `删去 ${removed.length} 个`, en: `${removed.length} removed` }, removed)}
    </Flex>
  );
}

/** What an edition changed against the one before. */
export function ChangesDialog({ edition, onClose }: { readonly edition: number; readonly onClose: () => void }) {
  const say = useSay();
  const client = useFetchClient();
  const { answer, error } = useLoaded(`changes ${edition}`, () => getChanges(client, edition));
  const since = answer?.since ?? 0;
  const title = since === 0 ? { zh: `第 ${edition} 版，最初录入`, en: `Edition ${edition}, the first` } : { zh: `第 ${edition} 版与第 ${since} 版比较`, en: `Edition ${edition} against ${since}` };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={say({ zh: '关闭', en: 'Close' })}>
          <Modal.Title>{say(title)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {answer !== undefined && <Difference changes={answer} />}
          {answer === undefined && <Typography>{say(error === undefined ? { zh: '正在读取…', en: 'Loading…' } : { zh: '没有读到内容，请关闭后再试。', en: 'Nothing came back; close and try again.' })}</Typography>}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>{say({ zh: '关闭', en: 'Close' })}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
