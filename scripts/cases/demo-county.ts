import type { Core } from '@strapi/strapi';
import { keptDemoPassword, newPassword } from '../../src/seed/demo-password';
import { loadDemoCounty } from '../../src/seed/first-start';

/**
 * The one password of the demo accounts. On SQLite the first start has loaded the demo county and kept it;
 * a PostgreSQL database never loads it by itself, so it is loaded here, into the database made for these cases.
 */
export async function demoPassword(parts: { readonly strapi: Core.Strapi }): Promise<string> {
  const kept = keptDemoPassword();
  if (kept !== undefined) return kept;
  const password = newPassword();
  await loadDemoCounty({ strapi: parts.strapi, now: new Date(), password, auditKey: process.env['DISCLOSURE_AUDIT_KEY'] ?? '' });
  return password;
}
