import { choicesOf } from '../../../../shared/lists/choices';
import type { Leaf } from '../../domain/comparison/fields';
import { namesOfRelated, type FieldWords } from '../../repositories/field-words';
import type { Work } from '../work';

/** Chinese words for a stored value: a choice by its word, a relation by its name, yes and no. */
export function sayValues(values: readonly Leaf['value'][], words: FieldWords | undefined, names: ReadonlyMap<string, string>): string | null {
  if (values.length === 0) return null;
  const choices = new Map(choicesOf(words?.list ?? undefined).map(({ value, zh }) => [value, zh]));
  const say = (value: Leaf['value']): string => (typeof value === 'boolean' ? (value ? '是' : '否') : (names.get(String(value)) ?? choices.get(String(value)) ?? String(value)));
  return values.map(say).join('、');
}

/** Names of everything that these values relate to. */
export async function relatedNames(work: Work, changed: readonly { readonly words: FieldWords | undefined; readonly values: readonly Leaf['value'][] }[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const { words, values } of changed) {
    if (words?.target == null) continue;
    for (const [documentId, name] of await namesOfRelated(work.strapi, { target: words.target, documentIds: values.map(String) })) names.set(documentId, name);
  }
  return names;
}
