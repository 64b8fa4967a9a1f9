import { getFetchClient } from '@strapi/strapi/admin';
import type { CountySigns } from '../../../shared/county';

const UNNAMED: CountySigns = { name: '', siteName: '' };
let asked: Promise<CountySigns> | undefined;

/** Whose panel this is, as the server knows it before anybody has logged in. Without an answer the panel goes by its general name. */
export function countySigns(): Promise<CountySigns> {
  asked ??= getFetchClient()
    .get<CountySigns>('/disclosure-review/county')
    .then(({ data }) => data, () => UNNAMED);
  return asked;
}
