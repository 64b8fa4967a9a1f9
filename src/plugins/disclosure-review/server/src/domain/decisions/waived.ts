import type { Situation } from '../situation';
import { standing } from '../standing';

/** Reasons by finding, as tier 2 gave them for exactly these bytes. */
export function waivers(situation: Pick<Situation, 'steps' | 'digest'>): ReadonlyMap<string, string> {
  const { tier2 } = standing({ steps: situation.steps, digest: situation.digest });
  const given = Array.isArray(tier2?.evidence.waivers) ? (tier2.evidence.waivers as readonly unknown[]) : [];
  return new Map(
    given.flatMap((waiver): readonly (readonly [string, string])[] => {
      if (waiver === null || typeof waiver !== 'object') return [];
      const { finding, reason } = waiver as { finding?: unknown; reason?: unknown };
      return typeof finding === 'string' && typeof reason === 'string' ? [[finding, reason]] : [];
    }),
  );
}

/** The findings that tier 2 waived for exactly these bytes. */
export const waivedFindings = (situation: Situation): ReadonlySet<string> => new Set(waivers(situation).keys());
