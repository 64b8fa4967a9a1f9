import { Button, Flex, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { SettingsAnswer } from '../../../../../shared/registers';
import { getSettings, getUnits, putSettings, type Unit } from '../../../api/registers';
import { useLoaded } from '../../../api/useLoaded';
import { useSay } from '../../../language';
import { Refusals } from '../../../review/Refusals';
import { PageFrame } from '../../PageFrame';
import { elsewhere } from '../places';
import { useSave } from '../useSave';
import { changesOf, type Settings } from './changes';
import { COUNTY_PLACES, CountyForm } from './CountyForm';
import { REVIEW_PLACES, ReviewForm } from './ReviewForm';
import { SITE_PLACES, SiteForm } from './SiteForm';

/** Lines that were left empty, or with blanks around them, are no entries. */
const lines = (typed: readonly string[]): readonly string[] => typed.map((line) => line.trim()).filter((line) => line !== '');

const tidied = ({ county, site, review }: Settings): Settings => ({
  site,
  county: { ...county, documentNumberPrefixes: lines(county.documentNumberPrefixes) },
  review: { ...review, returnReasons: lines(review.returnReasons) },
});

interface SettingsFormProps {
  readonly start: SettingsAnswer;
  readonly units: readonly Unit[];
  readonly onSaved: (answer: SettingsAnswer) => void;
}

function SettingsForm({ start, units, onSaved }: SettingsFormProps) {
  const say = useSay();
  const client = useFetchClient();
  const [settings, setSettings] = useState<Settings>({ county: start.county, site: start.site, review: start.review });
  const { saving, refusals, save } = useSave();
  const body = changesOf(start, tidied(settings));
  const changed = Object.keys(body).length > 0;
  const form = { refusals, disabled: !start.maySet };
  const send = (): Promise<boolean> =>
    save(async () => {
      const answer = await putSettings(client, body);
      setSettings({ county: answer.county, site: answer.site, review: answer.review });
      onSaved(answer);
    });
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {!start.maySet && <Typography>{say({ zh: '这里由县政府办公室审核员修改，您可以查看。', en: 'The county government office sets these; you may look.' })}</Typography>}
      <ReviewForm {...form} units={units} review={settings.review} onChange={(review) => setSettings({ ...settings, review })} />
      <CountyForm {...form} county={settings.county} onChange={(county) => setSettings({ ...settings, county })} />
      <SiteForm {...form} site={settings.site} onChange={(site) => setSettings({ ...settings, site })} />
      <Refusals refusals={elsewhere(refusals, [...COUNTY_PLACES, ...SITE_PLACES, ...REVIEW_PLACES])} />
      {start.maySet && (
        <Flex gap={3}>
          <Button startIcon={<Check />} loading={saving} disabled={!changed} onClick={() => void send()}>{say({ zh: '保存设置', en: 'Save' })}</Button>
          {refusals.length > 0 && <Typography role="alert" textColor="danger700">{say({ zh: '没有保存，请按各栏的提示改正。', en: 'Not saved: mend what the fields say.' })}</Typography>}
        </Flex>
      )}
    </Flex>
  );
}

/** How this county reviews, and the facts of it that rules depend on. */
export default function SettingsPage() {
  const client = useFetchClient();
  const { answer, error, loading, put } = useLoaded('settings', () => getSettings(client));
  const units = useLoaded('units', () => getUnits(client));
  return (
    <PageFrame
      title={{ zh: '审核设置', en: 'Settings' }}
      subtitle={{ zh: '制度留给县里决定的事项。每次改动都记入审计。', en: 'What the regulations leave to the county. Every change is recorded.' }}
      loading={loading || units.loading}
      error={error ?? units.error}
    >
      {answer !== undefined && units.answer !== undefined && <SettingsForm start={answer} units={units.answer} onSaved={put} />}
    </PageFrame>
  );
}
