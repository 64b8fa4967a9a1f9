import type { Expectation } from './case-file';
import type { Outcome, Seen } from './seen';

const sameRules = (left: readonly string[], right: readonly string[]): boolean => {
  const one = new Set(left);
  const other = new Set(right);
  return one.size === other.size && [...one].every((rule) => other.has(rule));
};

/** Why what was seen is not what was expected; empty when it is. */
export function objections(parts: { readonly expect: Expectation; readonly seen: Seen }): readonly string[] {
  const { expect, seen } = parts;
  const missing = expect.flagged.filter((rule) => !seen.findings.includes(rule)).map((rule) => `never flagged ${rule}`);
  return [...outcomeObjections({ expect, outcome: seen.outcome }), ...missing];
}

function outcomeObjections(parts: { readonly expect: Expectation; readonly outcome: Outcome }): readonly string[] {
  const { expect, outcome } = parts;
  if (outcome.kind === 'broken') return [outcome.message];
  if (expect.kind === 'refused') {
    if (outcome.kind !== 'refused') return ['nothing was refused'];
    return [
      ...(expect.sets.some((set) => sameRules(set, outcome.refused.rules)) ? [] : [`refused by other rules: ${outcome.refused.messages.join(' | ')}`]),
      ...(outcome.everServed ? ['the public API served it on the way'] : []),
      ...(outcome.places.length > 0 ? [`the public API serves it: ${outcome.places.join(', ')}`] : []),
    ];
  }
  if (outcome.kind === 'refused') return [`refused ${outcome.where}: ${outcome.refused.messages.join(' | ')}`];
  if (expect.kind === 'live') return outcome.served ? [] : ['the public API does not serve every document'];
  return [
    ...(outcome.withdrawn ? [] : ['nothing was withdrawn']),
    ...(outcome.servedBefore ? [] : ['it was not served before the withdrawal']),
    ...(outcome.places.length > 0 ? [`still served after the withdrawal: ${outcome.places.join(', ')}`] : []),
  ];
}

const flags = (rules: readonly string[]): string => (rules.length === 0 ? '' : `, flagged ${rules.join(' ')}`);

function expectedWords(expect: Expectation): string {
  if (expect.kind !== 'refused') return expect.kind + flags(expect.flagged);
  return `refused ${expect.sets.map((set) => [...set].sort().join(' ')).join(' or ')}${flags(expect.flagged)}`;
}

function seenWords(parts: { readonly expect: Expectation; readonly seen: Seen }): string {
  const { outcome, findings } = parts.seen;
  const shown = flags(findings.filter((rule) => parts.expect.flagged.includes(rule)));
  if (outcome.kind === 'broken') return 'not playable';
  if (outcome.kind === 'refused') return `refused ${outcome.refused.rules.join(' ')} (${outcome.refused.status}, ${outcome.where})${shown}`;
  if (outcome.withdrawn && !outcome.served) return `withdrawn${shown}`;
  return (outcome.served ? 'live' : 'not live') + shown;
}

/** The line of one case: what was expected, what was seen, the verdict and, where it failed, why. */
export function line(parts: { readonly id: string; readonly expect: Expectation; readonly seen: Seen }): { readonly text: string; readonly passed: boolean } {
  const against = objections(parts);
  const verdict = against.length === 0 ? 'passed' : `FAILED: ${against.join('; ')}`;
  const text = [parts.id, `expected ${expectedWords(parts.expect)}`, `seen ${seenWords(parts)}`, verdict].join(' · ').replace(/\s+/g, ' ');
  return { text, passed: against.length === 0 };
}
