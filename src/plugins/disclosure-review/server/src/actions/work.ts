import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Actor } from '../domain/person';
import type { Content } from '../repositories/contents';
import type { Situation } from '../domain/situation';

/** One step being carried out, inside its transaction. */
export interface Work {
  readonly strapi: Core.Strapi;
  readonly trx: Knex.Transaction;
  readonly at: Date;
  readonly actor: Actor;
}

/** What a document's step is decided from, with the content that was read for it. */
export interface Case {
  readonly situation: Situation;
  readonly content: Content;
  readonly sourceEdition: number;
  /** True where a file could not be read: there are no files and findings then, and the digest is the one last seen. */
  readonly unread: boolean;
}
