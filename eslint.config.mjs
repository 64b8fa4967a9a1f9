import tseslint from 'typescript-eslint';

const plugin = 'src/plugins/disclosure-review';
const rooms = ['domain', 'wording', 'checks', 'threads', 'repositories', 'guards', 'actions', 'controllers', 'routes', 'services', 'content-types'];
/** What hangs the rooms together; no room reaches back for it. */
const entries = ['index', 'register', 'bootstrap', 'custom-fields', 'permission-conditions'];

/** Who may import whom (design 2). A room may always import itself; what is not named here is refused. */
const walls = {
  domain: ['shared'],
  wording: ['domain', 'shared'],
  checks: ['domain', 'shared'],
  threads: ['domain', 'checks', 'wording', 'shared'],
  repositories: ['domain', 'threads', 'shared'],
  guards: ['domain', 'repositories', 'threads', 'wording', 'shared'],
  actions: ['domain', 'checks', 'threads', 'repositories', 'guards', 'wording', 'shared'],
  controllers: ['actions', 'domain', 'wording', 'shared'],
  routes: ['shared'],
  services: ['domain', 'repositories', 'shared'],
  'content-types': [],
};
/** Rules are pure: they know neither Strapi nor a database, a file or a network. */
const pure = ['domain', 'checks', 'wording', 'threads'];

/** These act at a moment that a request or a timer gives them; the one clock is a service (design 8). */
const clocked = ['guards', 'actions', 'controllers'];

const refused = (room) => {
  const forbidden = [...rooms, 'shared']
    .filter((other) => other !== room && !walls[room].includes(other))
    .map((other) => (other === 'services' && clocked.includes(room) ? 'services(?!/clock$)' : other));
  return [
    { regex: `^(\\.\\./)+(${[...forbidden, ...entries, 'admin'].join('|')})(/|$)`, message: `A file of ${room}/ may import ${['itself', ...walls[room]].join(', ')} only (docs/adr/0005).` },
    ...(pure.includes(room)
      ? [{ regex: '^(@strapi/|knex$|pg$|better-sqlite3$|koa|(node:)?(fs|http|https|net|child_process)(/|$))', message: `${room}/ is pure: no Strapi, no database, no files, no network (docs/adr/0005).` }]
      : []),
  ];
};

/** The public side (docs/adr/0016): what it reads of the review comes through these rooms of it and no others. */
const publicSite = 'src/plugins/public-site';
const publicRooms = ['domain', 'repositories', 'following', 'actions', 'answers', 'openapi', 'front', 'controllers', 'routes'];
const publicWalls = {
  domain: ['shared'],
  repositories: ['domain', 'shared'],
  following: ['domain', 'repositories', 'shared'],
  actions: ['domain', 'repositories', 'shared'],
  answers: ['domain', 'repositories', 'openapi', 'shared'],
  openapi: ['domain', 'answers', 'shared'],
  front: ['domain', 'repositories', 'answers', 'shared'],
  controllers: ['actions', 'domain', 'shared'],
  routes: ['shared'],
};
const reviewRooms = {
  domain: ['domain'],
  repositories: ['domain', 'repositories'],
  following: ['domain', 'guards', 'repositories'],
  answers: ['domain'],
  openapi: ['domain'],
  front: ['domain', 'repositories', 'services'],
};
const publicRefused = (room) => [
  {
    regex: `^(\\.\\./)+(${[...publicRooms, 'shared', 'index', 'register', 'bootstrap', 'core-api'].filter((other) => other !== room && !publicWalls[room].includes(other)).join('|')})(/|$)`,
    message: `A file of public-site's ${room}/ may import ${['itself', ...publicWalls[room]].join(', ')} only (docs/adr/0005).`,
  },
  ...(reviewRooms[room] === undefined
    ? []
    : [{ regex: `disclosure-review/server/src/(?!(${reviewRooms[room].join('|')})/)`, message: `public-site's ${room}/ may read of the review ${reviewRooms[room].join(', ')} only (docs/adr/0005).` }]),
  ...(room === 'domain' ? [{ regex: '^(@strapi/|knex$|pg$|better-sqlite3$|koa|@node-rs/|(node:)?(fs|http|https|net|child_process)(/|$))', message: 'domain/ is pure: no Strapi, no database, no files, no network (docs/adr/0005).' }] : []),
];

const restrict = (files, patterns) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns }] } });

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/', '.tmp/', '.strapi/', 'types/', '**/*.js', '**/*.cjs', '**/*.mjs', 'coverage/', 'reports/'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { prefer: 'type-imports', fixStyle: 'inline-type-imports' }],
    },
  },
  ...rooms.map((room) => restrict([`${plugin}/server/src/${room}/**/*.ts`], refused(room))),
  ...publicRooms.map((room) => restrict([`${publicSite}/server/src/${room}/**/*.ts`], publicRefused(room))),
  restrict(
    [`${plugin}/admin/**/*.ts`, `${plugin}/admin/**/*.tsx`],
    [{ regex: '^(\\.\\./)+server(/|$)', message: 'The panel speaks to the server over HTTP; types that both need lie in shared/ (docs/adr/0005).' }],
  ),
  restrict([`${plugin}/shared/**/*.ts`], [{ regex: '^(\\.\\./)+(server|admin)(/|$)', message: 'shared/ imports itself only (docs/adr/0005).' }]),
);
