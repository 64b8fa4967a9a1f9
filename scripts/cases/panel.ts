import { z } from 'zod';
import { Unplayable, type Answer, type Sessions } from './session';

const seenSchema = z.looseObject({
  digest: z.string(),
  state: z.string(),
  withdrawalAsked: z.unknown(),
  asks: z.looseObject({ signOff: z.array(z.enum(['deputyLeader', 'chiefLeader'])).default([]) }),
  findings: z.array(z.looseObject({ id: z.string(), rule: z.string(), severity: z.enum(['block', 'waivable', 'warn']) })),
  files: z.array(z.looseObject({ sha256: z.string(), reading: z.string() })),
});
/** What a person reads of a document before taking a step. */
export type SeenDocument = z.infer<typeof seenSchema>;

export interface DocumentName {
  readonly uid: string;
  readonly documentId: string;
}
const address = (name: DocumentName): string => `/disclosure-review/documents/${encodeURIComponent(name.uid)}/${encodeURIComponent(name.documentId)}`;

/** Reads the document as the first of the accounts that may. */
export async function readDocument(parts: { readonly sessions: Sessions; readonly name: DocumentName; readonly accounts: readonly string[] }): Promise<SeenDocument> {
  const tried: string[] = [];
  for (const account of new Set(parts.accounts)) {
    const { status, body } = await parts.sessions.look({ as: account, method: 'GET', path: address(parts.name) });
    if (status === 200) {
      const whole = body as { readonly data?: unknown };
      const seen = seenSchema.safeParse(body);
      const inside = seen.success ? seen : seenSchema.safeParse(whole.data);
      if (inside.success) return inside.data;
      throw new Unplayable(`the panel's answer on a document lacks ${inside.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
    }
    tried.push(`${account} ${status}`);
  }
  throw new Unplayable(`nobody may read the document in the panel: ${tried.join(', ')}`);
}

/** Takes one step on a document. */
export async function takeStep(parts: {
  readonly sessions: Sessions;
  readonly name: DocumentName;
  readonly as: string;
  readonly verb: string;
  readonly body: Readonly<Record<string, unknown>>;
}): Promise<Answer> {
  return parts.sessions.send({ as: parts.as, method: 'POST', path: `${address(parts.name)}/${parts.verb}`, json: parts.body });
}
