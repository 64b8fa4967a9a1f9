import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

type Attribute = Readonly<Record<string, unknown>>;
interface Schema {
  readonly attributes: Readonly<Record<string, Attribute>>;
}

/** What Strapi itself offers for each of our fields: the same column, without our code behind it. */
const PLAIN: Readonly<Record<string, Attribute>> = {
  html: { type: 'richtext' },
  tags: { type: 'json' },
  choices: { type: 'json' },
  subject: { type: 'json' },
  choice: { type: 'enumeration' },
  listed: { type: 'string' },
};

function plainAttribute(attribute: Attribute): Attribute {
  const { customField, options, ...rest } = attribute;
  if (typeof customField !== 'string') return attribute;
  const plain = PLAIN[customField.split('.').at(-1) ?? ''];
  if (plain === undefined) throw new Error(`no plain attribute is known for ${customField} (${JSON.stringify(options)})`);
  return { ...rest, ...plain };
}

function plainSchema(text: string): string {
  const schema = JSON.parse(text) as Schema;
  const attributes = Object.fromEntries(Object.entries(schema.attributes).map(([name, attribute]) => [name, plainAttribute(attribute)]));
  return JSON.stringify({ ...schema, pluginOptions: {}, attributes });
}

const folders = (folder: string): readonly string[] => readdirSync(folder).filter((name) => statSync(path.join(folder, name)).isDirectory());

function copySchemas(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    const [source, target] = [path.join(from, name), path.join(to, name)];
    if (statSync(source).isDirectory()) copySchemas(source, target);
    else if (name.endsWith('.json')) {
      mkdirSync(to, { recursive: true });
      writeFileSync(target, plainSchema(readFileSync(source, 'utf8')));
    }
  }
}

/** Strapi's own routes and controllers of a type, as its generator writes them. */
function coreFiles(folder: string, name: string): void {
  for (const [room, factory] of [['routes', 'createCoreRouter'], ['controllers', 'createCoreController'], ['services', 'createCoreService']] as const) {
    mkdirSync(path.join(folder, room), { recursive: true });
    writeFileSync(path.join(folder, room, `${name}.js`), `module.exports = require('@strapi/strapi').factories.${factory}('api::${name}.${name}');\n`);
  }
}

/** Strapi with the same configuration, without our plugin and with no difference in what a browser may ask. */
const PLUGINS = "module.exports = ({ env }) => ({ 'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } }, upload: { config: { sizeLimit: 100 * 1024 * 1024 } } });\n";

/**
 * Writes an application into `folder` that is a plain Strapi with the content types and components of ours: schemas
 * copied from the compiled application at `root`, our custom fields replaced by Strapi's own of the same column type.
 */
export function makePlainApp(parts: { readonly root: string; readonly folder: string }): void {
  const { root, folder } = parts;
  const compiled = path.join(root, 'dist');
  for (const name of folders(path.join(compiled, 'src', 'api'))) {
    const to = path.join(folder, 'src', 'api', name);
    copySchemas(path.join(compiled, 'src', 'api', name), to);
    coreFiles(to, name);
  }
  copySchemas(path.join(compiled, 'src', 'components'), path.join(folder, 'src', 'components'));
  cpSync(path.join(compiled, 'config'), path.join(folder, 'config'), { recursive: true });
  writeFileSync(path.join(folder, 'config', 'plugins.js'), PLUGINS);
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { readonly dependencies: Readonly<Record<string, string>> };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'plain', version: '0.0.0', private: true, strapi: { telemetryDisabled: true }, dependencies }));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
}
