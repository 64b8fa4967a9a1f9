import { escaped, officePackage, type OfficePart, type Relation } from './xml';

export interface DocxContent {
  readonly paragraphs: readonly string[];
  /** Text of the page header. */
  readonly header?: string | undefined;
  /** Text of a reviewer's comment on the first paragraph. */
  readonly comment?: string | undefined;
  /** Text deleted with track changes on: gone on paper, still in the file. */
  readonly deleted?: string | undefined;
  /** Text put in with track changes on, not yet accepted. */
  readonly inserted?: string | undefined;
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const BY = 'w:id="1" w:author="reviewer" w:date="2026-11-01T08:00:00Z"';
const word = (kind: string): string => `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A Word file whose text stands where the case puts it: in paragraphs, header, comment, tracked deletion. */
export function docx(content: DocxContent): Uint8Array {
  const paragraphs = content.paragraphs.map((text, index) => {
    const reference = index === 0 && content.comment !== undefined ? '<w:r><w:commentReference w:id="0"/></w:r>' : '';
    return `<w:p>${run(text)}${reference}</w:p>`;
  });
  if (content.deleted !== undefined) {
    paragraphs.push(`<w:p><w:del ${BY}><w:r><w:delText xml:space="preserve">${escaped(content.deleted)}</w:delText></w:r></w:del></w:p>`);
  }
  if (content.inserted !== undefined) paragraphs.push(`<w:p><w:ins ${BY}>${run(content.inserted)}</w:ins></w:p>`);
  const section = content.header === undefined ? '' : '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>';
  const extras: OfficePart[] = [];
  const relations: Relation[] = [];
  if (content.header !== undefined) {
    extras.push({ path: 'word/header1.xml', contentType: word('header'), xml: `<w:hdr ${NAMESPACES}><w:p>${run(content.header)}</w:p></w:hdr>` });
    relations.push({ id: 'rId1', kind: 'header', target: 'header1.xml' });
  }
  if (content.comment !== undefined) {
    const comment = `<w:comment w:id="0" w:author="reviewer" w:date="2026-11-01T08:00:00Z"><w:p>${run(content.comment)}</w:p></w:comment>`;
    extras.push({ path: 'word/comments.xml', contentType: word('comments'), xml: `<w:comments ${NAMESPACES}>${comment}</w:comments>` });
    relations.push({ id: 'rId2', kind: 'comments', target: 'comments.xml' });
  }
  const body = `<w:document ${NAMESPACES}><w:body>${paragraphs.join('')}${section}</w:body></w:document>`;
  return officePackage({ parts: [{ path: 'word/document.xml', contentType: word('document.main'), xml: body }, ...extras], relations });
}
