import { mayRead, type DocumentOrganisations } from '../../../src/plugins/disclosure-review/server/src/domain/may-read';
import type { Person, Post } from '../../../src/plugins/disclosure-review/server/src/domain/person';

const at = new Date('2026-11-23T09:00:00+08:00');
const person = (parts: { readonly post: Post; readonly organisationId: string; readonly to?: Date }): Person => ({
  kind: 'person',
  id: 1,
  name: '周晓',
  appointments: [{ personId: 1, post: parts.post, organisationId: parts.organisationId, from: null, to: parts.to ?? null }],
});
const document: DocumentOrganisations = { organisation: 'zfb', draftingOrganisation: 'rsj', involvedOrganisations: ['slj'], bundle: ['wgl'] };

it.each(['zfb', 'rsj', 'slj', 'wgl'])('should let %s read a document that it publishes, drafts, is involved in or interprets', (organisationId) => {
  expect(mayRead({ person: person({ post: 'contributor', organisationId }), document, at })).toBe(true);
});
it('should hide it from every other unit', () => {
  expect(mayRead({ person: person({ post: 'office-head', organisationId: 'nyj' }), document, at })).toBe(false);
});
it('should hide it from a person whose term is over', () => {
  expect(mayRead({ person: person({ post: 'liaison', organisationId: 'zfb', to: at }), document, at })).toBe(false);
});
it.each(['government-office-reviewer', 'county-leader', 'site-operator', 'auditor'] as const)('should let a %s read every document', (post) => {
  expect(mayRead({ person: person({ post, organisationId: 'elsewhere' }), document, at })).toBe(true);
});
it('should let no one else than a person read it', () => {
  expect(mayRead({ person: { kind: 'api-token', name: 'token' }, document, at })).toBe(false);
});
it('should let a super administrator look', () => {
  expect(mayRead({ person: { kind: 'person', id: 9, name: '技术', appointments: [] }, document, at, superAdministrator: true })).toBe(true);
});
it('should not read the absence of a unit as every unit', () => {
  const nobody: DocumentOrganisations = { organisation: null, draftingOrganisation: null, involvedOrganisations: [], bundle: [] };
  expect(mayRead({ person: person({ post: 'liaison', organisationId: 'zfb' }), document: nobody, at })).toBe(false);
});
