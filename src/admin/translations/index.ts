import admin from './zh-Hans/admin.json';
import contentManager from './zh-Hans/content-manager.json';
import email from './zh-Hans/email.json';
import i18n from './zh-Hans/i18n.json';
import mended from './zh-Hans/mended.json';
import upload from './zh-Hans/upload.json';

/**
 * Words that Strapi's own Chinese packs lack on the screens that people here reach, the names this system goes by, and (`mended`)
 * sentences of those packs with half-width punctuation or Strapi's name in them.
 */
export const translations = { 'zh-Hans': { ...mended, ...admin, ...contentManager, ...upload, ...i18n, ...email } };
