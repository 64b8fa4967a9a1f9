import { blocking, missingText, unticked, unwaived } from '../../../../src/plugins/disclosure-review/server/src/domain/reasons/evidence';
import { found } from '../../../support/situation';

describe('evidence', () => {
  const boxes = ['format', 'links'];
  it('should name every box that is not ticked, by its path', () => {
    expect(unticked({ rule: 'REL-7.1', boxes, checklist: { format: true, links: false } })).toEqual([
      { kind: 'content', rule: 'REL-7.1', code: 'box-unticked', path: 'checklist.links', params: { box: 'links' } },
    ]);
    expect(unticked({ rule: 'REL-7.1', boxes, checklist: {} })).toHaveLength(2);
    expect(unticked({ rule: 'REL-7.1', boxes, checklist: undefined })).toHaveLength(2);
    expect(unticked({ rule: 'REL-7.1', boxes, checklist: { format: true, links: true } })).toEqual([]);
  });
  it('should take blanks for no text', () => {
    const missing = (value: string | undefined): number => missingText({ rule: 'REL-6', code: 'basis-missing', path: 'basis', value }).length;
    expect([missing(undefined), missing(''), missing(' \u3000\n'), missing('依据')]).toEqual([1, 1, 1, 0]);
  });
});

describe('findings', () => {
  const all = [found('block'), found('waivable'), found('warn')];
  it('should block from the first step on only where they block', () => {
    expect(blocking(all)).toEqual([{ kind: 'content', rule: 'REL-3.1b', code: 'source-unknown', path: 'reprint.sourceName' }]);
  });
  it('should hold from tier 2 on what could be waived and is not', () => {
    expect(unwaived(all, new Set())).toHaveLength(2);
    expect(unwaived(all, new Set(['finding-waivable']))).toHaveLength(1);
  });
  it('should hold what blocks, whoever waives it', () => {
    expect(unwaived([found('block')], new Set(['finding-block']))).toHaveLength(1);
  });
  it('should carry over what their sentence names', () => {
    expect(blocking([found('block', { params: { name: '新华网' } })])[0]?.params).toEqual({ name: '新华网' });
  });
});
