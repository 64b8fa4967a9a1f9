import type { LineReport } from '../../src/plugins/disclosure-review/server/src/actions/legacy/import-lines';
import type { Finding } from '../../src/plugins/disclosure-review/server/src/domain/finding';
import { answerOf } from '../../src/plugins/disclosure-review/server/src/wording/refused';
import { spoken } from '../../src/plugins/disclosure-review/server/src/wording/sentences';

const told = ({ rule, code, severity, path, params }: Finding) => ({ rule, code, severity, path, message: spoken(code, params) });

/** One line of the report file: what became of a line, every reason and every finding in words, and no text of the document. */
export function reportLine(report: LineReport): string {
  const { line, type, address, outcome } = report;
  const about = { line, outcome, type, address };
  switch (report.outcome) {
    case 'imported':
      return JSON.stringify({ ...about, documentId: report.documentId, permalink: report.permalink, findings: report.findings.map(told) });
    case 'draft':
      return JSON.stringify({ ...about, documentId: report.documentId, reasons: report.reasons.map(answerOf), findings: report.findings.map(told) });
    case 'already':
      return JSON.stringify({ ...about, documentId: report.documentId });
    case 'refused':
      return JSON.stringify({ ...about, reasons: report.reasons.map(answerOf) });
  }
}

/** Figures of a run; they grow with the rules, not with the lines. */
export interface Figures {
  readonly outcomes: Readonly<Record<LineReport['outcome'], number>>;
  /** By rule: in how many documents it was found. */
  readonly findings: ReadonlyMap<string, number>;
  /** By code: how many lines were refused for it. */
  readonly refusals: ReadonlyMap<string, number>;
}

export const NO_FIGURES: Figures = { outcomes: { imported: 0, already: 0, draft: 0, refused: 0 }, findings: new Map(), refusals: new Map() };

const counted = (before: ReadonlyMap<string, number>, names: readonly string[]): ReadonlyMap<string, number> => {
  const after = new Map(before);
  for (const name of new Set(names)) after.set(name, (after.get(name) ?? 0) + 1);
  return after;
};

export const withLine = (before: Figures, report: LineReport): Figures => ({
  outcomes: { ...before.outcomes, [report.outcome]: before.outcomes[report.outcome] + 1 },
  findings: 'findings' in report ? counted(before.findings, report.findings.map(({ rule, code }) => `${rule} ${code}`)) : before.findings,
  refusals: report.outcome === 'refused' ? counted(before.refusals, report.reasons.map(({ rule, code }) => `${rule} ${code}`)) : before.refusals,
});

const table = (title: string, figures: ReadonlyMap<string, number>): readonly string[] =>
  figures.size === 0 ? [] : [title, ...[...figures].sort(([, one], [, other]) => other - one).map(([name, number]) => `  ${String(number).padStart(6)}  ${name}`)];

/** What the console shows at the end. */
export function summary({ outcomes, findings, refusals }: Figures): string {
  const { imported, already, draft, refused } = outcomes;
  return [
    `已上线 imported          ${imported}`,
    `已在库 already there     ${already}`,
    `留作草稿 left as draft   ${draft}`,
    `未导入 refused           ${refused}`,
    ...table('检查发现(件) / findings (documents):', findings),
    ...table('未导入的原因(行) / reasons of refusal (lines):', refusals),
  ].join('\n');
}
