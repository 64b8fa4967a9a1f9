import type { Core } from '@strapi/strapi';

const plugins = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'disclosure-review': {
    enabled: true,
    resolve: './src/plugins/disclosure-review',
    config: {
      auditKey: env('DISCLOSURE_AUDIT_KEY', ''),
      linkChecks: { enabled: env.bool('LINK_CHECKS', false), perRun: env.int('LINK_CHECKS_PER_RUN', 50), timeout: env.int('LINK_CHECKS_TIMEOUT_MS', 10_000) },
      ocr: { command: env('OCR_COMMAND', ''), languages: env('OCR_LANGUAGES', 'chi_sim+eng') },
    },
  },
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
  upload: { config: { sizeLimit: 100 * 1024 * 1024 } },
});

export default plugins;
