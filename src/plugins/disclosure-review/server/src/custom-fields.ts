import type { Core } from '@strapi/strapi';

/**
 * The plugin's custom fields, by the type in which Strapi stores them (design 3: nobody edits JSON).
 *
 * - `html`: what-you-see text, HTML
 * - `tags`: array of free strings
 * - `choices`: array of codes from the list that the attribute names (`options.list`)
 * - `choice`: one code of an enumeration, shown by its Chinese name
 * - `listed`: one string picked from a list, or typed where `options.free` is true
 * - `subject`: `[first level, second level]` of the State Council's subject tree
 */
const CUSTOM_FIELDS = [
  { name: 'html', type: 'text' },
  { name: 'tags', type: 'json' },
  { name: 'choices', type: 'json' },
  { name: 'choice', type: 'enumeration' },
  { name: 'listed', type: 'string' },
  { name: 'subject', type: 'json' },
] as const;

/** Makes the plugin's custom fields known to the server; call it in `register()`, before schemas are synchronised. */
export function registerCustomFields(strapi: Core.Strapi): void {
  for (const { name, type } of CUSTOM_FIELDS) {
    strapi.customFields.register({
      name,
      plugin: 'disclosure-review',
      type,
      inputSize: name === 'html' ? { default: 12, isResizable: false } : { default: 6, isResizable: true },
    });
  }
}
