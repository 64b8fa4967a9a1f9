import { sameSentences } from '../domain/text/same-sentences';
import { publicCarriers, searchable } from './carriers';
import type { Check } from './check';
import { textOf } from './content';
import { foundInText } from './found-in-text';

/** Shorter ones are salutations, organs and dates, which both parts may hold. */
const LETTERS = 16;

/**
 * SRC-4.2b: nothing of the withheld part stands word for word in what the public reads, files included. The document's own title is
 * no secret; nothing of the text is repeated.
 */
export const withheldSentence: Check = {
  rules: ['SRC-4.2b'],
  run: (document) => {
    if (textOf(document.content, 'disclosureAttribute') !== 'partial') return [];
    const withheld = document.carriers.filter(({ path }) => path === 'withheldPart' || path.startsWith('withheldPart:'));
    const except = [textOf(document.content, 'title'), textOf(document.content, 'subtitle')];
    return publicCarriers(document).flatMap((carrier) =>
      withheld.flatMap((part) =>
        sameSentences({ of: searchable(part), within: searchable(carrier), length: LETTERS, except }).map((found) =>
          foundInText({ carrier, found, rule: 'SRC-4.2b', code: 'withheld-sentence-public', severity: 'block', show: 'silent' }),
        ),
      ),
    );
  },
};
