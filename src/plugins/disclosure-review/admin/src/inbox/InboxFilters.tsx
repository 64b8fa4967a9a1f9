import { Button, Flex, Searchbar, SearchForm, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { Turn } from '../../../shared/desk';
import { useGovernedTypes } from '../api/governedTypes';
import { useLoaded } from '../api/useLoaded';
import { useSay, type Wording } from '../language';
import { named, RISK_NAMES } from '../names';
import { getOrganisations } from './deskRequests';
import { STATES_TO_FIND, TURN_NAMES } from './queues';
import type { Filter, InboxAddress } from './useInboxAddress';
import { typeName } from './typeName';

interface ChoiceProps {
  readonly label: Wording;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  const say = useSay();
  return (
    <SingleSelect size="S" aria-label={say(label)} placeholder={say(label)} value={value} onChange={(chosen: string | number) => onChange(String(chosen))} onClear={() => onChange('')} clearLabel={say({ zh: '不限', en: 'Any' })}>
      {choices.map((choice) => (
        <SingleSelectOption key={choice.value} value={choice.value}>{choice.name}</SingleSelectOption>
      ))}
    </SingleSelect>
  );
}

/** Narrows the list down by type, unit, turn or state, risk, and words of the title. */
export function InboxFilters({ filters, filtered, filter }: Pick<InboxAddress, 'filters' | 'filtered' | 'filter'>) {
  const say = useSay();
  const client = useFetchClient();
  const types = useGovernedTypes() ?? [];
  const organisations = useLoaded('organisations', () => getOrganisations(client)).answer ?? [];
  const [text, setText] = useState(filters.q ?? '');
  useEffect(() => setText(filters.q ?? ''), [filters.q]);
  const where = filters.tier !== undefined ? `tier ${filters.tier}` : filters.state !== undefined ? `state ${filters.state}` : '';
  const goTo = (chosen: string): void => {
    const [kind, value = ''] = chosen.split(' ');
    filter({ tier: '', state: '', ...(kind === 'tier' || kind === 'state' ? { [kind]: value } : {}) } satisfies Partial<Record<Filter, string>>);
  };
  const turns = (Object.keys(TURN_NAMES) as Turn[]).map((turn) => ({ value: `tier ${turn}`, name: say(TURN_NAMES[turn]) }));
  const states = STATES_TO_FIND.map((state) => ({ value: `state ${state}`, name: say(named(state)) }));
  return (
    <Flex gap={2} wrap="wrap" paddingTop={4} paddingBottom={4}>
      <SearchForm
        onSubmit={(event: React.FormEvent) => {
          event.preventDefault();
          filter({ q: text.trim() });
        }}
      >
        <Searchbar
          name="q"
          size="S"
          value={text}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => setText(event.target.value)}
          onClear={() => {
            setText('');
            filter({ q: '' });
          }}
          clearLabel={say({ zh: '清除', en: 'Clear' })}
          placeholder={say({ zh: '标题中的字，按回车查找', en: 'Title, then Enter' })}
        >
          {say({ zh: '按标题查找', en: 'Search titles' })}
        </Searchbar>
      </SearchForm>
      <Choice label={{ zh: '类型', en: 'Type' }} value={filters.type ?? ''} choices={types.map(({ uid, profile }) => ({ value: uid, name: say(typeName(profile)) }))} onChange={(type) => filter({ type })} />
      <Choice label={{ zh: '发布单位', en: 'Publishing unit' }} value={filters.organisation ?? ''} choices={organisations.map(({ documentId, name }) => ({ value: documentId, name }))} onChange={(organisation) => filter({ organisation })} />
      <Choice label={{ zh: '环节', en: 'Step or state' }} value={where} choices={[...turns, ...states]} onChange={goTo} />
      <Choice label={{ zh: '风险', en: 'Risk' }} value={filters.riskClass ?? ''} choices={Object.entries(RISK_NAMES).map(([value, name]) => ({ value, name: say(name) }))} onChange={(riskClass) => filter({ riskClass })} />
      {filtered && (
        <Button variant="tertiary" size="S" onClick={() => filter({ type: '', organisation: '', tier: '', state: '', riskClass: '', q: '' })}>
          {say({ zh: '清除筛选', en: 'Clear filters' })}
        </Button>
      )}
    </Flex>
  );
}
