import { Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Wording } from '../language';
import { useSay } from '../language';
import { Choose } from './Choose';
import { Line } from './Line';
import { StepFrame, type StepFormProps } from './StepFrame';

const filled = (value: string, missing: Wording): Wording | undefined => (value.trim() === '' ? missing : undefined);

/** The liaison takes the document back to change it. */
export function RecallForm(props: StepFormProps) {
  const say = useSay();
  const [remark, setRemark] = useState('');
  return (
    <StepFrame {...props} verb="recall" body={() => (remark.trim() === '' ? {} : { remark })}>
      <Typography>{say({ zh: '撤稿后可以修改，已有的审核意见保留在记录里，需要重新提交。', en: 'You can edit again; the record stays, and it has to be submitted anew.' })}</Typography>
      <Line label={{ zh: '撤稿原因', en: 'Why' }} value={remark} onChange={setRemark} long />
    </StepFrame>
  );
}

/** An involved organisation's office head confirms (会签). */
export function ConfirmForm(props: StepFormProps) {
  const [agree, setAgree] = useState<'yes' | 'no' | ''>('');
  const [opinion, setOpinion] = useState('');
  const missing = agree === '' ? { zh: '请选择会签意见。', en: 'Choose your answer.' } : filled(opinion, { zh: '请填写意见。', en: 'Say your opinion.' });
  return (
    <StepFrame {...props} verb="confirm" missing={missing} body={() => ({ agree: agree === 'yes', opinion })}>
      <Choose
        label={{ zh: '会签意见', en: 'Answer' }}
        choices={[
          { value: 'yes', name: { zh: '同意公开', en: 'Agree' } },
          { value: 'no', name: { zh: '不同意', en: 'Disagree' } },
        ]}
        value={agree}
        onChange={setAgree}
        inline
      />
      <Line label={{ zh: '意见', en: 'Opinion' }} value={opinion} onChange={setOpinion} required long />
    </StepFrame>
  );
}

/** The county leader consents, or the government office records the signed sheet. */
export function ConsentForm(props: StepFormProps) {
  const [reference, setReference] = useState('');
  const [leader, setLeader] = useState('');
  return (
    <StepFrame {...props} verb="consent" missing={filled(reference, { zh: '请填写批示文号。', en: 'Fill in the reference.' })} body={() => ({ reference, ...(leader.trim() !== '' && { leader }) })}>
      <Line label={{ zh: '批示或签批单编号', en: 'Reference of the signed sheet' }} value={reference} onChange={setReference} required />
      <Line label={{ zh: '签批领导', en: 'Leader who signed' }} hint={{ zh: '代为登记签批单时填写', en: 'When recording a signed sheet' }} value={leader} onChange={setLeader} />
    </StepFrame>
  );
}

/** What the authority determined about a document that the unit could not judge (SRC-2b). */
export function DetermineForm(props: StepFormProps) {
  const [conclusion, setConclusion] = useState<'publishable' | 'not-publishable' | ''>('');
  const [authority, setAuthority] = useState('');
  const [reference, setReference] = useState('');
  const [determinedOn, setDeterminedOn] = useState('');
  const missing = conclusion === '' ? { zh: '请选择确定结果。', en: 'Choose the result.' } : filled(authority && reference && determinedOn, { zh: '请填写机关、文号和日期。', en: 'Fill in authority, number and date.' });
  return (
    <StepFrame {...props} verb="determine" missing={missing} body={() => ({ conclusion, authority, reference, determinedOn })}>
      <Choose
        label={{ zh: '确定结果', en: 'Result' }}
        choices={[
          { value: 'publishable', name: { zh: '可以公开', en: 'May be published' } },
          { value: 'not-publishable', name: { zh: '不得公开', en: 'Must not be published' } },
        ]}
        value={conclusion}
        onChange={setConclusion}
        inline
      />
      <Line label={{ zh: '作出确定的机关', en: 'Authority' }} value={authority} onChange={setAuthority} required />
      <Line label={{ zh: '文号', en: 'Reference' }} value={reference} onChange={setReference} required />
      <Line label={{ zh: '日期', en: 'Date' }} type="date" value={determinedOn} onChange={setDeterminedOn} required />
    </StepFrame>
  );
}
