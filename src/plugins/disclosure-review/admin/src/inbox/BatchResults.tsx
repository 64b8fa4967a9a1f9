import { Box, Flex, Typography } from '@strapi/design-system';
import type { BatchLine, InboxRow } from '../../../shared/desk';
import { useSay } from '../language';
import { named } from '../names';
import { keyOf } from './queues';
import { Tone } from '../review/Tone';

/** What became of each document of a batch, in words. */
export function BatchResults({ results, rows }: { readonly results: readonly BatchLine[]; readonly rows: readonly InboxRow[] }) {
  const say = useSay();
  const titles = new Map(rows.map((row) => [keyOf(row), row.title]));
  const done = results.filter(({ ok }) => ok).length;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} role="status">
      <Typography fontWeight="bold">
        {say({ zh: `共 ${results.length} 篇，通过 ${done} 篇，未通过 ${results.length - done} 篇。`, en: `${done} of ${results.length} approved, ${results.length - done} not.` })}
      </Typography>
      {results.map((line) => (
        <Box key={keyOf(line)} padding={3} hasRadius background={line.ok ? 'success100' : 'danger100'}>
          <Flex gap={2} alignItems="flex-start">
            <Tone variant={line.ok ? 'success' : 'danger'}>{say(line.ok ? { zh: '已通过', en: 'Approved' } : { zh: '未办', en: 'Not done' })}</Tone>
            <Box>
              <Typography fontWeight="semiBold" tag="p">{titles.get(keyOf(line)) ?? line.documentId}</Typography>
              {line.ok ? (
                <Typography variant="pi">{say({ zh: `现在：${named(line.state).zh}`, en: `Now: ${named(line.state).en}` })}</Typography>
              ) : (
                line.refusals.map((refusal) => (
                  <Typography key={`${refusal.rule} ${refusal.code} ${refusal.path ?? ''}`} variant="pi" textColor="danger700" tag="p">
                    {refusal.rule === '' ? refusal.message : `${refusal.message}（${refusal.rule}）`}
                  </Typography>
                ))
              )}
            </Box>
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}
