import type { StepAnswer } from '../../../src/plugins/disclosure-review/shared/contracts';
import { evidenceWords } from '../../../src/plugins/disclosure-review/admin/src/reviewing/record/evidenceWords';

const said = (step: Partial<StepAnswer>): readonly string[] =>
  evidenceWords({ round: 1, kind: 'save', tier: null, at: '', person: '', post: null, organisation: null, from: null, to: 'drafting', digest: '', evidence: {}, ...step }).map(({ zh }) => zh);

describe('what a person put on record with a step', () => {
  it('should say the conclusion, the basis and what was signed for at a confidentiality review', () => {
    const evidence = { conclusion: 'publishable', grounds: { privacy: false }, basis: '逐项审查。', pictures: true, files: ['a', 'b'] };
    expect(said({ kind: 'assess', evidence })).toEqual(['结论：可以公开', '依据：逐项审查。', '图片已逐一看过', '逐个审查文件 2 个']);
  });

  it('should name only the grounds that apply', () => {
    expect(said({ kind: 'assess', evidence: { conclusion: 'not-publishable', grounds: { privacy: true, stateSecret: false } } })).toContain('涉及：涉及个人隐私');
  });

  it('should say reason, marks and addressee of a return', () => {
    const evidence = { reason: '请核实', marks: [{ path: 'body', text: '过半', comment: '数据有误' }] };
    expect(said({ kind: 'return', to: 'drafting', evidence })).toEqual(['退回责任单位修改', '原因：请核实', '“过半”数据有误']);
    expect(said({ kind: 'return', to: 'tier-2', evidence: { reason: 'x' } })).toContain('退回二级审核');
  });

  it('should say sign-offs on paper and reasons of waivers', () => {
    const evidence = { checklist: { true: true, accurate: false }, signOff: { deputyLeader: { name: '王五', signedOn: '2026-11-20' } }, waivers: [{ finding: 'f', reason: '原文如此' }] };
    expect(said({ kind: 'approve', evidence })).toEqual(['已核对：内容真实', '分管领导签批：王五，2026-11-20', '放行理由：原文如此']);
  });

  it('should say when a release is due, and nothing where there is nothing', () => {
    expect(said({ kind: 'schedule', evidence: { releaseAt: '2026-11-24T00:30:00.000Z' } })).toEqual(['定于 2026-11-24 08:30 发布']);
    expect(said({ kind: 'save', evidence: {} })).toEqual([]);
  });

  it('should say what came of a look at what is not wholly public, and why', () => {
    expect(said({ kind: 'reassess', evidence: { outcome: 'stays', basis: '仍属商业秘密' } })).toEqual(['评估结果：理由仍然成立，公开属性不变', '依据：仍属商业秘密']);
    expect(said({ kind: 'reassess', evidence: { outcome: 'lapsed', basis: '已公开' } })).toContain('评估结果：理由已不成立，应当公开');
  });

  it('should bear evidence of an unknown form', () => {
    expect(said({ kind: 'approve', evidence: { signOff: 'x', waivers: 3, checklist: null, marks: 'y' } })).toEqual([]);
  });
});

describe('the words of an import', () => {
  const evidence = { address: 'http://www.old.example/1', publishedAt: '2019-05-03T01:30:00.000Z', line: 7, file: { name: 'old.jsonl', sha256: 'ab'.repeat(32) }, heldBack: 0 };
  it('should say from where the document came', () => {
    expect(said({ kind: 'legacy-import', evidence })).toEqual(['原地址：http://www.old.example/1', '原发布时间：2019-05-03 09:30', '导入文件：old.jsonl 第 7 行，SHA-256 abababababab…']);
  });
  it('should say that it was left as a draft', () => {
    expect(said({ kind: 'legacy-import', evidence: { ...evidence, heldBack: 2 } })).toContain('有必须先改的问题，留作草稿');
  });
});
