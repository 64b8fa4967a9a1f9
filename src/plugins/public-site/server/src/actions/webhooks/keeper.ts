import type { z } from 'zod';
import { appoints } from '../../../../../disclosure-review/server/src/actions/appoint';
import type { Calling } from '../../../../../disclosure-review/server/src/actions/people/calling';
import { refused } from '../../../../../disclosure-review/server/src/wording/refused';
import { receiverById, type Receiver } from '../../repositories/webhooks/receivers';

/** Receivers are technical, and kept by those who look after accounts: the site operator's post and super administrators (REL-2). */
export async function needKeeper({ trx, actor, at }: Calling): Promise<void> {
  if (!(await appoints({ trx, actor, at }))) throw refused([{ kind: 'person', rule: 'REL-2', code: 'receiver-not-keeper' }]);
}

/** What was sent in the form asked for. @throws 400 naming every part that is not */
export function parsed<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const paths = new Set(read.error.issues.slice(0, 20).map(({ path, ...issue }) => [...path, ...('keys' in issue ? issue.keys : [])].join('.') || 'body'));
  throw refused([...paths].map((path) => ({ kind: 'content', rule: 'REL-2', code: 'body-invalid', path, params: { path } })));
}

/** Its number as an address names it; 0, which no row has, for anything else. */
export const numberIn = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);

/** The receiver that is meant. @throws 409 where it is gone */
export async function neededReceiver({ trx }: Calling, id: string): Promise<Receiver> {
  const receiver = await receiverById(trx, numberIn(id));
  if (receiver === null) throw refused([{ kind: 'state', rule: 'REL-2', code: 'receiver-unknown' }]);
  return receiver;
}

/** What the audit says of a receiver; an address may carry a token behind its path, which is nobody's to read later. */
export const said = ({ id, description, address, events, active }: Omit<Receiver, 'madeBy' | 'madeAt'>): Readonly<Record<string, unknown>> => {
  const { origin, pathname } = new URL(address);
  return { id, description, address: `${origin}${pathname}`, events, active };
};
