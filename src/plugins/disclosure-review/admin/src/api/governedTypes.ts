import { useEffect, useState } from 'react';
import { getFetchClient } from '@strapi/strapi/admin';
import { getTypes, type GovernedTypeAnswer } from './requests';

let asked: Promise<readonly GovernedTypeAnswer[]> | undefined;
let known: readonly GovernedTypeAnswer[] | undefined;

/** The types under review, asked once a page load; a failed question is asked again. */
export function governedTypes(): Promise<readonly GovernedTypeAnswer[]> {
  asked ??= getTypes(getFetchClient()).then(
    (types) => {
      known = types;
      return types;
    },
    (error: unknown) => {
      asked = undefined;
      throw error;
    },
  );
  return asked;
}

/** The types under review; undefined until the server has said. */
export function useGovernedTypes(): readonly GovernedTypeAnswer[] | undefined {
  const [types, setTypes] = useState(known);
  useEffect(() => {
    let gone = false;
    if (types === undefined) void governedTypes().then((answer) => !gone && setTypes(answer), () => undefined);
    return () => {
      gone = true;
    };
  }, [types]);
  return types;
}

/** Whether documents of this type are reviewed, as far as is known now; the content manager's pages open only after it is. */
export const knownGoverned = (uid: string): boolean | undefined => known?.some((type) => type.uid === uid);

/**
 * The same, asked once in the life of a component: where another component's hooks run behind the answer, it may not change
 * between two renders.
 */
export function useGovernedFromStart(uid: string): boolean | undefined {
  return useState(() => knownGoverned(uid))[0];
}
