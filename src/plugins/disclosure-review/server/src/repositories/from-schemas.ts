import type { Core } from '@strapi/strapi';

/**
 * Keeps what follows from the schemas alone, which do not change while an application runs; nothing that decides may be kept so.
 * Until the application is loaded it is worked out anew every time: plugins still extend schemas, custom fields still get their types.
 */
export function fromSchemas<Value>(derive: (strapi: Core.Strapi, uid: string) => Value): (strapi: Core.Strapi, uid: string) => Value {
  const kept = new WeakMap<Core.Strapi, Map<string, Value>>();
  return (strapi, uid) => {
    if (strapi.isLoaded !== true) return derive(strapi, uid);
    const known = kept.get(strapi) ?? new Map<string, Value>();
    kept.set(strapi, known);
    const found = known.get(uid);
    if (found !== undefined) return found;
    const value = derive(strapi, uid);
    known.set(uid, value);
    return value;
  };
}
