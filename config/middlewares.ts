import type { Core } from '@strapi/strapi';

const middlewares: Core.Config.Middlewares = [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  'strapi::poweredBy',
  'strapi::query',
  { name: 'strapi::body', config: { jsonLimit: '12mb', formLimit: '12mb', textLimit: '12mb', formidable: { maxFileSize: 100 * 1024 * 1024 } } },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];

export default middlewares;
