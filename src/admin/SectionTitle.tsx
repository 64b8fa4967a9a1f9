import { Typography } from '@strapi/design-system';

/** The title of a group of fields in an edit view. */
export function SectionTitle({ title }: { readonly title?: string }) {
  return <Typography variant="delta" tag="h2">{title}</Typography>;
}
