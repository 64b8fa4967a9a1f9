import { spawnSync } from 'node:child_process';
import path from 'node:path';

const server = 'src/plugins/disclosure-review/server/src';

/** ESLint as `npm run lint` runs it, on a text that would lie at this place. */
function lint(parts: { readonly at: string; readonly text: string }): readonly string[] {
  const eslint = path.join('node_modules', 'eslint', 'bin', 'eslint.js');
  const run = spawnSync(process.execPath, [eslint, '--stdin', '--stdin-filename', parts.at, '--format', 'json'], {
    input: parts.text,
    encoding: 'utf8',
  });
  const [file] = JSON.parse(run.stdout) as readonly { readonly messages: readonly { readonly ruleId: string | null }[] }[];
  return (file?.messages ?? []).map(({ ruleId }) => ruleId ?? 'fatal');
}
const imports = (parts: { readonly at: string; readonly from: string }): readonly string[] =>
  lint({ at: parts.at, text: `import { something } from '${parts.from}';\nexport const kept = something;\n` });

describe('the walls between the rooms', () => {
  it.each([
    ['domain', '../repositories/posts'],
    ['domain/decisions', '../../repositories/posts'],
    ['domain', '@strapi/strapi'],
    ['domain', 'node:fs'],
    ['checks', '../repositories/posts'],
    ['checks/text', 'knex'],
    ['repositories', '../actions/appoint'],
    ['guards', '../actions/appoint'],
    ['actions', '../controllers/posts'],
    ['controllers', '../repositories/posts'],
    ['actions', '../bootstrap'],
  ])('should refuse %s the import of %s', (room, from) => {
    expect(imports({ at: `${server}/${room}/example.ts`, from })).toEqual(['no-restricted-imports']);
  }, 30_000);

  it.each([
    ['actions', '../repositories/posts'],
    ['domain/decisions', '../refusal'],
    ['repositories', 'knex'],
    ['controllers', '../actions/appoint'],
  ])('should let %s import %s', (room, from) => {
    expect(imports({ at: `${server}/${room}/example.ts`, from })).toEqual([]);
  }, 30_000);

  it('should refuse the panel the server’s files', () => {
    expect(imports({ at: 'src/plugins/disclosure-review/admin/src/example.ts', from: '../../server/src/domain/person' })).toEqual(['no-restricted-imports']);
  }, 30_000);
});
