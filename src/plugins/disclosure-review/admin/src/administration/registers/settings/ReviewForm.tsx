import { Checkbox, Field, Flex, Grid, Typography } from '@strapi/design-system';
import type { RefusalAnswer } from '../../../../../shared/contracts';
import type { SettingsAnswer } from '../../../../../shared/registers';
import { useGovernedTypes } from '../../../api/governedTypes';
import type { Unit } from '../../../api/registers';
import { useSay, type Wording } from '../../../language';
import { Entry } from '../Entry';
import { errorAt } from '../places';
import { Room } from '../Room';
import { SmallUnits } from './SmallUnits';

type Review = SettingsAnswer['review'];
export const REVIEW_PLACES: readonly string[] = ['smallUnits', 'signOffProfiles', 'attributeReviewMonths', 'overdueAfterWorkingDays', 'returnReasons'].map((name) => `review.${name}`);

/** The regulations ask for these (REV-3.2, REV-3.3): they cannot be taken out. */
const ALWAYS = ['policy-document', 'interpretation'];
const PROFILES: readonly { readonly value: string; readonly name: Wording }[] = [
  { value: 'policy-document', name: { zh: '政策文件', en: 'Policy documents' } },
  { value: 'interpretation', name: { zh: '政策解读', en: 'Interpretations' } },
  { value: 'news-release', name: { zh: '政务动态', en: 'News' } },
  { value: 'open-day-event', name: { zh: '政府开放日', en: 'Open days' } },
];

interface PartProps {
  readonly review: Review;
  readonly refusals: readonly RefusalAnswer[];
  readonly disabled: boolean;
  readonly onChange: (review: Review) => void;
}

function SignOffs({ review, refusals, disabled, onChange }: PartProps) {
  const say = useSay();
  const types = useGovernedTypes() ?? [];
  const chosen = review.signOffProfiles;
  const nameOf = (value: string, name: Wording): Wording => ({ zh: types.find(({ profile }) => profile === value)?.name ?? name.zh, en: name.en });
  const change = (value: string, on: boolean): void => onChange({ ...review, signOffProfiles: on ? [...chosen, value] : chosen.filter((other) => other !== value) });
  return (
    <Field.Root name="signOffProfiles" error={errorAt(refusals, 'review.signOffProfiles')}>
      <Flex tag="fieldset" direction="column" alignItems="flex-start" gap={2} style={{ border: 0, padding: 0 }}>
        <Typography tag="legend" variant="pi" fontWeight="bold" style={{ padding: '0 0 4px' }}>{say({ zh: '须登记领导审签的稿件', en: 'Documents that need the leaders’ sign-offs' })}</Typography>
        {PROFILES.map(({ value, name }) => (
          <Checkbox key={value} checked={chosen.includes(value)} disabled={disabled || ALWAYS.includes(value)} onCheckedChange={(on: boolean | 'indeterminate') => change(value, on === true)}>
            {say(ALWAYS.includes(value) ? { zh: `${nameOf(value, name).zh}（制度规定，不能取消）`, en: `${name.en} (always)` } : nameOf(value, name))}
          </Checkbox>
        ))}
      </Flex>
      <Field.Error />
    </Field.Root>
  );
}

/** How the county reviews, as far as the regulations leave it to the county. */
export function ReviewForm({ units, ...props }: PartProps & { readonly units: readonly Unit[] }) {
  const { review, refusals, disabled, onChange } = props;
  const number = (text: string): number => Math.round(Number(text));
  return (
    <Room title={{ zh: '审核', en: 'Review' }}>
      <SmallUnits units={units} chosen={review.smallUnits} error={errorAt(refusals, 'review.smallUnits')} disabled={disabled} onChange={(smallUnits) => onChange({ ...review, smallUnits })} />
      <SignOffs {...props} />
      <Grid.Root gap={4}>
        <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
          <Entry type="number" label={{ zh: '几个工作日未办算逾期', en: 'Overdue after working days' }} hint={{ zh: '1 至 60', en: '1 to 60' }} error={errorAt(refusals, 'review.overdueAfterWorkingDays')} value={String(review.overdueAfterWorkingDays)} disabled={disabled} onChange={(text) => onChange({ ...review, overdueAfterWorkingDays: number(text) })} />
        </Grid.Item>
        <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
          <Entry type="number" label={{ zh: '不完全公开的信息几个月评估一次', en: 'What is not wholly public is looked at again after months' }} hint={{ zh: '1 至 120', en: '1 to 120' }} error={errorAt(refusals, 'review.attributeReviewMonths')} value={String(review.attributeReviewMonths)} disabled={disabled} onChange={(text) => onChange({ ...review, attributeReviewMonths: number(text) })} />
        </Grid.Item>
      </Grid.Root>
      <Entry
        label={{ zh: '常用退回原因', en: 'Frequent reasons of a return' }}
        hint={{ zh: '每行一条，每条不超过 200 字；退回时供审核人选用，近期常写的排在前面', en: 'One a line, at most 200 characters each; offered at a return, after those written often of late' }}
        error={errorAt(refusals, 'review.returnReasons')}
        value={review.returnReasons.join('\n')}
        disabled={disabled}
        onChange={(text) => onChange({ ...review, returnReasons: text === '' ? [] : text.split('\n') })}
        long
      />
    </Room>
  );
}
