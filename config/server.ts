import type { Core } from '@strapi/strapi';

const server = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  proxy: { koa: env.bool('BEHIND_PROXY', false) },
  app: { keys: env.array('APP_KEYS', []) },
  dirs: { public: env('PUBLIC_FOLDER', './public') },
  cron: { enabled: false },
  // A remote transfer switches the database's lifecycle events off for everybody; it stays closed.
  transfer: { remote: { enabled: false } },
  mcp: { enabled: false },
  // scripts/start prints its own greeting; nothing asks the internet for a newer version.
  logger: { startup: { enabled: false }, updates: { enabled: false } },
  webhooks: { populateRelations: false },
});

export default server;
