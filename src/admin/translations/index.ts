import admin from './zh-Hans/admin.json';
import contentManager from './zh-Hans/content-manager.json';
import upload from './zh-Hans/upload.json';

/** Words that Strapi's own Chinese packs lack on the screens that editors use, and the names this system goes by. */
export const translations = { 'zh-Hans': { ...admin, ...contentManager, ...upload } };
