import type { Refusal } from '../domain/refusal';
import { recordRefusal } from './refusal-record';
import type { Passage } from './context';
import { paramsOf } from './context';

/** A classified marking that somebody tried to save is an incident: recorded by place, never with its text (design 5). */
export function recordIncident(passage: Passage, refusals: readonly Refusal[]): void {
  const { strapi, actor, at, context } = passage;
  strapi.log.warn(`密级标志事件:已拒绝保存,不记录内容 / classification incident: refused at save, text not kept (${context.uid})`);
  recordRefusal(strapi, { at, actor, uid: context.uid, documentId: paramsOf(context).documentId ?? null, attempt: 'incident:classification-marking', refusals });
}
