import { documentAddress } from '../../../../src/plugins/public-site/server/src/domain/document-address';

const place = { domain: 'www.xunchuan.example', type: 'news-releases', permalink: '20261201-00001', column: '工作 动态' };

it.each([
  ['', 'https://www.xunchuan.example/news-releases/20261201-00001'],
  ['https://{domain}/{column}/{permalink}.html', 'https://www.xunchuan.example/%E5%B7%A5%E4%BD%9C%20%E5%8A%A8%E6%80%81/20261201-00001.html'],
  ['http://old.example/view?id={permalink}&p={other}', 'http://old.example/view?id=20261201-00001&p={other}'],
])('should fill “%s”', (pattern, expected) => {
  expect(documentAddress({ ...place, pattern })).toBe(expected);
});
