import { editionChanges } from '../../../../src/plugins/disclosure-review/server/src/domain/registers/edition-changes';
import { planImport } from '../../../../src/plugins/disclosure-review/server/src/domain/registers/import-plan';
import { asSource, sourceDraft, type KeptSource, type SourceDraft } from '../../../../src/plugins/disclosure-review/server/src/domain/registers/source-entry';
import { faultsOfSource } from '../../../../src/plugins/disclosure-review/server/src/domain/registers/source-faults';
import type { Source } from '../../../../src/plugins/disclosure-review/server/src/domain/sources';

const draft = (more: Readonly<Record<string, unknown>> = {}): SourceDraft =>
  sourceDraft.parse({ name: '甲网', domains: ['www.jia.cn'], match: 'host', level: 'county', type: 'gov-portal', ...more });
const kept = (more: Readonly<Record<string, unknown>> = {}): KeptSource => ({ ...draft({ name: '乙网', domains: ['www.yi.cn'], ...more }), id: String(more['id'] ?? 'b') });
const faults = (one: SourceDraft, others: readonly KeptSource[] = []) => faultsOfSource({ draft: one, others }).map(({ rule, code, path }) => `${rule} ${code} ${path ?? ''}`);

describe('an entry of the source registry', () => {
  it('should be read without blanks and repetitions, and with the letters of the delivered list', () => {
    expect(sourceDraft.parse({ name: ' 甲网 ', aliases: [' 甲 ', '', '甲'], domains: null, evidence: 'S' })).toMatchObject({ name: '甲网', aliases: ['甲'], domains: [], evidence: 'seen', s1: false, from: null });
    expect(sourceDraft.parse({ evidence: 'K' })).toMatchObject({ evidence: 'known' });
    expect(sourceDraft.parse({})).toMatchObject({ name: '', evidence: null, match: null, note: '' });
  });

  it('should be no source while it lacks what every source has', () => {
    const { id, ...whole } = kept();
    expect(asSource({ ...whole, id })).toEqual({ id, name: '乙网', aliases: [], domains: ['www.yi.cn'], match: 'host', level: 'county', type: 'gov-portal', s1: false, organs: [], from: null, to: null });
    expect(asSource(kept({ authorisation: '某文', evidence: 'confirmed', note: '注' }))).toMatchObject({ authorisation: '某文', evidence: 'confirmed', note: '注' });
    for (const name of ['match', 'level', 'type']) expect(asSource(kept({ [name]: null }))).toBeNull();
  });

  it('should stand where nothing speaks against it', () => {
    expect(faults(draft(), [kept()])).toEqual([]);
    expect(faults(draft({ match: 'host', domains: ['gov.cn'] }))).toEqual([]);
    expect(faults(draft({ from: '2026-05-01', to: '2026-05-01' }))).toEqual([]);
  });

  it.each(['name', 'domains', 'match', 'level', 'type'])('should need its %s', (name) => {
    expect(faults(draft({ [name]: null }))).toEqual([`REL-3.0 source-needs ${name}`]);
  });

  it('should share a host with another only in another term', () => {
    const mine = draft({ domains: ['WWW.YI.CN'] });
    expect(faults(mine, [kept()])).toEqual(['REL-3.0 host-taken domains']);
    expect(faults(mine, [kept({ to: '2026-01-01' })])).toEqual(['REL-3.0 host-taken domains']);
    expect(faults({ ...mine, from: '2026-01-01' }, [kept({ to: '2026-01-01' })])).toEqual(['REL-3.0 host-taken domains']);
    expect(faults({ ...mine, from: '2026-01-02' }, [kept({ to: '2026-01-01' })])).toEqual([]);
    expect(faults({ ...mine, to: '2025-12-31' }, [kept({ from: '2026-01-01' })])).toEqual([]);
    expect(faults({ ...mine, to: '2026-01-01' }, [kept({ from: '2026-01-01' })])).toEqual(['REL-3.0 host-taken domains']);
  });

  it('should share a host with a paper of its own house, of which the rules say the same', () => {
    const media = { type: 'media', level: 'provincial', s1: true, match: 'registrable', domains: ['yi.cn'] };
    expect(faults(draft(media), [kept(media)])).toEqual([]);
    for (const other of [{ level: 'central' }, { s1: false }, { match: 'host' }, { type: 'gov-portal' }, { organs: ['某厅'] }]) {
      expect(faults(draft(media), [kept({ ...media, ...other })])).toEqual(['REL-3.0 host-taken domains']);
    }
    const portal = { ...media, type: 'gov-portal' };
    expect(faults(draft(portal), [kept(portal)])).toEqual(['REL-3.0 host-taken domains']);
  });

  it('should have a name of its own, whatever the terms', () => {
    expect(faults(draft({ name: '乙网', from: '2026-02-01' }), [kept({ to: '2026-01-01' })])).toEqual(['REL-3.0 source-name-taken name']);
  });

  it('should be authorised where it speaks for an organ without being its portal', () => {
    expect(faults(draft({ type: 'media', organs: ['某厅'] }))).toEqual(['REL-3.2a source-authorisation-missing authorisation']);
    expect(faults(draft({ type: 'media', organs: ['某厅'], authorisation: '某厅函〔2026〕1号' }))).toEqual([]);
    expect(faults(draft({ organs: ['某厅'] }))).toEqual([]);
  });

  it('should tell everything at once', () => {
    const all = draft({ name: '', domains: ['http://a.cn', '*.b.cn', 'com.cn'], match: 'registrable', from: '2026-01-02', to: '2026-01-01' });
    expect(faults(all)).toEqual(['REL-3.0 source-needs name', 'REL-3.0 host-scheme domains', 'REL-3.0 host-wildcard domains', 'REL-3.0 host-public-suffix domains', 'REL-3.0 term-backwards to']);
  });
});

