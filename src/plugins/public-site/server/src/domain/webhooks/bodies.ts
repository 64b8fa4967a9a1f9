import { z } from 'zod';
import type { ReleasedBody, WebhookBody } from '../../../../shared/webhooks';

const told = { type: z.string(), documentId: z.string(), permalink: z.string(), url: z.string(), sequence: z.number() };
const body = z.discriminatedUnion('event', [
  z.object({ event: z.literal('document.released'), ...told, title: z.string().exactOptional(), sha256: z.string(), publishedAt: z.string(), releasedAt: z.string() }),
  z.object({ event: z.literal('document.withdrawn'), ...told, notice: z.string(), withdrawnAt: z.string() }),
]);

/** A body as it was queued. @throws where it is none */
export const readBody = (text: string): WebhookBody => body.parse(JSON.parse(text));

/** The body of a release that has not arrived yet, once its document was withdrawn: the title is no longer told. */
export function withoutTitle(text: string): string {
  const read = readBody(text);
  if (read.event !== 'document.released') return text;
  const { title: _title, ...rest }: ReleasedBody = read;
  void _title;
  return JSON.stringify(rest);
}
