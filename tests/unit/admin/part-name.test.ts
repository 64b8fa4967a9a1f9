import { partName } from '../../../src/plugins/disclosure-review/admin/src/reviewing/partName';

describe('the name of a part of a file', () => {
  it('should be what a person calls it, with its number', () => {
    expect(partName('header1').zh).toBe('页眉 1');
    expect(partName('page12').zh).toBe('第 12 页');
    expect(partName('document').zh).toBe('正文');
  });

  it('should say what kind of text it is that a reader does not see', () => {
    expect(partName('document#deleted').zh).toBe('正文（修订中已删除的文字）');
    expect(partName('page2#notes').en).toBe('Page 2 (annotations)');
  });

  it('should lead through a file inside a file, and keep a name that it does not know', () => {
    expect(partName('附件.docx/header1').zh).toBe('附件.docx / 页眉 1');
    expect(partName('worksheets/sheet2').zh).toBe('工作表 2');
    expect(partName('sheetX').zh).toBe('sheetX');
  });
});
