import type { Core } from '@strapi/strapi';
import { recordRefusal, type RefusedAttempt } from './refusal-record';

/** A classified marking that somebody sent is an incident: recorded by place, never with its text (design 5). Does nothing where there is none. */
export function recordIncident(strapi: Core.Strapi, tried: Omit<RefusedAttempt, 'attempt'>): void {
  if (!tried.refusals.some(({ code }) => code === 'classification-marking')) return;
  strapi.log.warn(`密级标志事件:已拒绝,不记录内容 / classification incident: refused, text not kept (${tried.uid ?? '-'})`);
  recordRefusal(strapi, { ...tried, attempt: 'incident:classification-marking' });
}
