import { parseCases, type Case } from '../../../../scripts/cases/case-file';
import { play, type Stage } from '../../../../scripts/cases/play';
import { openStage } from '../../../../scripts/cases/run';
import { line } from '../../../../scripts/cases/verdict';
import { openSmallCounty, type SmallCounty } from './small-county';

const USUAL = [
  { as: 'nyj_liaison', do: 'submit' },
  { as: 'nyj_secrecy', do: 'assess' },
  { as: 'nyj_office', do: 'approve' },
  { as: 'govoffice_1', do: 'approve' },
  { as: 'govoffice_1', do: 'release' },
];
const aCase = (words: object): Case => {
  const document = { key: 'A', type: 'news-release', document: { title: '甲', organisation: 'nyj', column: 'gzdt' } };
  const [one] = parseCases({ name: 'test', text: JSON.stringify([{ id: 'A', clock: '2026-11-20T09:00:00+08:00', documents: [document], steps: USUAL, expect: 'live', ...words }]) });
  if (one === undefined) throw new Error('no case');
  return one;
};

describe('playing a case', () => {
  let county: SmallCounty;
  let stage: Stage;
  let clock: string[];

  beforeEach(async () => {
    county = await openSmallCounty();
    clock = [];
    stage = await openStage({
      as: 'nyj_liaison',
      server: {
        origin: county.origin,
        password: 'secret',
        setClock: async (at) => void clock.push(at.toISOString()),
        runDue: async () => void clock.push('due'),
      },
    });
  });
  afterEach(() => county.stop());

  const told = async (words: object) => {
    const played = aCase(words);
    return line({ id: played.id, expect: played.expect, seen: await play({ stage, played }) });
  };

  it('should pass a document that goes from first save to the public site', async () => {
    expect(await told({})).toEqual({ passed: true, text: 'A · expected live · seen live · passed' });
  });

  it('should save as the first actor does, organisations and columns by documentId', async () => {
    await told({});
    expect(county.saves).toEqual([{ title: '甲', organisation: { set: [{ documentId: 'org-nyj' }] }, column: { set: [{ documentId: 'col-gzdt' }] } }]);
  });

  it('should log every account in once', async () => {
    await told({});
    expect([...county.logins].sort()).toEqual(['govoffice_1', 'nyj_liaison', 'nyj_office', 'nyj_secrecy']);
  });

  it('should log in again when a token has run out', async () => {
    county.expired.add('token-nyj_liaison-1');
    expect((await told({})).passed).toBe(true);
    expect(county.logins.filter((account) => account === 'nyj_liaison')).toHaveLength(2);
  });

  it('should set the clock before the first save and ten minutes on at every step that names no time', async () => {
    await told({ steps: [USUAL[0], { ...USUAL[1], at: '+2d' }, { do: 'wait', at: '2026-12-01T08:00:00+08:00' }], expect: { live: true } });
    expect(clock).toEqual(['2026-11-20T01:00:00.000Z', '2026-11-20T01:10:00.000Z', '2026-11-22T01:10:00.000Z', '2026-12-01T00:00:00.000Z', 'due']);
  });

  it('should do every step the way a diligent person would, naming the digest that was seen', async () => {
    await told({});
    const bodies = Object.fromEntries(county.steps.map((step) => [`${step.verb} ${step.as}`, step.body]));
    expect(bodies['submit nyj_liaison']).toEqual({ digest: 'digest-of-doc1', checklist: { format: true, wording: true, timely: true, links: true, noSecret: true } });
    expect(bodies['assess nyj_secrecy']).toMatchObject({ conclusion: 'publishable', files: ['aa'], pictures: true, grounds: { stateSecret: false, privacy: false } });
    expect(bodies['approve nyj_office']).toMatchObject({ checklist: { sourceLegal: true }, signOff: { deputyLeader: { signedOn: '2026-11-20' }, chiefLeader: {} } });
    expect(bodies['approve govoffice_1']).toEqual({ digest: 'digest-of-doc1', checklist: { scope: true, form: true, timeLimit: true, procedure: true } });
  });

  it('should take the digest from another account where the acting one may not read', async () => {
    county.blind.add('govoffice_1');
    expect((await told({})).passed).toBe(true);
  });

  it('should pass a refusal by exactly the rules expected, in any order, or by another set that is as good', async () => {
    county.refusals.set('approve', ['REL-7.2', 'REV-3.2', 'REL-7.2']);
    expect((await told({ expect: { refused: ['REV-3.2', 'REL-7.2'] } })).passed).toBe(true);
    expect((await told({ expect: { refused: ['X'], or: [['Y'], ['REL-7.2', 'REV-3.2']] } })).passed).toBe(true);
  });

  it('should fail a refusal by fewer, more or other rules, and show their sentences', async () => {
    county.refusals.set('approve', ['REL-7.2', 'REV-3.2']);
    expect((await told({ expect: { refused: ['REL-7.2'] } })).passed).toBe(false);
    expect((await told({ expect: { refused: ['REL-7.2', 'REV-3.2', 'REV-3.3'] } })).passed).toBe(false);
    expect((await told({ expect: { refused: ['INT-1a'] } })).text).toContain('because of REV-3.2');
  });

  it('should stop at the refused step', async () => {
    county.refusals.set('assess', ['REV-4.1']);
    await told({ expect: { refused: ['REV-4.1'] } });
    expect(county.steps.map((step) => step.verb)).toEqual(['submit', 'assess']);
  });

  it('should take a refused first save for a refusal like any other', async () => {
    county.refusals.set('save', ['REV-5.1']);
    expect((await told({ expect: { refused: ['REV-5.1'] } })).text).toBe('A · expected refused REV-5.1 · seen refused REV-5.1 (423, first save of A by nyj_liaison) · passed');
  });

  it('should fail when nothing is refused that should be', async () => {
    expect((await told({ expect: { refused: ['REL-6'] } })).text).toMatch(/seen live · FAILED: nothing was refused/);
  });

  it('should fail a live case that is refused, naming step, rule and sentence', async () => {
    county.refusals.set('release', ['SRC-3.2']);
    expect((await told({})).text).toMatch(/FAILED: refused step 5, release by govoffice_1: SRC-3.2 because of SRC-3.2/);
  });

  it('should fail a refused case whose document the public API serves', async () => {
    county.leak = true;
    county.refusals.set('submit', ['REL-3.0']);
    expect((await told({ expect: { refused: ['REL-3.0'] } })).text).toMatch(/FAILED: the public API served it on the way; the public API serves it: detail, list/);
  });

  it('should fail a live case that the public API does not serve', async () => {
    expect((await told({ steps: USUAL.slice(0, 4) })).text).toMatch(/seen not live · FAILED/);
  });

  it('should let the unit ask before the site operator withdraws, once', async () => {
    const steps = [...USUAL, { as: 'site_operator', do: 'withdraw' }];
    expect((await told({ steps, expect: { live: false, withdrawn: true } })).passed).toBe(true);
    expect(county.steps.slice(-2).map((step) => `${step.verb} ${step.as}`)).toEqual(['ask-withdrawal nyj_liaison', 'withdraw site_operator']);
    await told({ steps, expect: { withdrawn: true } });
    expect(county.steps.filter((step) => step.verb === 'ask-withdrawal')).toHaveLength(1);
  });

  it('should fail a withdrawal of what was never live', async () => {
    const steps = [...USUAL.slice(0, 4), { as: 'site_operator', do: 'withdraw' }];
    expect((await told({ steps, expect: { withdrawn: true } })).text).toContain('it was not served before the withdrawal');
  });

  it('should pass flags that the panel showed and fail those it did not', async () => {
    expect((await told({ expect: { live: true, flagged: ['INT-4d'] } })).text).toBe('A · expected live, flagged INT-4d · seen live, flagged INT-4d · passed');
    expect((await told({ expect: { live: true, flagged: ['DIR-1'] } })).text).toContain('FAILED: never flagged DIR-1');
  });

  it('should give the waiver of a rule to the findings of that rule', async () => {
    await told({ steps: USUAL.map((step, index) => (index === 2 ? { ...step, with: { waivers: [{ rule: 'REV-5.3', reason: '值班电话' }] } } : step)) });
    expect(county.steps[2]?.body['waivers']).toEqual([{ finding: 'f1', reason: '值班电话' }]);
  });

  it('should save the whole form again with what changes', async () => {
    await told({ steps: [USUAL[0], { as: 'nyj_liaison', do: 'save', document: { title: '乙' } }], expect: { refused: ['x'] } });
    expect(county.saves[1]).toEqual({ title: '乙', organisation: { set: [{ documentId: 'org-nyj' }] }, column: { set: [{ documentId: 'col-gzdt' }] } });
  });

  it('should upload attachments before the first save and refer to them by id', async () => {
    const document = { key: 'A', type: 'news-release', document: { title: '甲', organisation: 'nyj' }, attachments: [{ name: '附件.txt', title: '附件', text: '一' }] };
    await told({ documents: [document] });
    expect(county.saves[0]).toMatchObject({ attachments: [{ file: 7, title: '附件' }] });
  });

  it('should refer to another document of the case by its documentId', async () => {
    const first = { key: 'P', type: 'news-release', document: { title: '甲', organisation: 'nyj' } };
    const second = { key: 'I', type: 'interpretation', document: { title: '乙', policyDocument: 'case:P' } };
    await told({ documents: [first, second], steps: [{ as: 'nyj_liaison', do: 'submit', on: 'I' }], expect: { refused: ['x'] } });
    expect(county.saves[1]).toMatchObject({ policyDocument: { set: [{ documentId: 'doc1' }] } });
  });

  it('should fail what cannot be played, and say why', async () => {
    const document = { key: 'A', type: 'news-release', document: { title: '甲', organisation: 'nowhere' } };
    expect((await told({ documents: [document] })).text).toMatch(/seen not playable · FAILED: the demo county has no .* named nowhere/);
  });
});
