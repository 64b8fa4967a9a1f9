import { tellsOf } from '../../../../scripts/cases/public-site';

const document = { plural: 'news-releases', documentId: 'abc123', title: '“冬季”安排 & 通知', column: 'gzdt', files: [] };
const tells = (text: string, titleIsItsOwn = true, documentId: string | undefined = document.documentId) =>
  tellsOf({ text, document: { ...document, documentId }, titleIsItsOwn });

describe('what a public answer tells of a document', () => {
  it('should know it by its documentId', () => {
    expect(tells('{"data":[{"documentId":"abc123"}]}')).toBe(true);
    expect(tells('{"data":[]}')).toBe(false);
  });

  it('should know it by its title, in JSON and in feeds, plain, escaped or quoted', () => {
    expect(tells(JSON.stringify({ data: [{ title: document.title }] }))).toBe(true);
    expect(tells('<item><title>“冬季”安排 &amp; 通知</title></item>')).toBe(true);
    expect(tells('<item><title><![CDATA[“冬季”安排 & 通知]]></title></item>')).toBe(true);
  });

  it('should not take the question for the answer, nor a longer title for this one', () => {
    expect(tells(JSON.stringify({ q: document.title, data: [] }))).toBe(false);
    expect(tells(JSON.stringify({ data: [{ title: `${document.title}(续)` }] }))).toBe(false);
    expect(tells('<title>关于“冬季”安排 &amp; 通知的解读</title>')).toBe(false);
  });

  it('should go by the documentId alone where another live document has the same title', () => {
    expect(tells(JSON.stringify({ data: [{ title: document.title }] }), false)).toBe(false);
    expect(tells('{"documentId":"abc123"}', false)).toBe(true);
  });

  it('should know a document whose first save was refused by its title', () => {
    expect(tells(JSON.stringify({ data: [{ title: document.title }] }), true, undefined)).toBe(true);
  });
});
