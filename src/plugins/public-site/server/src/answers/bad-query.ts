import { said } from '../domain/wording';
import type { Problem } from '../domain/query/problem';
import { errorAnswer, type Answer } from './serving';

/** 400 in Strapi's envelope, every problem with its place and what to do. */
export function badQuery(problems: readonly Problem[]): Answer {
  const errors = problems.map(({ path, code }) => ({ path: [path], name: 'ValidationError', code, message: said(code) }));
  return errorAnswer({ status: 400, name: 'ValidationError', message: errors[0]?.message ?? '', details: { errors } });
}
