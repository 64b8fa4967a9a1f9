import { Combobox, ComboboxOption, Field, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { AppointmentAnswer } from '../../../../shared/administration';
import { getPeople, postAppointment } from '../../api/requests';
import { useLoaded } from '../../api/useLoaded';
import { useSay, type Wording } from '../../language';
import { POST_NAMES } from '../../names';
import { beijing } from '../../steps/beijing';
import { Line } from '../../steps/Line';
import { ActDialog } from '../ActDialog';

interface Option {
  readonly value: string;
  readonly name: string;
}

function Pick({ label, options, value, onChange }: { readonly label: Wording; readonly options: readonly Option[]; readonly value: string; readonly onChange: (value: string) => void }) {
  const say = useSay();
  return (
    <Field.Root name={label.en} required>
      <Field.Label>{say(label)}</Field.Label>
      <Combobox autocomplete={{ type: 'list', filter: 'contains' }} value={value} onChange={(chosen: string) => onChange(chosen ?? '')} placeholder={say({ zh: '输入文字查找', en: 'Type to find' })} noOptionsMessage={() => say({ zh: '没有找到', en: 'None found' })} clearLabel={say({ zh: '清除', en: 'Clear' })}>
        {options.map((option) => <ComboboxOption key={option.value} value={option.value}>{option.name}</ComboboxOption>)}
      </Combobox>
    </Field.Root>
  );
}

interface AppointDialogProps {
  readonly appointments: readonly AppointmentAnswer[];
  /** The appointment that somebody is to stand in for; null for a new one. */
  readonly original: AppointmentAnswer | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Gives a person a post for a term, or lets one stand in for its holder. */
export function AppointDialog({ original, onClose, onDone }: AppointDialogProps) {
  const say = useSay();
  const client = useFetchClient();
  const { answer } = useLoaded('people', () => getPeople(client));
  const [personId, setPersonId] = useState('');
  const [organisationId, setOrganisationId] = useState(original?.organisationId ?? '');
  const [post, setPost] = useState(original?.post ?? '');
  const [title, setTitle] = useState(original?.title ?? '');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const missing =
    personId === '' ? { zh: '请选择人员', en: 'Choose a person' }
    : organisationId === '' || post === '' ? { zh: '请选择单位和岗位', en: 'Choose unit and post' }
    : original !== null && to === '' ? { zh: '请填写代理到何时', en: 'Say until when' }
    : undefined;
  const act = () =>
    postAppointment(client, {
      personId: Number(personId), organisationId, post, title,
      from: from === '' ? null : beijing(from),
      to: to === '' ? null : beijing(to),
      delegatedFrom: original?.id ?? null,
    });
  const heading = original === null ? { zh: '任命岗位', en: 'Appoint' } : { zh: '指定代理', en: 'Delegate' };
  return (
    <ActDialog title={heading} label={heading} missing={missing} act={act} onClose={onClose} onDone={onDone}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {original !== null && (
          <Typography>{say({ zh: `代理${original.person ?? ''}在${original.organisation ?? ''}的岗位：${POST_NAMES[original.post]?.zh ?? original.post}`, en: `Stands in for ${original.person ?? ''}: ${POST_NAMES[original.post]?.en ?? original.post}, ${original.organisation ?? ''}` })}</Typography>
        )}
        <Pick label={{ zh: '人员', en: 'Person' }} options={(answer?.people ?? []).filter(({ active }) => active).map(({ id, name, account }) => ({ value: String(id), name: `${name}（${account}）` }))} value={personId} onChange={setPersonId} />
        {original === null && <Pick label={{ zh: '单位', en: 'Unit' }} options={(answer?.organisations ?? []).map(({ documentId, name }) => ({ value: documentId, name }))} value={organisationId} onChange={setOrganisationId} />}
        {original === null && <Pick label={{ zh: '岗位', en: 'Post' }} options={Object.entries(POST_NAMES).map(([value, name]) => ({ value, name: say(name) }))} value={post} onChange={setPost} />}
        {original === null && <Line label={{ zh: '职务名称', en: 'Title in the unit' }} value={title} onChange={setTitle} />}
        <Flex gap={4} alignItems="flex-start">
          <Line label={{ zh: '开始（不填即日起）', en: 'From (empty: now)' }} type="datetime-local" value={from} onChange={setFrom} />
          <Line label={original === null ? { zh: '结束（不填为长期）', en: 'To (empty: open)' } : { zh: '结束', en: 'To' }} type="datetime-local" value={to} onChange={setTo} required={original !== null} />
        </Flex>
      </Flex>
    </ActDialog>
  );
}
