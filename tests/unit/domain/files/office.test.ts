import { readOffice } from '../../../../src/plugins/disclosure-review/server/src/domain/files/office';
import { docx, zip } from './made-files';

type Entries = Readonly<Record<string, string | Uint8Array>>;
const reading = (entries: Entries) => readOffice(zip(entries));
const told = (entries: Entries): readonly string[] => reading(entries).parts.map(({ part, text }) => `${part}=${text}`);
const reason = (entries: Entries): string | undefined => reading(entries).reason;
const word = { '[Content_Types].xml': '<T/>', 'word/document.xml': '<w:p>正文</w:p>' };
const OOXML = 'application/vnd.openxmlformats-officedocument.';

describe('an office file', () => {
  it.each([
    [{ '[Content_Types].xml': '', 'word/document.xml': '<w:p>甲</w:p>' }, `${OOXML}wordprocessingml.document`],
    [{ '[Content_Types].xml': '', 'xl/workbook.xml': '<w:p>甲</w:p>' }, `${OOXML}spreadsheetml.sheet`],
    [{ '[Content_Types].xml': '', 'ppt/slides/a.xml': '<w:p>甲</w:p>' }, `${OOXML}presentationml.presentation`],
    [{ 'OFD.xml': '', 'Doc_0/Pages/Page_0/Content.xml': '<ofd:TextCode>甲</ofd:TextCode>' }, 'application/ofd'],
    [{ mimetype: ' application/vnd.oasis.opendocument.text\n', 'content.xml': '<text:p>甲</text:p>' }, 'application/vnd.oasis.opendocument.text'],
    [{ mimetype: 'application/vnd.sun.xml.writer', 'content.xml': '<text:p>甲</text:p>' }, 'application/vnd.sun.xml.writer'],
  ])('should be known by its parts: %j', (entries, mime) => {
    expect(reading(entries)).toMatchObject({ reading: 'read', mime });
  });
  it.each([
    [{ 'word/document.xml': '<w:p>甲</w:p>' }], [{ '[Content_Types].xml': '<T/>', 'a.xml': '甲' }], [{ '[Content_Types].xml': '<T/>', 'a/word/b.xml': '甲' }], [{ 'content.xml': '<a>甲</a>' }], [{ mimetype: 'application/vnd.oasis.opendocument.text', 'a.xml': '甲' }],
    [{ mimetype: 'text/plain', 'content.xml': '甲' }], [{ mimetype: 'application/vnd.oasis.opendocument.text/1', 'content.xml': '甲' }], [{ mimetype: 'xapplication/vnd.sun.xml.writer', 'content.xml': '甲' }], [{ 'a.txt': 'application/vnd.sun.xml.writer', 'content.xml': '甲' }],
  ])('should be an archive where its parts are no document: %j', (entries) => {
    expect(reading(entries)).toEqual({ reading: 'unreadable', reason: 'archive', mime: 'application/zip', parts: [] });
  });
  it('should be corrupt where it is no archive, or its own description cannot be read', () => {
    expect(readOffice(Buffer.from('PK\x03\x04'))).toEqual({ reading: 'unreadable', reason: 'corrupt', mime: 'application/zip', parts: [] });
    const broken = Buffer.from(zip({ mimetype: 'application/vnd.oasis.opendocument.text'.repeat(9), 'content.xml': '甲' }));
    broken.fill(255, 38, 42);
    expect(readOffice(broken)).toEqual({ reading: 'unreadable', reason: 'corrupt', mime: 'application/zip', parts: [] });
  });
  it('should name its parts in short, and those that say nothing not at all', () => {
    expect(told({ ...word, 'word/header1.xml': '<w:p>眉</w:p>', 'word/footer1.xml': '<w:p/>', 'customXml/word/a.xml': '<a>客</a>', 'docProps/a.xml.rels': '<a Target="会议"/>', 'word/word/b.xml': '<w:p>乙</w:p>' })).toEqual([
      'document=正文', 'header1=眉', 'customXml/word/a=客', 'docProps/a.xml.rels=会议', 'word/b=乙',
    ]);
  });
  it('should have each of its properties for itself, and the words of a page together', () => {
    expect(told({ ...word, 'docProps/core.xml': '<a>甲</a><b>乙</b>', 'word/x.xml': '<a>甲</a><b>乙</b>', 'customXml/i.xml': '<a>丙</a><b>丁</b>' })).toEqual(['document=正文', 'docProps/core=甲\n乙', 'x=甲乙', 'customXml/i=丙\n丁']);
  });
  it('should tell apart what was struck out, and count what was put in', () => {
    expect(told({ ...word, 'word/document.xml': '<w:p>甲<w:ins>乙</w:ins><w:ins>丙</w:ins><w:delText>丁</w:delText></w:p>' })).toEqual(['document=甲乙丙', 'document#insertions=2', 'document#deleted=丁']);
    expect(told(word)).toEqual(['document=正文']);
  });
  it('should be corrupt with a part that is no text, and say the rest', () => {
    expect(reading({ ...word, 'word/comments.xml': new Uint8Array([0, 1, 2]) })).toMatchObject({ reading: 'unreadable', reason: 'corrupt', parts: [{ part: 'document', text: '正文' }] });
  });
  it('should be encrypted where its manifest says so, and only there', () => {
    const open = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<text:p>甲</text:p>' };
    expect(reason({ ...open, 'META-INF/manifest.xml': '<manifest:encryption-data/>' })).toBe('encrypted');
    expect(reason({ ...open, 'META-INF/manifest.xml': '<manifest/>' })).toBeUndefined();
    expect(reason({ ...open, 'settings.xml': '<a>encryption-data</a>' })).toBeUndefined();
  });
  it('should pass over previews, fonts and folders, and over nothing else', () => {
    const silent = ['Thumbnails/thumbnail.png', 'docProps/thumbnail.jpeg', 'word/fonts/font1.odttf', 'xl/printerSettings1.bin', 'Doc_0/Signs/SignedValue.dat', 'Doc_0/Signs/Seal.esl', 'word/media/'];
    expect(reading({ ...word, ...Object.fromEntries(silent.map((name) => [name, 'x'])) })).toMatchObject({ reading: 'read' });
    for (const name of ['word/a.bin', 'a.xmlx', 'a.docx.bak', 'word/fonts.bin']) expect(reason({ ...word, [name]: 'x' })).toBe('embedded-object');
    for (const name of ['word/media/a.png', 'a.JPG', 'b.emf', 'c.svg']) expect(reason({ ...word, [name]: 'x' })).toBe('embedded-pictures');
    expect(told({ ...word, 'word/a.rels': '<a x="甲"/>', 'word/b.vml': '<a>乙</a>', 'word/c.RDF': '<a>丙</a>' })).toEqual(['document=正文', 'word/a.rels=甲', 'word/b.vml=乙', 'word/c.RDF=丙'].map((line) => line.replace('word/', '')));
  });
  it('should be read within another to the second depth, and say from which', () => {
    const nest = (inner: Uint8Array): Uint8Array => docx({ paragraphs: ['外'], more: { 'word/embeddings/a.docx': inner } });
    const core = docx({ paragraphs: ['内'] });
    expect(readOffice(nest(core)).parts).toEqual([{ part: 'document', text: '外' }, { part: 'embeddings/a.docx/document', text: '内' }]);
    expect(readOffice(nest(nest(core))).reading).toBe('read');
    const deep = readOffice(nest(nest(nest(core))));
    expect(deep).toMatchObject({ reading: 'unreadable', reason: 'embedded-object' });
    expect(deep.parts.at(-1)).toEqual({ part: 'embeddings/a.docx/embeddings/a.docx/document', text: '外' });
  });
  it('should have the doubts of what it holds, unless that is only empty', () => {
    const holding = (inner: Uint8Array): string | undefined => readOffice(docx({ paragraphs: ['外'], more: { 'word/embeddings/a.xlsx': inner } })).reason;
    expect(holding(docx({ paragraphs: [] }))).toBeUndefined();
    expect(holding(docx({ paragraphs: ['内'], more: { 'word/media/a.png': 'x' } }))).toBe('embedded-pictures');
    expect(holding(Buffer.from('x'))).toBe('corrupt');
    expect(holding(zip({ 'a.txt': 'x' }))).toBeUndefined();
  });
  it('should be without text where only its properties, styles and relations say something', () => {
    for (const name of ['docProps/core.xml', 'customXml/a.xml', '_rels/a.xml', 'word/styles.xml', 'word/theme/theme1.xml', 'word/settings.xml', 'word/fontTable.xml', 'word/_rels/a.rels', 'meta.xml']) {
      expect(reason({ '[Content_Types].xml': '', 'word/document.xml': '<w:p/>', [name]: '<w:p>甲</w:p>' })).toBe('no-text');
    }
    for (const name of ['word/comments.xml', 'word/a-docProps.xml', 'word/mystyles.xml', 'word/a.relsx.xml']) expect(reason({ '[Content_Types].xml': '', 'word/document.xml': '<w:p/>', [name]: '<w:p>甲</w:p>' })).toBeUndefined();
  });
  it('should name the doubt that weighs most', () => {
    const pictured = { ...word, 'word/a.png': 'x' };
    expect(reason(pictured)).toBe('embedded-pictures');
    expect(reason({ ...pictured, 'word/a.bin': 'x' })).toBe('embedded-object');
    expect(reason({ ...pictured, 'word/a.bin': 'x', 'word/b.xml': '<!DOCTYPE a>' })).toBe('corrupt');
    expect(reason({ ...pictured, 'word/b.xml': '<!DOCTYPE a>', 'META-INF/manifest.xml': 'encryption-data' })).toBe('encrypted');
  });
});

