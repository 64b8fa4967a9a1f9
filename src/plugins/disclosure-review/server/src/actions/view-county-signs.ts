import type { Core } from '@strapi/strapi';
import type { CountySigns } from '../../../shared/county';
import { county } from '../repositories/settings';

/** `GET /disclosure-review/county`: by which name the panel greets, before anybody has logged in. Nothing that the county's site does not show. */
export async function viewCountySigns(strapi: Core.Strapi): Promise<CountySigns> {
  const { name, siteName } = await county(strapi.db.connection);
  return { name, siteName };
}
