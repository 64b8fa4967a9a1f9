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

/** Whether documents of this type are reviewed; undefined until the server has said. */
export function useGoverned(uid: string): boolean | undefined {
  return useGovernedTypes()?.some((type) => type.uid === uid);
}
