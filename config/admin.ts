import type { Core } from '@strapi/strapi';

const admin = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: { secret: env('ADMIN_JWT_SECRET', '') },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY', '') },
  autoOpen: false,
  watchIgnoreFiles: ['**/.tmp/**', '**/public/**', '**/data/**', '**/tests/**'],
  // Left unset, the panel offers to set a preview up.
  preview: { enabled: false, config: { handler: () => null } },
  // No offers of paid plans, and no links out to Strapi's own pages.
  flags: { nps: false, promoteEE: false, docLinks: false },
});

export default admin;
