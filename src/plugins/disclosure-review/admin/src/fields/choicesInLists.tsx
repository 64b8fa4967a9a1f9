import { Typography } from '@strapi/design-system';
import { choicesOf } from '../../../shared/lists/choices';
import { stringsIn } from './stringsIn';
import { useSay } from './fieldProps';

interface Header {
  readonly name: string;
  readonly attribute?: { readonly customField?: string; readonly options?: { readonly list?: string } };
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

/** Shows codes by their names, and several strings as a line, in the columns of list views. */
export function nameChoicesInLists({ displayedHeaders, layout }: Columns): Columns {
  const named = displayedHeaders.map((header) => {
    const { customField, options } = header.attribute ?? {};
    if (!customField?.startsWith('plugin::disclosure-review.') || customField.endsWith('.html')) return header;
    return {
      ...header,
      cellFormatter: (row: Readonly<Record<string, unknown>>) => {
        const stored = row[header.name];
        return <NamedChoices list={options?.list ?? ''} codes={typeof stored === 'string' ? [stored] : stringsIn(stored)} />;
      },
    };
  });
  return { displayedHeaders: named, layout };
}
