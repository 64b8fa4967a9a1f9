import type { Core } from '@strapi/strapi';
import type { State, Verb } from '../../../shared/review';
import type { DocumentRef } from '../domain/review';

/** What became of one document; told after the commit as `disclosure-review.<verb>`. */
export interface Happened extends DocumentRef {
  readonly verb: Verb;
  readonly round: number;
  readonly state: State;
}

/** Tells whoever listens, one event a document. The step stands already: a listener that fails is logged and undoes nothing. */
export function announce(parts: { readonly strapi: Core.Strapi; readonly at: Date; readonly happened: readonly Happened[] }): void {
  const { strapi, at, happened } = parts;
  for (const { verb, ...document } of happened) {
    strapi.eventHub.emit(`disclosure-review.${verb}`, { ...document, at: at.toISOString() }).catch((error: unknown) => {
      strapi.log.error(`事件 ${verb} 的接收方出错 / a listener to ${verb} failed (${document.documentId}): ${error instanceof Error ? error.message : String(error)}`);
    });
  }
}
