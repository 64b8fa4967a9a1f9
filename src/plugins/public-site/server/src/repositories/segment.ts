import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';
import type { Segment } from '../domain/words';

let jieba: Jieba | null = null;

/** Loaded when first needed, a quarter of a second; the dictionary comes with the package. */
const loaded = (): Jieba => (jieba ??= Jieba.withDict(dict));

/** By dictionary alone: a guess at unknown words would cut a question otherwise than a document. */
export const segment: Segment = (text, fine) => (fine ? loaded().cutForSearch(text, false) : loaded().cut(text, false));
