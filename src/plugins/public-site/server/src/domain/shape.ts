/** How values of an attribute are compared, and so what a filter on it may say. */
export type Kind = 'string' | 'text' | 'html' | 'integer' | 'decimal' | 'boolean' | 'date' | 'datetime' | 'json' | 'relation' | 'component' | 'media';

export interface AttributeShape {
  readonly name: string;
  readonly kind: Kind;
  /** Uid of what a relation or a component leads to. */
  readonly target: string | null;
  readonly many: boolean;
  /** Of an enumeration: what it may be. */
  readonly choices?: readonly string[];
}

/** The public attributes of a type or component, bookkeeping (`id`, `documentId`, `createdAt` …) included. */
export interface Shape {
  readonly uid: string;
  readonly attributes: ReadonlyMap<string, AttributeShape>;
}

/** Null for what the public may not read: such a type is as good as not there. */
export type ShapeOf = (uid: string) => Shape | null;

export const isScalar = ({ kind }: AttributeShape): boolean => kind !== 'relation' && kind !== 'component' && kind !== 'media';
