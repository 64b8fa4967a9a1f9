import { Checkbox } from '@strapi/design-system';
import { useState } from 'react';
import { TIER_1_BOXES } from '../../../shared/review';
import { useSay } from '../language';
import { Boxes, boxesOpen, checklistOf, NONE } from './Boxes';
import { Line } from './Line';
import { useTied } from './useTied';
import { StepFrame, type StepFormProps } from './StepFrame';

/** Tier 1: the liaison submits. */
export function SubmitForm(props: StepFormProps) {
  const say = useSay();
  const [ticked, setTicked] = useTied<ReadonlySet<string>>({ digest: props.document.digest, first: NONE });
  const [urgent, setUrgent] = useState(false);
  const [remark, setRemark] = useState('');
  const boxes = { tier: 'submit', boxes: TIER_1_BOXES, ticked };
  return (
    <StepFrame {...props} verb="submit" missing={boxesOpen(boxes)} body={() => ({ checklist: checklistOf(boxes), urgent, ...(remark.trim() !== '' && { remark }) })}>
      <Boxes {...boxes} onChange={setTicked} />
      <Checkbox checked={urgent} onCheckedChange={(on: boolean | 'indeterminate') => setUrgent(on === true)}>
        {say({ zh: '急件：同时提醒各级审核人', en: 'Urgent: tell every tier at once' })}
      </Checkbox>
      <Line label={{ zh: '给审核人的说明', en: 'Note to the reviewers' }} value={remark} onChange={setRemark} long />
    </StepFrame>
  );
}
