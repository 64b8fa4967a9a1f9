import type { RulebookAnswer } from '../../../shared/administration';
import { RULEBOOK, waivedBy } from '../checks/rulebook';

/** `GET /disclosure-review/rulebook`: every rule of the regulations, and what the system does about it. */
export const viewRulebook = (): RulebookAnswer =>
  RULEBOOK.map(({ prefix, zh, en, rules }) => ({
    prefix,
    words: { zh, en },
    rules: rules.map((rule) => ({
      id: rule.id,
      clause: rule.clause,
      words: { zh: rule.zh, en: rule.en },
      answers: rule.answers,
      waivedBy: waivedBy(rule),
      reason: rule.reason ?? null,
    })),
  }));
