import { Box, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { getCalendarYear, getCalendarYears } from '../../../api/registers';
import { useLoaded } from '../../../api/useLoaded';
import { useSay } from '../../../language';
import { PageFrame } from '../../PageFrame';
import { YearForm } from './YearForm';
import { EMPTY_YEAR, thisYear, toDraft } from './year';

function Missing({ years }: { readonly years: readonly number[] }) {
  const say = useSay();
  if (years.length === 0) return null;
  return (
    <Box role="status" background="warning100" borderColor="warning200" padding={4} hasRadius>
      <Typography>{say({ zh: `${years.join('、')} 年还没有录入，跨到该年的期限无法计算。国务院办公厅的放假通知一般在上年 11 月发布，请照通知录入。`, en: `${years.join(', ')} is missing: no deadline that reaches into it can be counted. Enter the State Council's notice, usually out in November.` })}</Typography>
    </Box>
  );
}

/** The form of a year, filled with what is kept of it. */
function Year({ year, covered, onSaved }: { readonly year: number; readonly covered: boolean; readonly onSaved: () => void }) {
  const say = useSay();
  const client = useFetchClient();
  const { answer, error } = useLoaded(covered ? `calendar ${year}` : null, () => getCalendarYear(client, year));
  if (error !== undefined) return <Typography textColor="danger700">{say({ zh: '没有读到这一年，请刷新页面。', en: 'This year could not be read; reload the page.' })}</Typography>;
  if (covered && answer === undefined) return <Typography>{say({ zh: '正在读取…', en: 'Loading…' })}</Typography>;
  return <YearForm year={year} start={answer === undefined ? EMPTY_YEAR : toDraft(answer)} onSaved={onSaved} />;
}

/** Working days year by year: every deadline is counted by them. */
export default function CalendarPage() {
  const say = useSay();
  const client = useFetchClient();
  const { answer, error, loading, reload } = useLoaded('calendar', () => getCalendarYears(client));
  const now = thisYear(new Date());
  const [year, setYear] = useState(now);
  const covered = answer?.years ?? [];
  const offered = [...new Set([...covered, now, now + 1])].toSorted((one, other) => one - other);
  const missing = [now, now + 1].filter((wanted) => !covered.includes(wanted));
  return (
    <PageFrame
      title={{ zh: '工作日历', en: 'Working days' }}
      subtitle={{ zh: '各种办理期限按工作日计算，请每年照国务院办公厅的放假通知录入。', en: 'Deadlines are counted in working days, by the State Council’s yearly notice.' }}
      loading={loading}
      error={error}
    >
      {answer !== undefined && (
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Missing years={missing} />
          <Box maxWidth="20rem">
            <Field.Root name="year">
              <Field.Label>{say({ zh: '年份', en: 'Year' })}</Field.Label>
              <SingleSelect value={String(year)} onChange={(chosen: string | number) => setYear(Number(chosen))}>
                {offered.map((one) => (
                  <SingleSelectOption key={one} value={String(one)}>{covered.includes(one) ? say({ zh: `${one} 年`, en: String(one) }) : say({ zh: `${one} 年（未录入）`, en: `${one} (missing)` })}</SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          </Box>
          <Year key={year} year={year} covered={covered.includes(year)} onSaved={() => void reload()} />
        </Flex>
      )}
    </PageFrame>
  );
}
