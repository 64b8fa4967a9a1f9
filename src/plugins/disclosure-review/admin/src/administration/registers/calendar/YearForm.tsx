import { Button, Flex } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { putCalendarYear } from '../../../api/registers';
import { useSay } from '../../../language';
import { Refusals } from '../../../review/Refusals';
import { Entry } from '../Entry';
import { elsewhere, errorAt } from '../places';
import { Room } from '../Room';
import { useSave } from '../useSave';
import { MakeupRows, SpanRows } from './DayRows';
import { NoticeText } from './NoticeText';
import { tidied, toBody, type YearDraft } from './year';

interface YearFormProps {
  readonly year: number;
  readonly start: YearDraft;
  readonly onSaved: () => void;
}

/** The State Council's notice of a year: days off as spans, weekend days that are worked, and where it says so. */
export function YearForm({ year, start, onSaved }: YearFormProps) {
  const say = useSay();
  const client = useFetchClient();
  const [draft, setDraft] = useState(start);
  const { saving, refusals, save } = useSave();
  const send = async (): Promise<void> => {
    const tidy = tidied(draft);
    // Rows stand as they are sent: a refusal names them by number.
    setDraft(tidy.off.length === 0 ? { ...tidy, off: [{ first: '', last: '' }] } : tidy);
    const saved = await save(async () => {
      await putCalendarYear({ client, year, body: toBody(tidy) });
    });
    if (saved) onSaved();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <NoticeText onRead={setDraft} />
      <Room title={{ zh: `${year} 年放假和补班`, en: `${year}: days off and make-up days` }}>
        <Entry label={{ zh: '依据', en: 'Source' }} hint={{ zh: '通知的名称和日期', en: 'Name and date of the notice' }} error={errorAt(refusals, 'source')} value={draft.source} onChange={(source) => setDraft({ ...draft, source })} />
        <SpanRows spans={draft.off} refusals={refusals} onChange={(off) => setDraft({ ...draft, off })} />
        <MakeupRows days={draft.makeup} refusals={refusals} onChange={(makeup) => setDraft({ ...draft, makeup })} />
        <Refusals refusals={elsewhere(refusals, ['source', 'off', 'makeup'])} />
        <Flex>
          <Button loading={saving} onClick={() => void send()}>{say({ zh: `保存 ${year} 年`, en: `Save ${year}` })}</Button>
        </Flex>
      </Room>
    </Flex>
  );
}
