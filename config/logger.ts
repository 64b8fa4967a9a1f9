import type { Core } from '@strapi/strapi';

/** `LOG_LEVEL`: error, warn, info, http, debug. Tests stay quiet. */
const logger = ({ env }: Core.Config.Shared.ConfigParams): { readonly level: string } => ({
  level: env('LOG_LEVEL', env('NODE_ENV') === 'test' ? 'error' : 'info'),
});

export default logger;
