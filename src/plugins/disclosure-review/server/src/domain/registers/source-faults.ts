import type { Refusal } from '../refusal';
import { isPublicSuffix, readHost } from './host';
import type { KeptSource, SourceDraft } from './source-entry';

const fault = (code: string, path: string, params?: Refusal['params']): Refusal => ({ kind: 'content', rule: 'REL-3.0', code, path, ...(params !== undefined && { params }) });

/** With its hosts in the form in which addresses are compared; what is no host stays as typed, to be refused. */
export const withComparableHosts = <Draft extends Pick<SourceDraft, 'domains'>>(draft: Draft): Draft => ({
  ...draft,
  domains: [
    ...new Set(
      draft.domains.map((typed) => {
        const read = readHost(typed);
        return read.ok ? read.host : typed;
      }),
    ),
  ],
});

const overlap = (one: SourceDraft, other: SourceDraft): boolean =>
  (one.to === null || other.from === null || other.from <= one.to) && (other.to === null || one.from === null || one.from <= other.to);

/** Two papers of one house may share a host: whichever entry is taken, the rules say the same of it. */
const sameStanding = (one: SourceDraft, other: SourceDraft): boolean =>
  one.type === 'media' &&
  (['type', 'level', 'match', 's1'] as const).every((name) => one[name] === other[name]) &&
  one.organs.join('\n') === other.organs.join('\n');

function missing(draft: SourceDraft): readonly Refusal[] {
  const needed = { name: draft.name === '', domains: draft.domains.length === 0, match: draft.match === null, level: draft.level === null, type: draft.type === null };
  return Object.entries(needed).flatMap(([name, lacks]) => (lacks ? [fault('source-needs', name, { field: `source.${name}` })] : []));
}

function hostFaults(draft: SourceDraft): readonly Refusal[] {
  return draft.domains.flatMap((typed): readonly Refusal[] => {
    const host = typed.slice(0, 100);
    const read = readHost(typed);
    if (!read.ok) return [fault(read.code, 'domains', { host })];
    return draft.match === 'registrable' && isPublicSuffix(read.host) ? [fault('host-public-suffix', 'domains', { host })] : [];
  });
}

function authorisationFaults(draft: SourceDraft): readonly Refusal[] {
  if (draft.type === 'media' && draft.organs.length > 0 && draft.authorisation === '') return [{ ...fault('source-authorisation-missing', 'authorisation'), rule: 'REL-3.2a' }];
  return [];
}

/**
 * All that speaks against an entry (REL-3.0, REL-3.1b, REL-3.2a): what it lacks, hosts that are none, a term that ends before it
 * begins, another entry's name, a host that another entry bears at the same time.
 * @param parts.others the other entries of the registry
 */
export function faultsOfSource(parts: { readonly draft: SourceDraft; readonly others: readonly KeptSource[] }): readonly Refusal[] {
  const draft = withComparableHosts(parts.draft);
  const others = parts.others.map(withComparableHosts);
  const beside = others.filter((other) => overlap(draft, other));
  const faults = [...missing(draft), ...hostFaults(draft), ...authorisationFaults(draft)];
  if (draft.from !== null && draft.to !== null && draft.to < draft.from) faults.push(fault('term-backwards', 'to'));
  if (draft.name !== '' && others.some(({ name }) => name === draft.name)) faults.push(fault('source-name-taken', 'name', { name: draft.name }));
  for (const host of draft.domains) {
    const other = beside.find((one) => one.domains.includes(host) && !sameStanding(draft, one));
    if (other !== undefined) faults.push(fault('host-taken', 'domains', { host, name: other.name }));
  }
  return faults;
}
