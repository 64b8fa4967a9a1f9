import fc from 'fast-check';
import { readFileText } from '../../../../src/plugins/disclosure-review/server/src/domain/files/read-file-text';
import { docx, pdf, zip } from './made-files';

const read = (bytes: Uint8Array, name = 'a') => readFileText({ name, bytes });
const textOf = async (bytes: Uint8Array): Promise<string> => (await read(bytes)).parts.map(({ part, text }) => `${part}=${text}`).join('\n');

describe('word documents', () => {
  it('should read headers, comments and tracked deletions, each by its name', async () => {
    const reading = await read(docx({ paragraphs: ['正文'], header: '机密★1年', comment: '电话13800138000', deleted: '360499197803142211' }));
    expect(reading).toMatchObject({ reading: 'read', mime: expect.stringContaining('wordprocessingml') });
    expect(reading.parts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ part: 'header1', text: '机密★1年' }),
        expect.objectContaining({ part: 'comments', text: expect.stringContaining('13800138000') }),
        expect.objectContaining({ part: 'document#deleted', text: '360499197803142211' }),
      ]),
    );
  });
  it('should join runs, part cells, and read watermarks, alternative texts and symbol stars', async () => {
    const text = await textOf(
      docx({
        xml:
          '<w:p><w:r><w:t>机</w:t></w:r><w:r><w:t>密</w:t></w:r><w:r><w:sym w:font="Wingdings" w:char="F0AB"/></w:r><w:r><w:t>5年</w:t></w:r></w:p>' +
          '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>' +
          '<w:pict><v:textpath string="内部资料"/></w:pict><wp:docPr id="1" descr="会议照片"/>',
      }),
    );
    for (const piece of ['机密★5年', '内部资料', '会议照片']) expect(text).toContain(piece);
    expect(text).toMatch(/甲\t+乙/u);
  });
  it('should say when pictures or objects inside were not read', async () => {
    expect(await read(docx({ paragraphs: ['正文'], more: { 'word/media/image1.png': 'x' } }))).toMatchObject({ reading: 'unreadable', reason: 'embedded-pictures' });
    expect(await read(docx({ paragraphs: ['正文'], more: { 'word/embeddings/oleObject1.bin': 'x' } }))).toMatchObject({ reason: 'embedded-object' });
  });
  it('should read an office file embedded in another', async () => {
    const inner = docx({ paragraphs: ['秘密★10年'] });
    expect(await textOf(docx({ paragraphs: ['正文'], more: { 'word/embeddings/inner.docx': inner } }))).toContain('秘密★10年');
  });
  it('should read properties and custom XML', async () => {
    const text = await textOf(docx({ paragraphs: ['正文'], more: { 'docProps/core.xml': '<p><dc:title>绝密</dc:title><dc:creator>张</dc:creator></p>', 'customXml/item1.xml': '<a><b>13800138000</b></a>' } }));
    expect(text).toContain('docProps/core=绝密\n张');
    expect(text).toContain('13800138000');
  });
  it('should call a document without words unreadable', async () => {
    expect(await read(docx({ paragraphs: [] }))).toMatchObject({ reading: 'unreadable', reason: 'no-text' });
  });
  it('should not expand entities, and not call such a file clean', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "机密"><!ENTITY y "&x;&x;&x;">]><w:document><w:p><w:t>&y;★</w:t></w:p></w:document>';
    expect(await read(zip({ '[Content_Types].xml': '<T/>', 'word/document.xml': bomb }))).toMatchObject({ reading: 'unreadable', reason: 'corrupt' });
  });
});

