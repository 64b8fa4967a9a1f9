import { digestOf, type Json } from '../../../src/plugins/disclosure-review/server/src/domain/digest';
import { digestWithoutDeadLinks } from '../../../src/plugins/disclosure-review/server/src/domain/released-content';

const uid = 'api::interpretation.interpretation';
const of = (content: { readonly [key: string]: Json }): { readonly digest: string; readonly canonical: string } => digestOf({ uid, content });
const kept = of({ title: '解读', policyDocument: 'policy', related: ['one', 'two'], column: 'column' });
const after = (live: readonly string[], relations = ['policyDocument', 'related']): string =>
  digestWithoutDeadLinks({ canonical: kept.canonical, relations, live: new Set(live) });

describe('what was released', () => {
  it('should keep its digest while all it links to is live', () => {
    expect(after(['policy', 'one', 'two'])).toBe(kept.digest);
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
  it('should refuse a text that is no release', () => {
    expect(() => digestWithoutDeadLinks({ canonical: '{"uid":1}', relations: [], live: new Set() })).toThrow();
  });
});
