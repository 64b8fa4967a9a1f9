import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { ask } from '../domain/query/ask';
import { badQuery } from '../answers/bad-query';
import { detailAnswer } from '../answers/detail';
import { listAnswer } from '../answers/list';
import { listedExtras } from '../answers/present';
import { earliest, type Answer, type PublicType, type Serving } from '../answers/serving';
import { findDocument, findDocuments } from '../repositories/documents';
import { epochOf } from '../repositories/store';
import { siteOf } from './site';

type Engine = (context: Context) => Promise<unknown>;

const entry = z.object({ documentId: z.string() }).loose();
const found = z.object({ data: z.union([z.array(entry), entry, z.null()]).optional(), meta: z.unknown() }).loose();

function answerWith(ctx: Context, answer: Answer): void {
  ctx.status = answer.status;
  ctx.type = answer.type;
  // As an object, so that the answer is tagged and compressed like every other.
  ctx.body = answer.type.startsWith('application/json') ? (JSON.parse(answer.body.toString()) as object) : answer.body;
  (ctx.state as { publicUntil?: Date | null }).publicUntil = answer.until;
}

async function servingOf(strapi: Core.Strapi): Promise<Serving> {
  const site = siteOf(strapi);
  return site.serving(await epochOf(site.store));
}

const typeOf = (serving: Serving, uid: string): PublicType => {
  const type = serving.types.find((one) => one.uid === uid);
  if (type === undefined) throw new Error(`${uid} is not public`);
  return type;
};

/** What Strapi's engine found, with the labels of each document; one that is not among what the public reads is left out. */
async function decorated(parts: { readonly serving: Serving; readonly type: PublicType; readonly ctx: Context; readonly answered: unknown }): Promise<unknown> {
  const { serving, type, ctx, answered } = parts;
  if (type.profile === null) return answered;
  const read = found.safeParse(answered);
  if (!read.success || read.data.data === null || read.data.data === undefined) return answered;
  const { data } = read.data;
  const list = Array.isArray(data) ? data : [data];
  const documents = new Map((await findDocuments({ store: serving.store, uid: type.uid, documentIds: list.map(({ documentId }) => documentId) })).map((document) => [document.documentId, document]));
  const fields = ctx.query.fields !== undefined;
  const changes: (Date | null)[] = [];
  const shown = list.flatMap((one) => {
    const document = documents.get(one.documentId);
    if (document === undefined) return [];
    const { extras, changesAt } = listedExtras(serving, document);
    changes.push(changesAt);
    return [{ ...one, ...(fields ? { meta: extras.meta } : extras) }];
  });
  (ctx.state as { publicUntil?: Date | null }).publicUntil = earliest(changes);
  return { ...read.data, data: Array.isArray(data) ? shown : (shown[0] ?? null) };
}

/** `find` of a public type behind Strapi's rights: tokens, and what only its engine answers. */
export async function find(parts: { readonly strapi: Core.Strapi; readonly uid: string; readonly ctx: Context; readonly engine: Engine }): Promise<unknown> {
  const { strapi, uid, ctx, engine } = parts;
  const serving = await servingOf(strapi);
  const type = typeOf(serving, uid);
  const listed = await listAnswer(serving, { type, query: ctx.query });
  if (listed.kind === 'engine') return decorated({ serving, type, ctx, answered: await engine(ctx) });
  answerWith(ctx, listed.answer);
  return undefined;
}

/** `findOne`, by documentId or by permanent address. */
export async function findOne(parts: { readonly strapi: Core.Strapi; readonly uid: string; readonly ctx: Context; readonly engine: Engine }): Promise<unknown> {
  const { strapi, uid, ctx, engine } = parts;
  const serving = await servingOf(strapi);
  const type = typeOf(serving, uid);
  const { id, permalink } = ctx.params as { readonly id?: string; readonly permalink?: string };
  if (type.profile === null) {
    const read = ask({ query: ctx.query, shape: type.shape, shapeOf: serving.shapeOf });
    if (read.ok) return engine(ctx);
    answerWith(ctx, badQuery(read.problems));
    return undefined;
  }
  const by = permalink === undefined ? 'document_id' : 'permalink';
  const detailed = await detailAnswer(serving, { type, by, value: permalink ?? id ?? '', query: ctx.query });
  if (detailed.kind === 'answer') {
    answerWith(ctx, detailed.answer);
    return undefined;
  }
  const document = await findDocument({ store: serving.store, uid, by, value: permalink ?? id ?? '' });
  (ctx.params as { id?: string }).id = document?.documentId ?? id;
  return decorated({ serving, type, ctx, answered: await engine(ctx) });
}
