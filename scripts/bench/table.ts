export interface Measured {
  readonly name: string;
  /** Milliseconds; empty where a plain Strapi has nothing of the kind. */
  readonly plain: readonly number[];
  readonly ours: readonly number[];
  /** What is aimed at: so many times the plain median, or so many milliseconds. */
  readonly aim?: { readonly times: number } | { readonly below: number };
}

/** The value below which `share` of all lie, by the nearest rank; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Wider characters take two places on a terminal. */
const width = (text: string): number => [...text].reduce((sum, letter) => sum + (letter.codePointAt(0) as number > 0x2e7f ? 2 : 1), 0);
const cell = (text: string, places: number): string => text + ' '.repeat(Math.max(0, places - width(text)));
const ms = (value: number): string => (Number.isNaN(value) ? '–' : value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(1)} ms`);

/** Whether the aim is reached; undefined where there is none. */
export function reached({ aim, plain, ours }: Measured): boolean | undefined {
  if (aim === undefined) return undefined;
  return 'times' in aim ? median(ours) <= aim.times * median(plain) : median(ours) < aim.below;
}

const WIDTHS = [30, 10, 10, 10, 10, 7, 9, 5];

function columns(measured: Measured): readonly string[] {
  const { name, plain, ours, aim } = measured;
  const ratio = plain.length === 0 ? '' : `${(median(ours) / median(plain)).toFixed(2)}×`;
  const wanted = aim === undefined ? '' : 'times' in aim ? `≤ ${aim.times}×` : `< ${aim.below} ms`;
  const verdict = { true: 'ok', false: 'short', undefined: '' }[String(reached(measured)) as 'true' | 'false' | 'undefined'];
  return [name, ms(median(plain)), ms(quantile(plain, 0.95)), ms(median(ours)), ms(quantile(ours, 0.95)), ratio, wanted, verdict];
}

/** The table as it is printed: plain Strapi and ours, median and 95th percentile, their ratio, and whether the aim is reached. */
export function table(parts: { readonly title: string; readonly rows: readonly Measured[] }): string {
  const head = [parts.title, 'plain', 'p95', 'ours', 'p95', 'ratio', 'aim', ''];
  const line = (cells: readonly string[]): string => cells.map((text, index) => cell(text, WIDTHS[index] ?? 0)).join(' ').trimEnd();
  return [line(head), '─'.repeat(WIDTHS.reduce((sum, one) => sum + one + 1, 0)), ...parts.rows.map((row) => line(columns(row)))].join('\n');
}
