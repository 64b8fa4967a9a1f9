import type { Core } from '@strapi/strapi';

/** The secret key of the audit's chain, from the configuration; without one nothing starts. */
export function auditKey(strapi: Core.Strapi): string {
  const key: unknown = strapi.config.get('plugin::disclosure-review.auditKey');
  if (typeof key !== 'string' || key.length < 16) {
    throw new Error('DISCLOSURE_AUDIT_KEY 未设置或太短,请在环境变量中设置至少 16 个字符的密钥 / DISCLOSURE_AUDIT_KEY is missing or too short: set a secret of 16 characters or more');
  }
  return key;
}
