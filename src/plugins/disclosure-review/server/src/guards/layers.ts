import type { Core } from '@strapi/strapi';

const standing = new WeakMap<Core.Strapi, Set<string>>();

/** The layers of the gate that are code of this process; each says so when it is in place. */
export const LAYERS = ['document-middleware', 'lifecycle-net', 'read-guard', 'file-guard', 'upload-guard', 'statement-watch', 'account-watch', 'login-guard', 'http-edge'] as const;
export type Layer = (typeof LAYERS)[number];

export function layerStands(strapi: Core.Strapi, layer: Layer): void {
  const layers = standing.get(strapi) ?? new Set<string>();
  standing.set(strapi, layers.add(layer));
}

export const layerFacts = (strapi: Core.Strapi): readonly { readonly name: Layer; readonly ok: boolean }[] =>
  LAYERS.map((name) => ({ name, ok: standing.get(strapi)?.has(name) === true }));
