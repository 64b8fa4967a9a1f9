import { Box, Checkbox, Flex, Link, Td, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { InboxRow, Queue } from '../../../shared/desk';
import { useSay } from '../language';
import { named, RISK_NAMES, STATE_COLOURS, STEP_NAMES } from '../names';
import { shortTime } from '../time';
import { placeOf, waitedWords } from './queues';
import { reasonWords } from './reasonWords';
import { typeName } from './typeName';
import { Tone } from '../review/Tone';

interface LineProps {
  readonly row: InboxRow;
  readonly queue: Queue;
  /** Null: the list has no boxes to tick. */
  readonly tick: null | { readonly on: boolean; readonly open: boolean; readonly onChange: (on: boolean) => void };
}

/** A long reason is cut after its second line; the whole shows under the pointer. */
const TWO_LINES = { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 2, overflow: 'hidden' } as const;

/** What was done last, by whom and when, and why. */
function LastStep({ step }: { readonly step: InboxRow['lastStep'] }) {
  const say = useSay();
  if (step === null) return <Typography textColor="neutral600">—</Typography>;
  return (
    <Box minWidth="11rem" maxWidth="26rem" style={{ whiteSpace: 'normal' }}>
      <Typography tag="p">{say({ zh: `${STEP_NAMES[step.kind].zh}：${step.person}`, en: `${STEP_NAMES[step.kind].en}: ${step.person}` })}</Typography>
      <Typography variant="pi" textColor="neutral600" tag="p" title={step.reason ?? undefined} style={TWO_LINES}>
        {shortTime(step.at)}
        {step.reason !== null && ` ${say(reasonWords(step.reason))}`}
      </Typography>
    </Box>
  );
}

/** A document as a line of the inbox. */
export function InboxLine({ row, queue, tick }: LineProps) {
  const say = useSay();
  const risk = row.riskClass === null || row.riskClass === 'none' ? null : (RISK_NAMES[row.riskClass] ?? { zh: row.riskClass, en: row.riskClass });
  return (
    <Tr>
      {tick !== null && (
        <Td>
          {row.approvable && (
            <Checkbox
              aria-label={say(tick.open ? { zh: `选择《${row.title}》`, en: `Select “${row.title}”` } : { zh: `《${row.title}》属于另一级审核，请分开批量办理`, en: `“${row.title}” is at another tier; approve it separately` })}
              checked={tick.on}
              disabled={!tick.open}
              onCheckedChange={(on: boolean | 'indeterminate') => tick.onChange(on === true)}
            />
          )}
        </Td>
      )}
      <Td>
        <Box minWidth="15rem" maxWidth="44rem" style={{ whiteSpace: 'normal' }}>
          <Link tag={NavLink} to={placeOf(row, queue)}>{row.title === '' ? say({ zh: '（无标题）', en: '(no title)' }) : row.title}</Link>
        </Box>
      </Td>
      <Td>
        <Box minWidth="7.2rem" style={{ whiteSpace: 'normal' }}><Typography>{say(typeName(row.profile))}</Typography></Box>
      </Td>
      <Td>
        <Box minWidth="8.4rem" maxWidth="20rem" style={{ whiteSpace: 'normal' }}><Typography>{row.organisation?.name ?? '—'}</Typography></Box>
      </Td>
      <Td>
        <Flex gap={1} wrap="wrap">
          <Tone variant={STATE_COLOURS[row.state]}>{say(named(row.state))}</Tone>
          {row.urgent && <Tone variant="danger">{say({ zh: '急件', en: 'Urgent' })}</Tone>}
        </Flex>
      </Td>
      <Td>
        <Typography textColor={row.overdue ? 'danger700' : 'neutral800'} title={shortTime(row.since)} tag="p">{say(waitedWords(row.waited))}</Typography>
        {row.overdue && <Typography variant="pi" fontWeight="bold" textColor="danger700">{say({ zh: '已逾期', en: 'Overdue' })}</Typography>}
      </Td>
      <Td>{risk === null ? <Typography textColor="neutral600">{say({ zh: '一般', en: 'Ordinary' })}</Typography> : <Tone variant="warning">{say(risk)}</Tone>}</Td>
      <Td><LastStep step={row.lastStep} /></Td>
    </Tr>
  );
}
