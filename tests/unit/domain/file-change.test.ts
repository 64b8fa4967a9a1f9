import { STATES, type State } from '../../../src/plugins/disclosure-review/shared/review';
import { fileChangeRefusals, uploadRefusals, type FileUse } from '../../../src/plugins/disclosure-review/server/src/domain/file-change';
import type { Actor, Post } from '../../../src/plugins/disclosure-review/server/src/domain/person';

const at = new Date('2026-11-20T01:00:00Z');
const person = (...posts: readonly (readonly [string, Post])[]): Actor => ({
  kind: 'person', id: 1, name: '甲',
  appointments: posts.map(([organisationId, post]) => ({ personId: 1, organisationId, post, from: null, to: null })),
});
const use = (parts: Partial<FileUse> = {}): FileUse => ({
  uid: 'api::x.x', documentId: 'd', state: 'drafting', organisationId: 'a', live: false, assessedThisRound: false, ...parts,
});
const codes = (actor: Actor, uses: readonly FileUse[], uploaderOrganisations: readonly string[] = []): readonly string[] =>
  fileChangeRefusals({ actor, uses, uploaderOrganisations, at }).map(({ kind, rule, code }) => `${kind} ${rule} ${code}`);

describe('fileChangeRefusals', () => {
  const open: readonly State[] = ['drafting', 'live', 'withdrawn'];

  it.each(STATES.map((state) => [state, open.includes(state)] as const))('should judge a file of a document that is %s', (state, free) => {
    expect(codes(person(['a', 'liaison']), [use({ state })])).toEqual(free ? [] : ['closed REV-2 file-in-use']);
    expect(codes(person(['a', 'contributor']), [use({ state, assessedThisRound: true })])).toEqual(free ? [] : ['closed REL-6 file-in-use']);
  });

  it('should keep what is live as it is although a new round is open', () => {
    expect(codes(person(['a', 'liaison']), [use({ live: true })])).toEqual(['closed REL-6 file-in-use']);
  });

  it('should tell strangers about persons only', () => {
    for (const actor of [person(['b', 'liaison']), person(['a', 'office-head']), person(['a', 'secrecy-officer']), person(), { kind: 'system', name: 's' } as const]) {
      expect(codes(actor, [use({ state: 'approved', assessedThisRound: true })])).toEqual(['person REL-4 not-your-file']);
      expect(codes(actor, [use()])).toEqual(['person REL-4 not-your-file']);
    }
  });

  it('should ask for every unit whose document the file is part of', () => {
    const uses = [use(), use({ documentId: 'e', organisationId: 'b' })];
    expect(codes(person(['a', 'liaison']), uses)).toEqual(['person REL-4 not-your-file']);
    expect(codes(person(['a', 'liaison'], ['b', 'contributor']), uses)).toEqual([]);
  });

  it('should leave a file that no unit\'s document holds to the unit of its uploader', () => {
    expect(codes(person(['a', 'contributor']), [], ['a'])).toEqual([]);
    expect(codes(person(['a', 'contributor']), [use({ organisationId: null })], ['a'])).toEqual([]);
    expect(codes(person(['b', 'contributor']), [], ['a'])).toEqual(['person REL-4 not-your-file']);
    expect(codes(person(['a', 'contributor']), [])).toEqual(['person REL-4 not-your-file']);
  });

  it('should count a post only within its term', () => {
    const over: Actor = { kind: 'person', id: 1, name: '甲', appointments: [{ personId: 1, organisationId: 'a', post: 'liaison', from: null, to: at }] };
    expect(codes(over, [use()])).toEqual(['person REL-4 not-your-file']);
  });
});

describe('uploadRefusals', () => {
  it('should let in those who draft or correct, and nobody else', () => {
    for (const post of ['contributor', 'liaison', 'office-head'] as const) expect(uploadRefusals({ actor: person(['a', post]), at })).toEqual([]);
    for (const actor of [person(['a', 'secrecy-officer']), person(['a', 'government-office-reviewer']), person(), { kind: 'api-token', name: 't' } as const]) {
      expect(uploadRefusals({ actor, at })).toMatchObject([{ kind: 'person', rule: 'REL-4', code: 'not-a-drafter' }]);
    }
  });
});
