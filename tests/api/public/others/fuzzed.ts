import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import qs from 'qs';
import type { OpenApiDocument } from '../../../../src/plugins/public-site/server/src/openapi/document';
import { breakages, type Query } from '../../../support/broken-requests';
import type { PublicCounty } from '../../../support/public-county';

const LONG = process.env.TEST_LONG === '1';
const COUNT = LONG ? 5000 : 500;
const SEED = 20261201;
/** No request may hold the server longer, in milliseconds. */
const SLOWEST = 2000;

interface Generated {
  readonly template: string;
  readonly path: string;
  readonly query: Query;
}

let county: PublicCounty;
let document: OpenApiDocument;
let ajv: Ajv;

const pointer = (...steps: readonly string[]): string => steps.map((step) => `/${encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');

/** What the document says of an answer's body; null where it names no JSON for this status, undefined where it does not name the status. */
function described(template: string, status: number): ValidateFunction | null | undefined {
  const reply = document.paths[template]?.get.responses[String(status)];
  if (reply === undefined) return undefined;
  const at = '$ref' in reply ? reply.$ref.slice(1) : pointer('paths', template, 'get', 'responses', String(status));
  const whole = '$ref' in reply ? document.components.responses[reply.$ref.split('/').at(-1) ?? ''] : reply;
  if (whole?.content?.['application/json'] === undefined) return null;
  return ajv.getSchema(`interface#${at}${pointer('content', 'application/json', 'schema')}`) ?? undefined;
}

async function generated(count: number): Promise<readonly Generated[]> {
  const ids = (refs: readonly { readonly documentId: string }[]): readonly string[] => refs.map(({ documentId }) => documentId);
  const values = {
    '/api/news-releases/{documentId}': ids([...county.news, county.withdrawn, county.draft]), '/api/policy-documents/{documentId}': ids(county.policies), '/api/interpretations/{documentId}': ids(county.interpretations), '/api/open-day-events/{documentId}': ids(county.openDays),
    '/api/feeds/{column}.xml': ['all', 'gzdt', 'zcwj'], '/api/sitemaps/{part}.xml': ['1', '2'],
  };
  const script = path.resolve(__dirname, '../../../support/generated-requests.mjs');
  const making = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  making.stdin.end(JSON.stringify({ document, seed: SEED, count, values }));
  return JSON.parse((await buffer(making.stdout)).toString('utf8')) as readonly Generated[];
}

const written = (query: Query): string => {
  try {
    return qs.stringify(query, { encode: true });
  } catch {
    // What cannot be written as UTF-8 is sent as the three bytes that some clients make of it.
    return 'q=%ED%A0%80';
  }
};

/** Sends a request and tells what the document did not foresee; empty for nothing. */
async function surprise(template: string, address: string): Promise<string> {
  const began = performance.now();
  const answer = await fetch(`${county.address}${address}`);
  const text = await answer.text();
  const took = performance.now() - began;
  const told = (what: string): string => `${what}: ${answer.status} ${address.slice(0, 300)} ${text.slice(0, 300)}`;
  if (answer.status >= 500) return told('failed');
  if (took > SLOWEST) return told(`took ${Math.round(took)} ms`);
  const schema = described(template, answer.status);
  if (schema === undefined) return told('status not named');
  if (schema === null) return '';
  return schema(JSON.parse(text)) ? '' : told(`body not as described (${ajv.errorsText(schema.errors)})`);
}

async function surprises(requests: readonly { readonly template: string; readonly address: string }[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { template, address } of requests) found.push(await surprise(template, address));
  return [...new Set(found.filter((one) => one !== ''))];
}

/** To be run on a county that is served. */
export function generatedRequests(countyOf: () => PublicCounty): void {
  beforeAll(async () => {
    county = countyOf();
    document = (await (await fetch(`${county.address}/api/openapi.json`)).json()) as OpenApiDocument;
    ajv = new Ajv({ strict: false, allErrors: false });
    addFormats(ajv);
    ajv.addSchema(document as unknown as Record<string, unknown>, 'interface');
  });

  describe('requests generated from the document', () => {
    it('should be answered as the document says where they are valid', async () => {
      const valid = await generated(COUNT / 2);
      const statuses = new Map<number, number>();
      const requests = valid.map(({ template, path: at, query }) => ({ template, address: `${at}?${written(query)}` }));
      expect(await surprises(requests)).toEqual([]);
      for (const { address } of requests.slice(0, 100)) {
        const { status } = await fetch(`${county.address}${address}`);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
      // A generator that only ever met refusals would test nothing.
      expect(statuses.get(200) ?? 0).toBeGreaterThan(50);
    }, 1_200_000);

    it('should be answered as the document says where they are broken', async () => {
      const valid = await generated(COUNT / 2);
      const ways = breakages({ seed: SEED, count: COUNT / 2 });
      const requests = valid.map(({ template, path: at, query }, index) => {
        const way = ways[index];
        const asked = way === undefined ? '' : [written(way.break(query)), way.raw].filter((part) => part !== '').join('&');
        return { template, address: `${at}?${asked}` };
      });
      expect(await surprises(requests)).toEqual([]);
    }, 1_200_000);
  });
}
