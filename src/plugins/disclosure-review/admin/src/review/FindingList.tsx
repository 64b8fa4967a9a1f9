import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import type { FindingAnswer } from '../../../shared/contracts';
import { useSay, type Wording } from '../language';
import { named } from '../names';
import { Tone } from './Tone';

const SEVERITY: Readonly<Record<FindingAnswer['severity'], { readonly name: Wording; readonly variant: 'danger' | 'warning' | 'secondary' }>> = {
  block: { name: { zh: '必须改正', en: 'Must be mended' }, variant: 'danger' },
  waivable: { name: { zh: '须说明理由', en: 'Needs a reason' }, variant: 'warning' },
  warn: { name: { zh: '提醒', en: 'Note' }, variant: 'secondary' },
};

/** `attachments[0].file` as a person says it; the attribute's own label where it has one. */
export function placeOf(path: string): Wording {
  const whole = named(path);
  if (whole.zh !== path) return whole;
  const [first = path] = path.split(/[.[]/);
  return named(first);
}

interface FindingListProps {
  readonly findings: readonly FindingAnswer[];
  /** Goes to the place; absent where the place is not on the screen. */
  readonly onJump?: (finding: FindingAnswer) => void;
  /** Takes the finding along into a return; absent where nobody returns here. */
  readonly onMark?: (finding: FindingAnswer) => void;
}

/** What the checks found: how grave, where, what to do. */
export function FindingList({ findings, onJump, onMark }: FindingListProps) {
  const say = useSay();
  if (findings.length === 0) return <Typography textColor="success700">{say({ zh: '未发现问题', en: 'Nothing found' })}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {findings.map((found) => (
        <Box key={found.id} tag="li" paddingBottom={3} borderColor="neutral150" borderWidth="0 0 1px 0" borderStyle="solid">
          <Flex gap={2} wrap="wrap" paddingBottom={1}>
            <Tone size="S" variant={SEVERITY[found.severity].variant}>{say(SEVERITY[found.severity].name)}</Tone>
            <Typography variant="pi" textColor="neutral600">{`${say(placeOf(found.path))} · ${found.rule}`}</Typography>
          </Flex>
          <Typography tag="p">{say(found.message)}</Typography>
          {found.excerpt !== '' && <Typography tag="p" variant="pi" textColor="neutral600">{`“${found.excerpt}”`}</Typography>}
          {found.waived !== undefined && <Typography tag="p" variant="pi">{say({ zh: `已放行：${found.waived}`, en: `Let pass: ${found.waived}` })}</Typography>}
          <Flex gap={4}>
            {onJump !== undefined && <TextButton onClick={() => onJump(found)}>{say({ zh: '查看位置', en: 'Go there' })}</TextButton>}
            {onMark !== undefined && <TextButton onClick={() => onMark(found)}>{say({ zh: '退回时指出', en: 'Mark for the return' })}</TextButton>}
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}