describe('a workbook', () => {
  const strings = '<sst><si><t>姓名</t></si><si><t>甲</t></si></sst>';
  const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const row = '<row><c t="s"><v>1</v></c><c><v>2</v></c></row>';
  it('should show its strings in their cells, and apart those that no cell shows', () => {
    expect(told({ '[Content_Types].xml': '', 'xl/sharedStrings.xml': strings, 'xl/worksheets/sheet1.xml': sheet(row), 'xl/worksheets/empty.xml': sheet('') })).toEqual(['worksheets/sheet1=甲\t2', 'sharedStrings#unused=姓名']);
    expect(told({ '[Content_Types].xml': '', 'xl/sharedStrings.xml': '<sst><si/><si><t>甲</t></si></sst>', 'xl/worksheets/sheet1.xml': sheet(row) })).toEqual(['worksheets/sheet1=甲\t2']);
  });
  it('should lay out as a sheet only what is one', () => {
    const other = told({ '[Content_Types].xml': '', 'xl/sharedStrings.xml': strings, 'xl/worksheets/a/b.xml': sheet(row), 'xl/x/xl/worksheets/c.xml': sheet(row), 'xl/worksheets/d.xml.rels': sheet(row) });
    expect(other.filter((line) => line.includes('甲'))).toEqual(['sharedStrings#unused=姓名\n甲']);
    expect(told({ '[Content_Types].xml': '', 'xl/worksheets/sheet1.xml': sheet(row) })).toEqual(['worksheets/sheet1=1\n2']);
  });
  it('should show its strings as any other part where they cannot be told apart', () => {
    expect(reading({ '[Content_Types].xml': '', 'xl/sharedStrings.xml': new Uint8Array([0]), 'xl/worksheets/sheet1.xml': sheet(row) })).toMatchObject({ reading: 'unreadable', reason: 'corrupt', parts: [{ part: 'worksheets/sheet1', text: '1\n2' }] });
  });
});

describe('a page of an OFD', () => {
  it('should be laid out by heights, other parts as they stand', () => {
    const page = '<ofd:TextObject Boundary="0 1 1 1"><ofd:TextCode>甲</ofd:TextCode></ofd:TextObject><ofd:TextObject Boundary="5 1 1 1"><ofd:TextCode>乙</ofd:TextCode></ofd:TextObject>';
    expect(told({ 'OFD.xml': '<ofd:Title>题</ofd:Title><ofd:Author>人</ofd:Author>', 'Doc_0/Pages/Page_0/Content.xml': page, 'Doc_0/Annot.xml': page, 'Doc_0/Content.xml.rels': page })).toEqual([
      'OFD=题\n人', 'Doc_0/Pages/Page_0/Content=甲乙', 'Doc_0/Annot=甲\n乙', 'Doc_0/Content.xml.rels=甲\n乙',
    ]);
    expect(told({ ...word, 'word/Content.xml': page })).toEqual(['document=正文', 'Content=甲\n乙']);
  });
});
