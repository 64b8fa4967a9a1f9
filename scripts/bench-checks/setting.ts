import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckContext } from '../../src/plugins/disclosure-review/server/src/checks/check';
import type { Source } from '../../src/plugins/disclosure-review/server/src/domain/sources';
import type { WorkCalendar } from '../../src/plugins/disclosure-review/server/src/domain/working-days';
import holidays from '../../src/plugins/disclosure-review/server/src/reference/holidays.json';
import registry from '../../src/plugins/disclosure-review/server/src/reference/sources.json';

/** The demo county on 23 November 2026. */
export function demoContext(root: string): CheckContext {
  const { county } = JSON.parse(readFileSync(path.join(root, 'data', 'demo-county.json'), 'utf8')) as { readonly county: CheckContext['county'] };
  return {
    now: new Date('2026-11-23T09:00:00+08:00'),
    county,
    sources: { edition: 1, sources: registry.sources as readonly Source[] },
    calendar: holidays as unknown as WorkCalendar,
    sameNumber: [],
    policyDocument: null,
    interpretedSince: null,
  };
}
