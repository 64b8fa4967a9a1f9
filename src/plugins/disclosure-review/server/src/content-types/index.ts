import source from './source/schema.json';
import wording from './wording/schema.json';

/** What the county itself keeps and edits like content, without drafts and without review (docs/adr/0011). */
export const contentTypes = { source: { schema: source }, wording: { schema: wording } };
