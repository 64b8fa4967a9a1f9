import { readBody, withoutTitle } from '../../../../../src/plugins/public-site/server/src/domain/webhooks/bodies';

const told = { type: 'news-releases', documentId: 'd', permalink: '20261201-00001', url: 'https://www.example/news-releases/20261201-00001', sequence: 7 };
const released = { event: 'document.released', ...told, title: '涉密标题', sha256: 'a', publishedAt: 'b', releasedAt: 'c' };
const withdrawn = { event: 'document.withdrawn', ...told, notice: '该信息已撤回。', withdrawnAt: 'd' };

describe('a queued body', () => {
  it('should be read as it was written, without anything that does not belong there', () => {
    expect(readBody(JSON.stringify(released))).toEqual(released);
    expect(readBody(JSON.stringify({ ...withdrawn, title: '涉密标题' }))).toEqual(withdrawn);
    expect(() => readBody('{"event":"document.saved"}')).toThrow();
  });
  it('should lose the title, and nothing else, once its document is withdrawn', () => {
    const { title: _title, ...rest } = released;
    void _title;
    expect(JSON.parse(withoutTitle(JSON.stringify(released)))).toEqual(rest);
    expect(readBody(withoutTitle(JSON.stringify(released)))).toEqual(rest);
    expect(withoutTitle(JSON.stringify(withdrawn))).toBe(JSON.stringify(withdrawn));
  });
});
