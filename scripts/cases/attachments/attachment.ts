import { z } from 'zod';
import { docx } from './docx';
import { pdf } from './pdf';
import { picture } from './picture';
import { xlsx } from './xlsx';

/** One way to make the bytes of a file; exactly one must be given. */
const contentShape = {
  docx: z
    .object({
      paragraphs: z.array(z.string()).default([]),
      header: z.string().optional(),
      comment: z.string().optional(),
      deleted: z.string().optional(),
      inserted: z.string().optional(),
    })
    .optional(),
  xlsx: z.object({ rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))) }).optional(),
  pdf: z.object({ lines: z.array(z.string()) }).optional(),
  text: z.string().optional(),
  image: z.object({ gps: z.tuple([z.number(), z.number()]).optional() }).optional(),
};
const KINDS = ['docx', 'xlsx', 'pdf', 'text', 'image'] as const;

type Content = z.infer<z.ZodObject<typeof contentShape>>;
const exactlyOne = (content: Content): boolean => KINDS.filter((kind) => content[kind] !== undefined).length === 1;
const oneContent = { message: `needs exactly one of ${KINDS.join(', ')}` };

export const contentSchema = z.object(contentShape).refine(exactlyOne, oneContent);
export const attachmentSchema = z.object({ name: z.string().min(1), title: z.string().optional(), ...contentShape }).refine(exactlyOne, oneContent);
export type Attachment = z.infer<typeof attachmentSchema>;

export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly mime: string;
}

/** Makes the file that a case describes. */
export function makeFile(content: Content): MadeFile {
  if (content.docx !== undefined) {
    return { bytes: docx(content.docx), mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };
  }
  if (content.xlsx !== undefined) return { bytes: xlsx(content.xlsx), mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
  if (content.pdf !== undefined) return { bytes: pdf(content.pdf), mime: 'application/pdf' };
  if (content.text !== undefined) return { bytes: new TextEncoder().encode(content.text), mime: 'text/plain' };
  return { bytes: picture(content.image ?? {}), mime: 'image/jpeg' };
}
