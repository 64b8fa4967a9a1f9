import type { Core, Schema } from '@strapi/strapi';

/** Content types whose schema says `pluginOptions["disclosure-review"].governed: true`. */
export function governedTypes(strapi: Core.Strapi): readonly Schema.ContentType[] {
  return Object.values(strapi.contentTypes).filter((type) => {
    const options: unknown = (type.pluginOptions as Readonly<Record<string, unknown>> | undefined)?.['disclosure-review'];
    return typeof options === 'object' && options !== null && 'governed' in options && options.governed === true;
  });
}
