import { spawnSync } from 'node:child_process';

const server = 'src/plugins/disclosure-review/server/src';

interface Import {
  readonly room: string;
  readonly from: string;
}
const at = (room: string): string => (room === 'panel' ? 'src/plugins/disclosure-review/admin/src/example.ts' : `${server}/${room}/example.ts`);

/** ESLint with the project's own configuration, once for all: jest itself cannot load a configuration that is a module. */
const LINT = `
import { ESLint } from 'eslint';
import { text } from 'node:stream/consumers';
const eslint = new ESLint();
const seen = [];
for (const { filePath, code } of JSON.parse(await text(process.stdin))) {
  const [file] = await eslint.lintText(code, { filePath });
  seen.push(file.messages.map((message) => message.ruleId ?? message.message));
}
process.stdout.write(JSON.stringify(seen));
`;
function lint(imports: readonly Import[]): readonly (readonly string[])[] {
  const texts = imports.map(({ room, from }) => ({ filePath: at(room), code: `import { something } from '${from}';\nexport const kept = something;\n` }));
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', LINT], { input: JSON.stringify(texts), encoding: 'utf8' });
  return JSON.parse(run.stdout) as readonly (readonly string[])[];
}
const list = (pairs: readonly (readonly [string, string])[]): readonly Import[] => pairs.map(([room, from]) => ({ room, from }));

const REFUSED = list([
  ['domain', '../repositories/posts'],
  ['domain/decisions', '../../repositories/posts'],
  ['domain', '@strapi/strapi'],
  ['domain', 'node:fs'],
  ['checks', '../repositories/posts'],
  ['checks/text', 'knex'],
  ['threads', '../repositories/readings'],
  ['threads', 'node:fs'],
  ['checks', '../threads/text-apart'],
  ['repositories', '../actions/appoint'],
  ['guards', '../actions/appoint'],
  ['guards', '../services/timers'],
  ['actions', '../controllers/posts'],
  ['controllers', '../repositories/posts'],
  ['actions', '../bootstrap'],
  ['panel', '../../server/src/domain/person'],
]);
const ALLOWED = list([
  ['actions', '../repositories/posts'],
  ['domain/decisions', '../refusal'],
  ['repositories', 'knex'],
  ['controllers', '../actions/appoint'],
  ['guards', '../services/clock'],
  ['panel', '../../shared/review'],
]);

describe('the walls between the rooms', () => {
  let seen: readonly (readonly string[])[] = [];
  beforeAll(() => {
    seen = lint([...REFUSED, ...ALLOWED]);
  }, 60_000);

  it.each(REFUSED.map(({ room, from }, index) => [room, from, index] as const))('should refuse %s the import of %s', (_room, _from, index) => {
    expect(seen[index]).toEqual(['no-restricted-imports']);
  });

  it.each(ALLOWED.map(({ room, from }, index) => [room, from, REFUSED.length + index] as const))('should let %s import %s', (_room, _from, index) => {
    expect(seen[index]).toEqual([]);
  });
});
