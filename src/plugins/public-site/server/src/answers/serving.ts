import type { Shape, ShapeOf } from '../domain/shape';
import { joined, type Piece } from '../domain/stored-json';
import type { References } from '../repositories/references';
import type { Store } from '../repositories/store';

/** One of the types that the public reads. */
export interface PublicType {
  readonly uid: string;
  /** `policy-document` …; null for columns and organisations. */
  readonly profile: string | null;
  /** `news-release` */
  readonly singular: string;
  /** `news-releases`, as in its address. */
  readonly plural: string;
  readonly shape: Shape;
}

/** All that an answer is made of, as of one reading of the epoch. */
export interface Serving {
  readonly store: Store;
  readonly references: References;
  readonly shapeOf: ShapeOf;
  readonly types: readonly PublicType[];
  readonly now: Date;
  /** Where files are served from, without a slash at its end; empty where it is not known. */
  readonly publicUrl: string;
}

export interface Answer {
  readonly status: number;
  /** MIME type. */
  readonly type: string;
  readonly body: Buffer;
  /** When it stops being right although nothing was released; null for never. */
  readonly until: Date | null;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** JSON that is already written, in pieces. */
export const piecesAnswer = (pieces: readonly Piece[], until: Date | null = null): Answer => ({ status: 200, type: JSON_TYPE, body: joined(pieces), until });

export const jsonAnswer = (value: unknown, until: Date | null = null): Answer => piecesAnswer([JSON.stringify(value)], until);

export const textAnswer = (type: string, text: string): Answer => ({ status: 200, type, body: Buffer.from(text), until: null });

/** Strapi's error envelope. */
export const errorAnswer = (parts: { readonly status: number; readonly name: string; readonly message: string; readonly details?: unknown }): Answer => ({
  status: parts.status,
  type: JSON_TYPE,
  body: Buffer.from(JSON.stringify({ data: null, error: { status: parts.status, name: parts.name, message: parts.message, details: parts.details ?? {} } })),
  until: null,
});

export const notFound = (): Answer => errorAnswer({ status: 404, name: 'NotFoundError', message: '没有这一页 / Not Found' });

/** Whether the public may read documents of this type: where the operator took that right away, no answer of the site tells of them. */
export const isRead = (serving: Serving, uid: string): boolean => serving.shapeOf(uid) !== null;

/** The earliest of several moments; null for none. */
export const earliest = (moments: readonly (Date | null)[]): Date | null =>
  moments.reduce<Date | null>((first, moment) => (moment === null || (first !== null && first <= moment) ? first : moment), null);
