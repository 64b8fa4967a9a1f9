import tseslint from 'typescript-eslint';
import boundaries from 'eslint-plugin-boundaries';

const server = 'src/plugins/disclosure-review/server/src';
const rooms = ['domain', 'checks', 'actions', 'guards', 'repositories', 'controllers', 'routes', 'services', 'content-types', 'wording'];
/** Who may import whom (design 2). What is not named here is refused. */
const walls = {
  domain: ['domain', 'shared'],
  wording: ['domain', 'shared', 'wording'],
  checks: ['checks', 'domain'],
  repositories: ['repositories', 'domain', 'shared'],
  actions: ['actions', 'domain', 'checks', 'repositories', 'wording', 'shared', 'guards'],
  guards: ['guards', 'domain', 'repositories', 'wording', 'shared'],
  controllers: ['controllers', 'actions', 'domain', 'wording', 'shared'],
  routes: ['routes'],
  services: ['services', 'domain', 'repositories'],
  'content-types': ['content-types'],
  admin: ['admin', 'shared'],
  shared: ['shared'],
};

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/', '.tmp/', '.strapi/', 'types/', '**/*.js', '**/*.mjs', 'coverage/', 'reports/'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': [
        ...rooms.map((room) => ({ type: room, pattern: `${server}/${room}/**`, mode: 'full' })),
        { type: 'entry', pattern: `${server}/*.ts`, mode: 'full' },
        { type: 'shared', pattern: 'src/plugins/disclosure-review/shared/**', mode: 'full' },
        { type: 'admin', pattern: 'src/plugins/disclosure-review/admin/**', mode: 'full' },
      ],
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { prefer: 'type-imports', fixStyle: 'inline-type-imports' }],
      'boundaries/element-types': [
        'error',
        {
          default: 'allow',
          rules: Object.entries(walls).map(([from, allow]) => ({
            from: [from],
            disallow: [...rooms, 'entry', 'shared', 'admin'].filter((room) => !allow.includes(room)),
          })),
        },
      ],
    },
  },
);