describe('other office formats', () => {
  it('should read shared, inline and numeric cells of a workbook apart', async () => {
    const text = await textOf(
      zip({
        '[Content_Types].xml': '<T/>',
        'xl/sharedStrings.xml': '<sst><si><t>姓名</t></si><si><r><t>身份</t></r><r><t>证号</t></r></si></sst>',
        'xl/worksheets/sheet1.xml':
          '<worksheet><sheetData><row><c t="s"><v>1</v></c></row><row><c t="inlineStr"><is><t>王某</t></is></c><c/><c><v>13800138000</v></c><c><v>1200</v></c></row></sheetData><headerFooter><oddHeader>页眉</oddHeader></headerFooter></worksheet>',
        'xl/workbook.xml': '<workbook><sheet name="名单"/></workbook>',
      }),
    );
    for (const piece of ['worksheets/sheet1=身份证号\n王某\t13800138000\t1200\n页眉', 'sharedStrings#unused=姓名', '名单']) expect(text).toContain(piece);
  });
  it('should read slides, OpenDocument and OFD', async () => {
    expect(await textOf(zip({ '[Content_Types].xml': '', 'ppt/slides/slide1.xml': '<p:sld><a:p><a:r><a:t>幻灯</a:t></a:r></a:p></p:sld>' }))).toContain('幻灯');
    expect(await textOf(zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office><text:p>开<text:span>放</text:span></text:p></office>' }))).toContain('开放');
    const page = '<ofd:Page><ofd:TextObject Boundary="10 20 5 5"><ofd:TextCode>机</ofd:TextCode></ofd:TextObject><ofd:TextObject Boundary="15 20 5 5"><ofd:TextCode>密★1年</ofd:TextCode></ofd:TextObject></ofd:Page>';
    const ofd = await read(zip({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Pages/Page_0/Content.xml': page }));
    expect(ofd).toMatchObject({ reading: 'read', mime: 'application/ofd' });
    expect(ofd.parts.some(({ text }) => text === '机密★1年')).toBe(true);
  });
});

describe('PDF', () => {
  it('should read Chinese in a standard font, and the information dictionary', async () => {
    const reading = await read(pdf(['机密★1年', '浔川县人民政府办公室'], '内部资料'));
    expect(reading).toMatchObject({ reading: 'read', mime: 'application/pdf' });
    expect(reading.parts[0]).toEqual({ part: 'page1', text: expect.stringMatching(/^机密★1年\n浔川县人民政府办公室/u) });
    expect(reading.parts.find(({ part }) => part === 'info')?.text).toContain('内部资料');
  });
  it('should call a PDF without text unreadable', async () => {
    expect(await read(pdf([]))).toMatchObject({ reading: 'unreadable', reason: 'no-text' });
  });
  it('should not take the garble of a font without names for text', async () => {
    const nameless = Buffer.from(Buffer.from(pdf(['机密★1年', '浔川县'])).toString('latin1').replace('/FontDescriptor 7 0 R', '                    '), 'latin1');
    expect(await read(nameless)).toMatchObject({ reading: 'unreadable', reason: 'no-text' });
  });
  it('should call a broken PDF unreadable', async () => {
    expect(await read(Buffer.from('%PDF-1.7 nothing behind'))).toMatchObject({ reading: 'unreadable', mime: 'application/pdf' });
  });
});

describe('plain text and pictures', () => {
  it('should read UTF-8, GB18030 and UTF-16 with its mark', async () => {
    expect(await textOf(Buffer.from('机密★1年'))).toContain('机密★1年');
    expect(await textOf(Buffer.from([0xbb, 0xfa, 0xc3, 0xdc]))).toContain('机密');
    expect(await textOf(Buffer.from('\ufeff机密', 'utf16le'))).toContain('机密');
  });
  it('should read HTML with attribute values and comments', async () => {
    const text = await textOf(Buffer.from('<!doctype html><html><body><p>机<b>密</b>&starf;1年<img alt="值班表"><!-- 13800138000 --></body></html>'));
    for (const piece of ['机密★1年', '值班表', '13800138000']) expect(text).toContain(piece);
  });
  it('should hand pictures to a person, with the words inside', async () => {
    const chunk = Buffer.concat([Buffer.from([0, 0, 0, 15]), Buffer.from('tEXtTitle\0'), Buffer.from('机密★')]);
    const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk]);
    const reading = await read(png);
    expect(reading).toMatchObject({ reading: 'picture', mime: 'image/png' });
    expect(reading.parts.map(({ text }) => text).join()).toContain('机密★');
    expect((await read(Buffer.from('<svg xmlns="x"><text>机密★1年</text></svg>'))).parts[0]?.text).toContain('机密★1年');
  });
});

describe('what cannot be read', () => {
  it.each([
    ['legacy-format', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')])],
    ['encrypted', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')])],
    ['archive', zip({ 'a.txt': 'x' })],
    ['archive', Buffer.from('Rar!\x1a\x07\x00', 'latin1')],
    ['unknown-format', Buffer.from([1, 2, 3, 0, 4])],
    ['unknown-format', Buffer.from('MZ\x90\0', 'latin1')],
    ['corrupt', docx({ paragraphs: ['正文'] }).slice(0, 200)],
    ['no-text', Buffer.from('  \n')],
    ['no-text', Buffer.alloc(0)],
  ] as const)('should say %s', async (reason, bytes) => {
    expect(await read(bytes)).toMatchObject({ reading: 'unreadable', reason });
  });
  it('should stop at a zip bomb', async () => {
    const bomb = zip({ '[Content_Types].xml': '', 'word/document.xml': new Uint8Array(40 * 1024 * 1024).fill(97) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await read(bomb)).toMatchObject({ reading: 'unreadable', reason: 'too-large' });
  });
  it('should refuse an encrypted zip', async () => {
    const bytes = Buffer.from(docx({ paragraphs: ['正文'] }));
    for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at !== -1; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')) bytes.writeUInt16LE(1, at + 8);
    expect(await read(bytes)).toMatchObject({ reading: 'unreadable', reason: 'encrypted' });
  });
  it('should never throw on any bytes, nor on any change to a good file', async () => {
    const good = Buffer.from(docx({ paragraphs: ['正文'], header: '机密★1年' }));
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 }), async (noise, at, byte) => {
        const changed = Buffer.from(good);
        changed[at] = byte;
        for (const bytes of [noise, changed, good.subarray(0, at)]) {
          const reading = await read(bytes);
          expect(['read', 'picture', 'unreadable']).toContain(reading.reading);
        }
      }),
      { numRuns: 60 },
    );
  });
});
