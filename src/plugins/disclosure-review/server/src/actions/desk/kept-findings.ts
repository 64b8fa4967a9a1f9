import { createHash } from 'node:crypto';
import type { Examined } from '../examine';

/** Answers kept; a document's findings are a few kilobytes. */
const ROOM = 500;
/** Rules that look at the clock may say something else after this. */
const MINUTES = 5;

const kept = new Map<string, { readonly at: Date; readonly examined: Examined }>();

/**
 * What the checks said of exactly these bytes in exactly this context a moment ago, or says it now. For looking only: a step is
 * always decided from checks that run anew.
 * @param known everything that the answer depends on but the clock, as JSON
 */
export async function keptFindings(parts: { readonly known: unknown; readonly at: Date }, examine: () => Promise<Examined>): Promise<Examined> {
  const key = createHash('sha256').update(JSON.stringify(parts.known)).digest('hex');
  const before = kept.get(key);
  if (before !== undefined && Math.abs(parts.at.getTime() - before.at.getTime()) < MINUTES * 60_000) return before.examined;
  const examined = await examine();
  kept.delete(key);
  kept.set(key, { at: parts.at, examined });
  for (const oldest of kept.keys()) {
    if (kept.size <= ROOM) break;
    kept.delete(oldest);
  }
  return examined;
}