describe('what changed between two editions', () => {
  const source = (name: string, more: Partial<Source> = {}): Source => ({ name, aliases: [], domains: [`${name}.cn`], match: 'host', level: 'county', type: 'media', s1: false, organs: [], ...more });

  it('should be nothing between equals, absent and empty being the same', () => {
    expect(editionChanges([source('甲')], [source('甲', { from: null, note: '', id: '1' })])).toEqual({ added: [], changed: [], removed: [] });
  });

  it('should follow an entry by its identity, else by its name', () => {
    expect(editionChanges([source('甲', { id: '1' })], [source('乙', { id: '1' })])).toMatchObject({ added: [], changed: [{ attributes: ['name', 'domains'] }], removed: [] });
    expect(editionChanges([source('甲')], [source('甲', { id: '1', s1: true })])).toMatchObject({ added: [], changed: [{ attributes: ['s1'] }], removed: [] });
  });

  it('should take another entry of the same name for another', () => {
    expect(editionChanges([source('甲', { id: '1' })], [source('甲', { id: '2' })])).toMatchObject({ added: [{ id: '2' }], changed: [], removed: [{ id: '1' }] });
    expect(editionChanges([source('甲')], [source('甲', { id: '1' }), source('甲', { id: '2' })])).toMatchObject({ added: [{ id: '2' }], changed: [], removed: [] });
  });
});

describe('an import', () => {
  const plan = (values: readonly unknown[], registered: readonly KeptSource[] = [], mode: 'merge' | 'replace' = 'merge') =>
    planImport({ entries: values.map((value, index) => ({ line: index + 1, value })), kept: registered, mode });
  const value = (more: object = {}) => ({ name: '甲网', domains: ['www.jia.cn'], match: 'host', level: 'county', type: 'gov-portal', ...more });

  it('should add, change, and leave what is the same', () => {
    const before = [kept(), kept({ name: '丙网', domains: ['c.cn'], id: 'c' })];
    const made = plan([value(), value({ name: '乙网', domains: ['www.yi.cn'], s1: true }), value({ name: '丙网', domains: ['C.cn.'] })], before);
    expect(made).toMatchObject({ added: [{ name: '甲网' }], changed: [{ id: 'b', before: { s1: false }, after: { s1: true } }], removed: [], unchanged: 1, faults: [] });
  });

  it('should remove what the file does not name only where it replaces all', () => {
    expect(plan([value()], [kept()]).removed).toEqual([]);
    expect(plan([value()], [kept()], 'replace').removed).toMatchObject([{ id: 'b' }]);
    expect(plan([value({ name: '乙网' })], [kept()], 'replace').removed).toEqual([]);
  });

  it('should be judged against the registry as it would stand', () => {
    const takes = value({ domains: ['www.yi.cn'] });
    expect(plan([takes], [kept()]).faults).toMatchObject([{ line: 1, name: '甲网', refusals: [{ code: 'host-taken' }] }]);
    expect(plan([takes], [kept()], 'replace').faults).toEqual([]);
    expect(plan([takes, value({ name: '乙网', domains: ['new.yi.cn'] })], [kept()]).faults).toEqual([]);
    expect(plan([value(), value()]).faults).toMatchObject([{ line: 1, refusals: [{ code: 'source-name-taken' }, { code: 'host-taken' }] }, { line: 2 }]);
  });

  it('should name values of the wrong form, line by line in order', () => {
    const made = plan([value({ domains: [] }), value({ name: '坏', s1: '也许', from: '2026/01/01' }), 'nothing']);
    expect(made.faults.map(({ line, name, refusals }) => [line, name, ...refusals.map(({ code, path }) => `${code} ${path ?? ''}`)])).toEqual([
      [1, '甲网', 'source-needs domains'],
      [2, '坏', 'source-value s1', 'source-value from'],
      [3, '', 'source-value '],
    ]);
  });
});
