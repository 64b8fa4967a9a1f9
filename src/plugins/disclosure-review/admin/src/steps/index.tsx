import type { ComponentType } from 'react';
import type { DocumentAnswer } from '../../../shared/contracts';
import type { Verb } from '../../../shared/review';
import { ApproveCountyForm } from './ApproveCountyForm';
import { ApproveUnitForm } from './ApproveUnitForm';
import { AssessForm } from './AssessForm';
import { ConfirmForm, ConsentForm, DetermineForm, RecallForm } from './PlainForms';
import { AskWithdrawalForm, ReleaseForm, ScheduleForm, WithdrawForm } from './ReleaseForms';
import { ReturnForm } from './ReturnForm';
import type { StepFormProps } from './StepFrame';
import { SubmitForm } from './SubmitForm';

const FORMS: Readonly<Record<Exclude<Verb, 'approve'>, ComponentType<StepFormProps>>> = {
  submit: SubmitForm,
  recall: RecallForm,
  assess: AssessForm,
  determine: DetermineForm,
  return: ReturnForm,
  confirm: ConfirmForm,
  consent: ConsentForm,
  release: ReleaseForm,
  schedule: ScheduleForm,
  'ask-withdrawal': AskWithdrawalForm,
  withdraw: WithdrawForm,
};

/** The form of a step; `approve` asks by the tier that waits. */
export function formOf({ verb, document }: { readonly verb: Verb; readonly document: DocumentAnswer }): ComponentType<StepFormProps> {
  if (verb !== 'approve') return FORMS[verb];
  return document.state === 'tier-2' ? ApproveUnitForm : ApproveCountyForm;
}
