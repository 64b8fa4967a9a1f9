import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { shanghaiDay } from '../domain/clock';
import { listedOn, wordingDraft, type ListedWording, type WordingDraft } from '../domain/registers/wording-entry';

export const WORDING_UID = 'plugin::disclosure-review.wording' as UID.ContentType;

export type KeptWording = WordingDraft & { readonly id: string };

const identity = z.object({ documentId: z.string() });

/** The county's word list, oldest entry first. */
export async function keptWordings(strapi: Core.Strapi): Promise<readonly KeptWording[]> {
  const found: unknown[] = await strapi.db.query(WORDING_UID).findMany({ orderBy: { id: 'asc' } });
  return found.map((row) => ({ ...wordingDraft.parse(row), id: identity.parse(row).documentId }));
}

/** What the checks look for today. */
export const countyWordings = async (strapi: Core.Strapi, at: Date): Promise<readonly ListedWording[]> => listedOn(await keptWordings(strapi), shanghaiDay(at));
