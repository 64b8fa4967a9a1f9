import { z } from 'zod';
import type { Attachment } from './attachments/attachment';
import { inTheForm, type Attributes } from './attributes';
import type { CaseDocument } from './case-file';
import type { Model, Models } from './models';
import type { PublicDocument } from './public-site';
import type { References } from './references';
import { Unplayable, type Answer, type Refusals, type Sessions } from './session';
import { upload } from './uploads';

/** One document of a case as it lies on the desk: what was last written, and where it is kept. */
export interface Sheet {
  readonly source: CaseDocument;
  readonly model: Model;
  /** The form as it was last sent, in the case's own words. */
  attributes: Attributes;
  documentId: string | undefined;
  readonly files: Map<string, number>;
  readonly addresses: Set<string>;
}
export type Done = { readonly ok: true } | { readonly ok: false; readonly refused: Refusals };

const savedSchema = z.looseObject({ data: z.looseObject({ documentId: z.string() }) });

export const newSheet = (parts: { readonly source: CaseDocument; readonly models: Models }): Sheet => ({
  source: parts.source,
  model: parts.models.type(parts.source.type),
  attributes: parts.source.document,
  documentId: undefined,
  files: new Map(),
  addresses: new Set(),
});

/** What the public may or may not see of the sheet. */
export function publicForm(sheet: Sheet): PublicDocument {
  const { title, column } = sheet.attributes;
  return {
    plural: sheet.model.info.pluralName ?? sheet.source.type,
    documentId: sheet.documentId,
    title: typeof title === 'string' ? title : '',
    column: typeof column === 'string' ? column : undefined,
    files: [...sheet.addresses],
  };
}

export interface Desk {
  /** Uploads the attachments, then saves the document for the first time. */
  readonly create: (parts: { readonly sheet: Sheet; readonly as: string }) => Promise<Done>;
  /** Saves the whole form again with `changes`; `null` empties an attribute. */
  readonly save: (parts: { readonly sheet: Sheet; readonly as: string; readonly changes: Attributes }) => Promise<Done>;
  readonly replaceFile: (parts: { readonly sheet: Sheet; readonly as: string; readonly attachment: Attachment }) => Promise<Done>;
}

/** The edit view and the media library of the panel, spoken to as the browser does. */
export function openDesk(parts: { readonly sessions: Sessions; readonly models: Models; readonly references: References; readonly saved: Map<string, string> }): Desk {
  const { sessions, models, references, saved } = parts;

  async function bring(asked: { readonly sheet: Sheet; readonly as: string; readonly attachment: Attachment; readonly replaces?: number }): Promise<Done> {
    const outcome = await upload({ sessions, ...asked });
    if (!outcome.ok) return outcome;
    asked.sheet.files.set(asked.attachment.name, outcome.file.id);
    outcome.file.addresses.forEach((address) => asked.sheet.addresses.add(address));
    return { ok: true };
  }

  async function send(asked: { readonly sheet: Sheet; readonly as: string; readonly attributes: Attributes }): Promise<Answer> {
    const { sheet, as } = asked;
    const json = await inTheForm({ attributes: asked.attributes, model: sheet.model, meanings: { models, references, as, saved, files: sheet.files } });
    const list = `/content-manager/collection-types/${sheet.model.uid}`;
    if (sheet.documentId === undefined) return sessions.send({ as, method: 'POST', path: list, json });
    return sessions.send({ as, method: 'PUT', path: `${list}/${sheet.documentId}`, json });
  }

  const create: Desk['create'] = async ({ sheet, as }) => {
    for (const attachment of sheet.source.attachments) {
      const brought = await bring({ sheet, as, attachment });
      if (!brought.ok) return brought;
    }
    const attachments = sheet.source.attachments.map(({ name, title }) => ({ file: name, title: title ?? name }));
    const attributes = attachments.length === 0 ? sheet.attributes : { ...sheet.attributes, attachments };
    const answer = await send({ sheet, as, attributes });
    if (!answer.ok) return answer;
    const stored = savedSchema.safeParse(answer.body);
    if (!stored.success) throw new Unplayable(`the panel saved ${sheet.source.key} without telling its documentId`);
    sheet.attributes = attributes;
    sheet.documentId = stored.data.data.documentId;
    saved.set(sheet.source.key, sheet.documentId);
    return { ok: true };
  };

  const save: Desk['save'] = async ({ sheet, as, changes }) => {
    const attributes = { ...sheet.attributes, ...changes };
    const answer = await send({ sheet, as, attributes });
    if (answer.ok) sheet.attributes = attributes;
    return answer;
  };

  const replaceFile: Desk['replaceFile'] = async ({ sheet, as, attachment }) => {
    const replaces = sheet.files.get(attachment.name);
    if (replaces === undefined) throw new Unplayable(`${sheet.source.key} has no file named ${attachment.name}`);
    return bring({ sheet, as, attachment, replaces });
  };
  return { create, save, replaceFile };
}
