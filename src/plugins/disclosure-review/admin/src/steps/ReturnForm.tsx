import { Box, Flex, IconButton, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useState } from 'react';
import { useSay, type Wording } from '../language';
import { Choose } from './Choose';
import { Line } from './Line';
import { StepFrame, type StepFormProps } from './StepFrame';

/** A place in the document, with what is wrong there. */
export interface Mark {
  readonly path: string;
  readonly text?: string;
  readonly comment: string;
}

const FREQUENT: readonly Wording[] = [
  { zh: '文字或数据有误，请核实', en: 'Text or figures need checking' },
  { zh: '格式不规范，请按公文格式调整', en: 'The form is not right' },
  { zh: '含个人信息，请隐去后再报', en: 'Personal data must be masked' },
  { zh: '来源不清，请补充来源和链接', en: 'The source is missing' },
  { zh: '附件不全或无法打开', en: 'Attachments missing or broken' },
  { zh: '公开属性或栏目不当', en: 'Wrong attribute or column' },
];

interface ReturnProps extends StepFormProps {
  /** The county's own frequent reasons; standing ones where it has none yet. */
  readonly reasons?: readonly string[];
  /** Marks made while reading. */
  readonly marks?: readonly Mark[];
  readonly onMarksChange?: (marks: readonly Mark[]) => void;
}

function Marks({ marks, onChange }: { readonly marks: readonly Mark[]; readonly onChange: (marks: readonly Mark[]) => void }) {
  const say = useSay();
  if (marks.length === 0) return null;
  return (
    <Box>
      <Typography variant="sigma" textColor="neutral600">{say({ zh: '批注', en: 'Marks' })}</Typography>
      <Flex direction="column" alignItems="stretch" gap={1} paddingTop={2}>
        {marks.map((mark, index) => (
          <Flex key={`${mark.path} ${mark.text ?? ''} ${mark.comment}`} justifyContent="space-between" gap={2}>
            <Typography>{mark.text === undefined ? mark.comment : `“${mark.text}”：${mark.comment}`}</Typography>
            <IconButton label={say({ zh: '删除批注', en: 'Remove' })} variant="ghost" onClick={() => onChange(marks.filter((_, at) => at !== index))}>
              <Trash />
            </IconButton>
          </Flex>
        ))}
      </Flex>
    </Box>
  );
}

/** The frequent reasons to pick from; each pick adds a line, so nothing stays chosen. */
function Frequent({ reasons, onPick }: { readonly reasons: readonly string[]; readonly onPick: (reason: string) => void }) {
  const say = useSay();
  const label = say({ zh: '选用常用退回原因…', en: 'Pick a frequent reason…' });
  return (
    <SingleSelect aria-label={label} placeholder={label} value="" onChange={(reason: string | number) => onPick(String(reason))}>
      {reasons.map((reason) => (
        <SingleSelectOption key={reason} value={reason}>{reason}</SingleSelectOption>
      ))}
    </SingleSelect>
  );
}

/** Any reviewer returns the document, with a reason, to the unit or to tier 2. */
export function ReturnForm({ reasons = [], marks = [], onMarksChange = () => undefined, ...props }: ReturnProps) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const [to, setTo] = useState<'drafting' | 'tier-2'>('drafting');
  const past2 = ['tier-3', 'confirming', 'consenting', 'approved', 'scheduled'].includes(props.document.state);
  return (
    <StepFrame
      {...props}
      verb="return"
      variant="danger"
      missing={reason.trim() === '' ? { zh: '请填写退回原因。', en: 'Give the reason.' } : undefined}
      body={() => ({ reason, ...(past2 && { to }), ...(marks.length > 0 && { marks }) })}
    >
      <Line label={{ zh: '退回原因', en: 'Reason' }} value={reason} onChange={setReason} required long />
      <Frequent reasons={reasons.length > 0 ? reasons : FREQUENT.map(say)} onPick={(one) => setReason(reason.trim() === '' ? one : `${reason.trim()}\n${one}`)} />
      <Marks marks={marks} onChange={onMarksChange} />
      {past2 && (
        <Choose
          label={{ zh: '退回给', en: 'To' }}
          choices={[
            { value: 'drafting', name: { zh: '责任单位修改', en: 'The unit' } },
            { value: 'tier-2', name: { zh: '二级审核重新把关', en: 'Tier 2' } },
          ]}
          value={to}
          onChange={setTo}
          inline
        />
      )}
    </StepFrame>
  );
}
