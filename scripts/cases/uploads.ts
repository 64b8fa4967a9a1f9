import { z } from 'zod';
import { makeFile, type Attachment } from './attachments/attachment';
import { Unplayable, type Refusals, type Sessions } from './session';

const fileSchema = z.looseObject({
  id: z.number(),
  url: z.string(),
  formats: z.record(z.string(), z.looseObject({ url: z.string() }).optional()).nullish(),
});
const uploadedSchema = z.union([z.array(fileSchema).min(1).transform((files) => files[0]), fileSchema]);

export interface Uploaded {
  readonly id: number;
  /** Addresses under which the file and its smaller forms lie. */
  readonly addresses: readonly string[];
}
export type UploadOutcome = { readonly ok: true; readonly file: Uploaded } | { readonly ok: false; readonly refused: Refusals };

/** Uploads a file of a case through the panel's media library, in the place of the file `replaces` where that is given. */
export async function upload(parts: {
  readonly sessions: Sessions;
  readonly as: string;
  readonly attachment: Attachment;
  readonly replaces?: number;
}): Promise<UploadOutcome> {
  const { bytes, mime } = makeFile(parts.attachment);
  const form = (): FormData => {
    const data = new FormData();
    data.append('files', new Blob([Buffer.from(bytes)], { type: mime }), parts.attachment.name);
    data.append('fileInfo', JSON.stringify({ name: parts.attachment.name }));
    return data;
  };
  const path = parts.replaces === undefined ? '/upload' : `/upload?id=${parts.replaces}`;
  const answer = await parts.sessions.send({ as: parts.as, method: 'POST', path, form });
  if (!answer.ok) return answer;
  const uploaded = uploadedSchema.safeParse(answer.body);
  if (!uploaded.success || uploaded.data === undefined) throw new Unplayable(`the upload of ${parts.attachment.name} tells no file`);
  const smaller = Object.values(uploaded.data.formats ?? {}).flatMap((form) => (form === undefined ? [] : [form.url]));
  return { ok: true, file: { id: uploaded.data.id, addresses: [uploaded.data.url, ...smaller] } };
}
