import { useState } from 'react';

/**
 * What a person states about a text falls with the text: the value goes back to the first one when the digest changes.
 * Words that the person wrote are kept elsewhere; they do not fall.
 */
export function useTied<Value>({ digest, first }: { readonly digest: string; readonly first: Value }): readonly [Value, (value: Value) => void] {
  const [held, setHeld] = useState({ digest, value: first });
  return [held.digest === digest ? held.value : first, (value) => setHeld({ digest, value })];
}
