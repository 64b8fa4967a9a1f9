import { NO_FIGURES, reportLine, summary, withLine } from '../../../../scripts/import/report';
import type { LineReport } from '../../../../src/plugins/disclosure-review/server/src/actions/legacy/import-lines';
import { found } from '../../../support/situation';

const about = { line: 3, type: 'news-release', address: 'http://www.old.example/1' };
const finding = found('warn', { excerpt: '不该出现在报告里的原文' });
const reports: readonly LineReport[] = [
  { ...about, outcome: 'imported', documentId: 'a', permalink: '20190503-00001', findings: [finding, finding] },
  { ...about, outcome: 'draft', documentId: 'b', reasons: [{ kind: 'content', rule: 'SRC-4.1a', code: 'attribute-missing', path: 'disclosureAttribute' }], findings: [] },
  { ...about, outcome: 'already', documentId: 'a' },
  { ...about, outcome: 'refused', reasons: [{ kind: 'content', rule: 'REL-3.0', code: 'import-field-missing', path: 'title', params: { path: 'title' } }] },
];

describe('the report of an import', () => {
  it('should say of every line what became of it and why, in words, without the text', () => {
    const lines = reports.map(reportLine);
    expect(lines.map((line) => JSON.parse(line) as Record<string, unknown>)).toMatchObject([
      { line: 3, outcome: 'imported', documentId: 'a', permalink: '20190503-00001', findings: [{ rule: finding.rule, severity: 'warn' }, {}] },
      { outcome: 'draft', documentId: 'b', reasons: [{ rule: 'SRC-4.1a', path: 'disclosureAttribute' }] },
      { outcome: 'already', documentId: 'a' },
      { outcome: 'refused', reasons: [{ code: 'import-field-missing', message: '缺少 标题。 / title is missing.' }] },
    ]);
    expect(lines.join('\n')).not.toContain('不该出现');
  });
  it('should count lines by outcome, documents by finding and lines by reason', () => {
    const figures = reports.reduce(withLine, NO_FIGURES);
    expect(figures.outcomes).toEqual({ imported: 1, already: 1, draft: 1, refused: 1 });
    expect([...figures.findings]).toEqual([[`${finding.rule} ${finding.code}`, 1]]);
    expect([...figures.refusals]).toEqual([['REL-3.0 import-field-missing', 1]]);
    expect(summary(figures)).toContain('留作草稿 left as draft   1');
  });
});
