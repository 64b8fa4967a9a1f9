import type { Core } from '@strapi/strapi';

/** Mail goes out where a server for it is named, and nowhere else; a server that hangs is given up on. */
const email = (env: Core.Config.Shared.ConfigParams['env']): Core.Config.Plugin => {
  const host = env('SMTP_HOST', '');
  if (host === '') return {};
  const user = env('SMTP_USER', '');
  const port = env.int('SMTP_PORT', 25);
  return {
    email: {
      config: {
        provider: 'nodemailer',
        providerOptions: {
          host,
          port,
          secure: port === 465,
          ...(user !== '' && { auth: { user, pass: env('SMTP_PASSWORD', '') } }),
          connectionTimeout: 10_000,
          greetingTimeout: 10_000,
          socketTimeout: 20_000,
        },
        settings: { defaultFrom: env('MAIL_FROM', user), defaultReplyTo: env('MAIL_FROM', user) },
      },
    },
  };
};

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
  'public-site': {
    enabled: true,
    resolve: './src/plugins/public-site',
    config: {
      cacheBytes: env.int('PUBLIC_CACHE_MB', 64) * 1024 * 1024,
      perMinute: env.int('PUBLIC_RATE_PER_MINUTE', 600),
      exempt: env.array('PUBLIC_RATE_EXEMPT', []),
      webhooks: { http: env.array('WEBHOOK_HTTP_HOSTS', []), inside: env.array('WEBHOOK_PRIVATE_HOSTS', []) },
    },
  },
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
  ...email(env),
  upload: { config: { sizeLimit: 100 * 1024 * 1024 } },
});

export default plugins;
