import { Typography } from '@strapi/design-system';
import { useState } from 'react';
import { WITHDRAWAL_REASONS, type WithdrawalReason } from '../../../shared/review';
import { useSay } from '../language';
import { WITHDRAWAL_NAMES } from '../names';
import { beijing } from './beijing';
import { Choose } from './Choose';
import { Line } from './Line';
import { StepFrame, type StepFormProps } from './StepFrame';

/** Onto the public site, now. */
export function ReleaseForm(props: StepFormProps) {
  const say = useSay();
  return (
    <StepFrame {...props} verb="release" variant="success" body={() => ({})}>
      <Typography>{say({ zh: '发布后立即在网站公开，与审核通过的内容完全一致。', en: 'It goes live at once, exactly as approved.' })}</Typography>
    </StepFrame>
  );
}

/** Onto the public site, later; the whole gate is passed again then. */
export function ScheduleForm(props: StepFormProps) {
  const [releaseAt, setReleaseAt] = useState('');
  return (
    <StepFrame {...props} verb="schedule" missing={releaseAt === '' ? { zh: '请选择发布时间。', en: 'Choose the time.' } : undefined} body={() => ({ releaseAt: beijing(releaseAt) })}>
      <Line label={{ zh: '发布时间（北京时间）', en: 'Time (Beijing)' }} hint={{ zh: '到时系统会再次核对，合格才发布', en: 'Everything is checked once more when the time comes' }} type="datetime-local" value={releaseAt} onChange={setReleaseAt} required />
    </StepFrame>
  );
}

/** The unit asks the site operator to take a document off. */
export function AskWithdrawalForm(props: StepFormProps) {
  const [reason, setReason] = useState('');
  return (
    <StepFrame {...props} verb="ask-withdrawal" missing={reason.trim() === '' ? { zh: '请填写原因。', en: 'Give the reason.' } : undefined} body={() => ({ reason })}>
      <Line label={{ zh: '申请撤回的原因', en: 'Reason' }} value={reason} onChange={setReason} required long />
    </StepFrame>
  );
}

/** Off the public site, with what the public reads in its place. */
export function WithdrawForm(props: StepFormProps) {
  const [reasonClass, setReasonClass] = useState<WithdrawalReason | ''>('');
  const [reason, setReason] = useState(props.document.withdrawalAsked?.reason ?? '');
  const [notice, setNotice] = useState('');
  const missing = reasonClass === '' ? { zh: '请选择撤回类别。', en: 'Choose the class.' } : reason.trim() === '' ? { zh: '请填写原因。', en: 'Give the reason.' } : undefined;
  return (
    <StepFrame {...props} verb="withdraw" variant="danger" missing={missing} body={() => ({ reasonClass, reason, ...(notice.trim() !== '' && { notice }) })}>
      <Choose label={{ zh: '类别', en: 'Class' }} choices={WITHDRAWAL_REASONS.map((value) => ({ value, name: WITHDRAWAL_NAMES[value] }))} value={reasonClass} onChange={setReasonClass} />
      <Line label={{ zh: '原因（内部记录）', en: 'Reason (internal)' }} value={reason} onChange={setReason} required long />
      <Line label={{ zh: '网站上的说明', en: 'Public notice' }} hint={{ zh: '不填则使用该类别的通用说明', en: 'A standing sentence of the class when empty' }} value={notice} onChange={setNotice} long />
    </StepFrame>
  );
}
