import type { Core } from '@strapi/strapi';

const plugins = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'disclosure-review': {
    enabled: true,
    resolve: './src/plugins/disclosure-review',
    config: { auditKey: env('DISCLOSURE_AUDIT_KEY', '') },
  },
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
  upload: { config: { sizeLimit: 100 * 1024 * 1024 } },
});

export default plugins;
