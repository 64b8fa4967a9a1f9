import { useState } from 'react';
import { TIER_3_BOXES } from '../../../shared/review';
import type { Wording } from '../language';
import { Boxes, boxesOpen, checklistOf, NONE } from './Boxes';
import { beijing } from './beijing';
import { Choose } from './Choose';
import { Line } from './Line';
import { useTied } from './useTied';
import { StepFrame, type StepFormProps } from './StepFrame';

type Then = 'release' | 'schedule' | 'wait';

const KEPT: Readonly<Record<'never' | 'live', Wording>> = {
  never: { zh: '只通过，此件不上网', en: 'Only approve: it is not published' },
  live: { zh: '只通过；网站上仍是原来的版本，不宜公开的请撤回', en: 'Only approve; the site keeps the version it has: withdraw that if it must not be public' },
};

/** Tier 3: the county government office approves and, in the same act, releases or schedules. */
export function ApproveCountyForm(props: StepFormProps) {
  const { asks, live } = props.document;
  const [ticked, setTicked] = useTied<ReadonlySet<string>>({ digest: props.document.digest, first: NONE });
  // What still waits for others cannot go live in this act, and what is kept back never does.
  const held = !asks.forPublic || asks.consent || asks.confirmations.some(({ given }) => !given);
  const [wanted, setThen] = useState<Then>('release');
  const then = held ? 'wait' : wanted;
  const [releaseAt, setReleaseAt] = useState('');
  const [remark, setRemark] = useState('');
  const boxes = { tier: '3', boxes: TIER_3_BOXES, ticked };
  const missing = boxesOpen(boxes) ?? (then === 'schedule' && releaseAt === '' ? { zh: '请选择发布时间。', en: 'Choose the time.' } : undefined);
  const body = () => ({
    tier: 3,
    checklist: checklistOf(boxes),
    ...(then === 'release' && { release: true }),
    ...(then === 'schedule' && { releaseAt: beijing(releaseAt) }),
    ...(remark.trim() !== '' && { remark }),
  });
  return (
    <StepFrame {...props} verb="approve" variant="success" missing={missing} body={body}>
      <Boxes {...boxes} onChange={setTicked} />
      <Choose
        label={{ zh: '通过后', en: 'Then' }}
        choices={[
          ...(held ? [] : [{ value: 'release', name: { zh: '立即发布', en: 'Release now' } } as const, { value: 'schedule', name: { zh: '定时发布', en: 'Schedule' } } as const]),
          { value: 'wait', name: asks.forPublic ? { zh: '只通过，暂不发布', en: 'Only approve' } : KEPT[live === null ? 'never' : 'live'] },
        ]}
        value={then}
        onChange={setThen}
        inline
      />
      {then === 'schedule' && <Line label={{ zh: '发布时间（北京时间）', en: 'Time (Beijing)' }} type="datetime-local" value={releaseAt} onChange={setReleaseAt} required />}
      <Line label={{ zh: '意见', en: 'Remark' }} value={remark} onChange={setRemark} long />
    </StepFrame>
  );
}
