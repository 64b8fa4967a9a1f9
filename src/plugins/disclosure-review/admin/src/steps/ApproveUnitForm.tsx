import { Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { FindingAnswer, SignOff } from '../../../shared/contracts';
import { TIER_2_BOXES } from '../../../shared/review';
import { useSay, type Wording } from '../language';
import { Boxes, boxesOpen, checklistOf, NONE } from './Boxes';
import { Line } from './Line';
import { useTied } from './useTied';
import { StepFrame, type StepFormProps } from './StepFrame';

type Leader = 'deputyLeader' | 'chiefLeader';
const LEADERS: Readonly<Record<Leader, Wording>> = {
  deputyLeader: { zh: '分管领导签批', en: 'Sign-off of the leader in charge' },
  chiefLeader: { zh: '主要领导签批', en: 'Sign-off of the chief leader' },
};
const EMPTY: SignOff = { name: '', signedOn: '', reference: '' };

/** A sign-off on paper, recorded with name, date and number of the sheet. */
function SignOffFields({ leader, value, onChange }: { readonly leader: Leader; readonly value: SignOff; readonly onChange: (value: SignOff) => void }) {
  const say = useSay();
  return (
    <Box>
      <Typography variant="sigma" textColor="neutral600">{say(LEADERS[leader])}</Typography>
      <Flex gap={3} paddingTop={2} paddingBottom={3} alignItems="flex-start">
        <Line label={{ zh: '姓名', en: 'Name' }} value={value.name} onChange={(name) => onChange({ ...value, name })} required />
        <Line label={{ zh: '签批日期', en: 'Date' }} type="date" value={value.signedOn} onChange={(signedOn) => onChange({ ...value, signedOn })} required />
      </Flex>
      <Line label={{ zh: '签批单号', en: 'Sheet' }} value={value.reference ?? ''} onChange={(reference) => onChange({ ...value, reference })} />
    </Box>
  );
}

/** Tier 2: the office head approves, with the leaders' sign-offs and a reason for every finding that is let pass. */
export function ApproveUnitForm(props: StepFormProps) {
  const { document } = props;
  const [ticked, setTicked] = useTied<ReadonlySet<string>>({ digest: document.digest, first: NONE });
  const [signOffs, setSignOffs] = useState<Readonly<Partial<Record<Leader, SignOff>>>>({});
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [remark, setRemark] = useState('');
  const boxes = { tier: '2', boxes: TIER_2_BOXES, ticked };
  const toWaive = document.findings.filter(({ severity }) => severity === 'waivable');
  // A finding that was let pass before keeps its reason until its text changes.
  const reasonFor = (found: FindingAnswer): string => reasons[found.id] ?? found.waived ?? '';
  const unsigned = document.asks.signOff.find((leader) => !signOffs[leader]?.name.trim() || !signOffs[leader]?.signedOn);
  const missing =
    boxesOpen(boxes) ??
    (unsigned === undefined ? undefined : { zh: `请登记${LEADERS[unsigned].zh}。`, en: `Record: ${LEADERS[unsigned].en}.` }) ??
    (toWaive.every((found) => reasonFor(found).trim() !== '') ? undefined : { zh: '请对每个提示说明放行理由，或退回修改。', en: 'Give a reason for each finding, or return the document.' });
  const signed = Object.fromEntries(Object.entries(signOffs).map(([leader, { reference, ...rest }]) => [leader, { ...rest, ...(reference?.trim() && { reference }) }]));
  const body = () => ({
    tier: 2,
    checklist: checklistOf(boxes),
    ...(document.asks.signOff.length > 0 && { signOff: signed }),
    waivers: toWaive.map((found) => ({ finding: found.id, reason: reasonFor(found) })),
    ...(remark.trim() !== '' && { remark }),
  });
  return (
    <StepFrame {...props} verb="approve" variant="success" missing={missing} body={body}>
      <Boxes {...boxes} onChange={setTicked} />
      {document.asks.signOff.map((leader) => (
        <SignOffFields key={leader} leader={leader} value={signOffs[leader] ?? EMPTY} onChange={(value) => setSignOffs({ ...signOffs, [leader]: value })} />
      ))}
      {toWaive.map((found) => (
        <Line
          key={found.id}
          label={{ zh: `放行理由（${found.rule}）`, en: `Reason to let pass (${found.rule})` }}
          hint={{ zh: `${found.message.zh}原文：“${found.excerpt}”`, en: `${found.message.en} The text: “${found.excerpt}”` }}
          value={reasonFor(found)}
          onChange={(reason) => setReasons({ ...reasons, [found.id]: reason })}
          required
        />
      ))}
      <Line label={{ zh: '意见', en: 'Remark' }} value={remark} onChange={setRemark} long />
    </StepFrame>
  );
}
