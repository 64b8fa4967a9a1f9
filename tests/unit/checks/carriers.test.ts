import { carriersOf, inColumns, printedCarriers, publicCarriers, searchable } from '../../../src/plugins/disclosure-review/server/src/checks/carriers';
import type { Carrier } from '../../../src/plugins/disclosure-review/server/src/checks/check';
import { finding } from '../../../src/plugins/disclosure-review/server/src/domain/finding';

type Given = Parameters<typeof carriersOf>[0];
const told = (content: Given['content'], files: Given['files'] = []): readonly string[] =>
  carriersOf({ profile: 'policy-document', content, files }).map(({ path, kind, text, visibility }) => `${path} ${kind} ${visibility}: ${text}`);
const carrier = (path: string, text: string): Carrier => ({ path, kind: 'text', text, visibility: 'public' });

describe('the texts that a document brings with it', () => {
  it.each<readonly [string, Given['content'], readonly string[]]>([
    ['titles and plain attributes', { title: '题', subtitle: '副题', summary: '述' }, ['title title public: 题', 'subtitle title public: 副题', 'summary text public: 述']],
    ['the body as text, with what is hidden', { body: '<p>甲</p><!--乙-->' }, ['body html public: 甲\n乙']],
    ['links', { reprintUrl: 'https://a.cn', reprint: { url: 'https://b.cn', urls: 'x' } }, ['reprintUrl link public: https://a.cn', 'reprint.url link public: https://b.cn', 'reprint.urls text public: x']],
    ['nothing of what is empty or no text', { title: ' ', a: '', b: null, c: 3, d: true, e: new Date(0), f: undefined }, []],
    ['nothing of what Strapi keeps or is chosen from a list', { documentId: 'x', locale: 'zh', validity: 'in-force', origin: 'original', disclosureAttribute: 'active', riskClass: 'x' }, []],
    ['lists, each by its place', { tags: ['甲', '', '乙'], parts: [{ heading: '一' }, { heading: '二', id: '7' }] }, ['tags[0] text public: 甲', 'tags[2] text public: 乙', 'parts[0].heading text public: 一', 'parts[1].heading text public: 二']],
    ['no document that is only referred to', { policyDocument: { documentId: 'p', title: '别处' }, organisation: { documentId: 'o', name: '局' } }, []],
    ['names, alternative texts and captions of files, and not their addresses', { cover: { documentId: 'f', name: 'a.png', mime: 'image/png', alternativeText: '图', caption: '说明', url: '/uploads/a', hash: 'h' } }, ['cover.name file-name public: a.png', 'cover.alternativeText text public: 图', 'cover.caption text public: 说明']],
    ['a file by any of its marks', { a: { name: '一', mime: null }, b: { name: '二', alternativeText: null }, c: { name: '三', hash: null }, d: { name: '四' }, e: { name: 5, mime: 'x', documentId: 'y', note: 'z' } }, ['a.name file-name public: 一', 'b.name file-name public: 二', 'c.name file-name public: 三', 'd.name text public: 四']],
    ['what is withheld as such, and all below it', { withheldPart: '<p>甲</p>', attributeReason: '乙', reprint: { approval: { by: '丙' }, note: '丁' }, thirdParty: [{ name: '戊' }] }, [
      'withheldPart html withheld: 甲', 'attributeReason text withheld: 乙', 'reprint.approval.by text withheld: 丙', 'reprint.note text public: 丁', 'thirdParty[0].name text withheld: 戊',
    ]],
  ])('should be %s', (_what, content, carriers) => {
    expect(told(content)).toEqual(carriers);
  });
  it('should be what files say, part by part, and their names once', () => {
    const files = [
      { path: 'attachments[0].file', name: 'a.docx', parts: [{ part: 'document', text: '甲' }, { part: 'header1', text: '乙' }] },
      { path: 'cover', name: 'b.png', parts: [] },
      { path: 'withheldPart#ab', name: 'c.png', parts: [{ part: 'exif', text: '丙' }] },
    ];
    expect(told({ attachments: [{ file: { name: 'a.docx', mime: 'x' } }], cover: { name: 'other.png', mime: 'x' } }, files)).toEqual([
      'attachments[0].file.name file-name public: a.docx', 'cover.name file-name public: other.png', 'attachments[0].file#document file-text public: 甲', 'attachments[0].file#header1 file-text public: 乙',
      'cover.name file-name public: b.png', 'withheldPart#ab.name file-name withheld: c.png', 'withheldPart#ab#exif file-text withheld: 丙',
    ]);
  });
  it('should be prepared once, and printed without what is withheld', () => {
    const one = carrier('body', '机\u200b密');
    expect(searchable(one).text).toBe('机密');
    expect(searchable(one)).toBe(searchable(one));
    const carriers = [one, { ...one, visibility: 'withheld' as const }];
    const document = { profile: 'policy-document' as const, content: { disclosureAttribute: 'active' }, carriers, files: [] };
    expect(printedCarriers(document)).toEqual([one]);
    expect(publicCarriers(document)).toEqual([one]);
    expect(publicCarriers({ ...document, content: { disclosureAttribute: 'withheld' } })).toEqual([]);
  });
  it.each([
    ['attachments[0].file#page1', '姓名 电话\n王某 138', '姓名\t电话\n王某\t138'], ['a#page12', '姓 名   电话', '姓名\t电话'], ['a#text', '户主,组别,电话', '户主\t组别\t电话'], ['a#text', '申请人　电话', '申请人\t电话'],
    ['a#text', '参加人 , 电话', '参加人 , 电话'], ['a#page1', '单位 电话', '单位 电话'], ['a#pages', '姓名 电话', '姓名 电话'], ['a#document', '姓名 电话', '姓名 电话'], ['a#text#x', '姓名,电话', '姓名,电话'], ['a#page1', ` 姓名${' '.repeat(90)}电话`, ` 姓名${' '.repeat(90)}电话`],
  ])('should have columns, in %s, %j', (path, text, laid) => {
    const one = carrier(path, text);
    expect(inColumns(one).text.replace(/\t+ */gu, '\t').trim()).toBe(laid.trim());
    expect(inColumns(one)).toBe(inColumns(one));
  });
});

describe("a finding's id", () => {
  const base = { rule: 'REV-5.3', code: 'a', severity: 'block', path: 'body', excerpt: '' } as const;
  it('should be of its rule, code, place and text, and of nothing else', () => {
    const { id, ...rest } = finding({ ...base, text: '甲' });
    expect(rest).toEqual(base);
    expect(id).toMatch(/^[0-9a-f]{32}$/u);
    expect(finding({ ...base, text: '甲', excerpt: 'x', severity: 'warn' }).id).toBe(id);
    const others = [finding({ ...base, text: '乙' }), finding(base), finding({ ...base, text: '甲', rule: 'REV-5.2' }), finding({ ...base, text: '甲', code: 'b' }), finding({ ...base, text: '甲', path: 'title' }), finding({ ...base, code: 'abody', path: '', text: '甲' })];
    expect(new Set([id, ...others.map((other) => other.id)]).size).toBe(7);
  });
  it('should be without text as with an empty one', () => {
    expect(finding(base).id).toBe(finding({ ...base, text: '' }).id);
  });
});
