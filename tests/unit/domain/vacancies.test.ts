import type { Appointment, Post } from '../../../src/plugins/disclosure-review/server/src/domain/person';
import { vacancies } from '../../../src/plugins/disclosure-review/server/src/domain/vacancies';

const at = new Date('2026-11-23T09:00:00+08:00');
const held = (organisationId: string, post: Post, to: Date | null = null): Appointment => ({ personId: 1, organisationId, post, from: null, to });
const organisations = [
  { documentId: 'unit', kind: 'department' },
  { documentId: 'office', kind: 'government-office' },
  { documentId: 'site', kind: 'site-operator' },
  { documentId: 'silent', kind: 'department' },
];
const missing = (appointments: readonly Appointment[]) => vacancies({ appointments, organisations, at }).map(({ organisationId, post }) => `${organisationId} ${post}`);

describe('what nobody holds', () => {
  it('should name the posts without which a unit stands still', () => {
    expect(missing([held('unit', 'liaison')])).toEqual(['unit secrecy-officer', 'unit office-head']);
  });

  it('should ask the government office for tier 3 and consent as well', () => {
    expect(missing([held('office', 'liaison'), held('office', 'secrecy-officer'), held('office', 'office-head')])).toEqual(['office government-office-reviewer', 'office county-leader']);
  });

  it('should ask the site operator for that post alone', () => {
    expect(missing([held('site', 'contributor')])).toEqual(['site site-operator']);
  });

  it('should count a term that is over as vacant', () => {
    expect(missing([held('unit', 'liaison', at), held('unit', 'secrecy-officer'), held('unit', 'office-head')])).toEqual(['unit liaison']);
  });

  it('should say nothing of a unit without any post', () => {
    expect(missing([])).toEqual([]);
  });
});
