import { digestOf, type Json } from '../../../src/plugins/disclosure-review/server/src/domain/digest';
import { digestWithoutDeadLinks } from '../../../src/plugins/disclosure-review/server/src/domain/released-content';

const uid = 'api::interpretation.interpretation';
const of = (content: { readonly [key: string]: Json }): { readonly digest: string; readonly canonical: string } => digestOf({ uid, content });
const kept = of({ title: '解读', policyDocument: 'policy', related: ['one', 'two'], column: 'column' });
const all = ['policy', 'one', 'two'];
const after = (live: readonly string[], relations = ['policyDocument', 'related']): string =>
  digestWithoutDeadLinks({ canonical: kept.canonical, now: kept.canonical, relations, live: new Set(live), emptied: new Set() });
/** Whether the row as it is now passes for what was released, all targets live again after `emptied` had been withdrawn. */
const passes = (content: { readonly [key: string]: Json }, emptied: readonly string[]): boolean => {
  const now = of(content);
  const expected = digestWithoutDeadLinks({ canonical: kept.canonical, now: now.canonical, relations: ['policyDocument', 'related'], live: new Set(all), emptied: new Set(emptied) });
  return expected === now.digest;
};

describe('what was released', () => {
  it('should keep its digest while all it links to is live', () => {
    expect(after(all)).toBe(kept.digest);
  });
  it('should be what is left when a linked document was withdrawn', () => {
    expect(after(['one', 'two'])).toBe(of({ title: '解读', related: ['one', 'two'], column: 'column' }).digest);
    expect(after(['policy', 'two'])).toBe(of({ title: '解读', policyDocument: 'policy', related: ['two'], column: 'column' }).digest);
  });
  it('should leave out a list of which nothing is live', () => {
    expect(after(['policy'])).toBe(of({ title: '解读', policyDocument: 'policy', column: 'column' }).digest);
  });
  it('should leave alone what is no relation to a governed document', () => {
    expect(after([], [])).toBe(kept.digest);
  });
  it('should stay what it is when a target went live again and its link did not come back', () => {
    expect(passes({ title: '解读', related: ['one', 'two'], column: 'column' }, ['policy'])).toBe(true);
    expect(passes({ title: '解读', policyDocument: 'policy', related: ['two'], column: 'column' }, ['one'])).toBe(true);
    expect(passes({ title: '解读', related: ['two'], column: 'column' }, all)).toBe(true);
    expect(passes({ title: '解读', column: 'column' }, all)).toBe(true);
  });
  it('should stay what it is when the link to a target that went live again is there', () => {
    expect(passes({ title: '解读', policyDocument: 'policy', related: ['one', 'two'], column: 'column' }, all)).toBe(true);
  });
  it('should differ when a link is missing whose target was never withdrawn', () => {
    expect(passes({ title: '解读', related: ['one', 'two'], column: 'column' }, [])).toBe(false);
    expect(passes({ title: '解读', policyDocument: 'policy', related: ['one'], column: 'column' }, ['policy', 'one'])).toBe(false);
  });
  it('should differ when it links to something it did not link to, or says something else', () => {
    expect(passes({ title: '解读', policyDocument: 'other', related: ['one', 'two'], column: 'column' }, all)).toBe(false);
    expect(passes({ title: '解读', related: ['one', 'three', 'two'], column: 'column' }, all)).toBe(false);
    expect(passes({ title: '改动', column: 'column' }, all)).toBe(false);
  });
  it('should refuse a text that is no release', () => {
    expect(() => digestWithoutDeadLinks({ canonical: '{"uid":1}', now: kept.canonical, relations: [], live: new Set(), emptied: new Set() })).toThrow();
  });
});
