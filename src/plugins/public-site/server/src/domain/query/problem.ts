/** Why a request is not answered; `path` is the parameter as it was written. */
export interface Problem {
  readonly path: string;
  readonly code: 'unknown-parameter' | 'unknown-attribute' | 'unknown-operator' | 'value-invalid' | 'too-deep' | 'too-many' | 'page-too-deep' | 'too-long' | 'not-sortable' | 'not-filterable';
}

export const record = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
