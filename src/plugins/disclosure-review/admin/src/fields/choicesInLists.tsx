import { Typography } from '@strapi/design-system';
import { choicesOf } from '../../../shared/lists/choices';
import { stringsIn } from './stringsIn';
import { useSay } from '../language';

interface Header {
  readonly name: string;
  readonly attribute?: { readonly type?: string; readonly customField?: string; readonly options?: { readonly list?: string } };
  readonly cellFormatter?: (row: Readonly<Record<string, unknown>>) => React.ReactNode;
}
interface Columns {
  readonly displayedHeaders: readonly Header[];
  readonly layout: unknown;
}

function NamedChoices({ list, codes }: { readonly list: string; readonly codes: readonly string[] }) {
  const say = useSay();
  const choices = choicesOf(list);
  const names = codes.map((code) => {
    const choice = choices.find(({ value }) => value === code);
    return choice === undefined ? code : say(choice);
  });
  return <Typography textColor="neutral800" ellipsis>{names.join(say({ zh: '、', en: ', ' })) || '-'}</Typography>;
}

/** `2026-11-23 19:10`, in the reader's time zone: the panel's own long form fills half the row. */
function ShortTime({ value }: { readonly value: unknown }) {
  const at = new Date(String(value));
  const known = value !== null && value !== undefined && !Number.isNaN(at.getTime());
  const two = (number: number): string => String(number).padStart(2, '0');
  const text = known ? `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}` : '-';
  return <Typography textColor="neutral800">{text}</Typography>;
}

type Cell = NonNullable<Header['cellFormatter']>;

function cellOf({ name, attribute }: Header): Cell | undefined {
  const { type, customField, options } = attribute ?? {};
  if (type === 'datetime') return (row) => <ShortTime value={row[name]} />;
  if (!customField?.startsWith('plugin::disclosure-review.') || customField.endsWith('.html')) return undefined;
  return (row) => {
    const stored = row[name];
    return <NamedChoices list={options?.list ?? ''} codes={typeof stored === 'string' ? [stored] : stringsIn(stored)} />;
  };
}

/** Shows codes by their names, several strings as a line, and times in short, in the columns of list views. */
export function nameChoicesInLists({ displayedHeaders, layout }: Columns): Columns {
  const named = displayedHeaders.map((header) => {
    const cellFormatter = header.cellFormatter ?? cellOf(header);
    return cellFormatter === undefined ? header : { ...header, cellFormatter };
  });
  return { displayedHeaders: named, layout };
}
