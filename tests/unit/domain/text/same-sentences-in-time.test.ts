import { sameSentences } from '../../../../src/plugins/disclosure-review/server/src/domain/text/same-sentences';

it('should end soon on a megabyte, however much the sentences are alike', () => {
  const of = Array.from({ length: 5000 }, (_, index) => `${'重'.repeat(16)}${index.toString(36)}尾`).join('。');
  const began = Date.now();
  sameSentences({ of, within: '重'.repeat(1_000_000), length: 16 });
  expect(Date.now() - began).toBeLessThan(2000);
});
