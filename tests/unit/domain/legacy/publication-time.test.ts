import { publicationTime } from '../../../../src/plugins/disclosure-review/server/src/domain/legacy/publication-time';

const time = (text: string): string | undefined => publicationTime(text)?.toISOString();

describe('an old publication time', () => {
  it.each([
    ['2019-05-03 09:30', '2019-05-03T01:30:00.000Z'],
    ['2019-05-03 09:30:15', '2019-05-03T01:30:15.000Z'],
    ['2019-05-03T09:30', '2019-05-03T01:30:00.000Z'],
    [' 2019-05-03 ', '2019-05-02T16:00:00.000Z'],
    ['2019-05-03T09:30:00+08:00', '2019-05-03T01:30:00.000Z'],
    ['2019-05-03T09:30:00.123+0800', '2019-05-03T01:30:00.000Z'],
    ['2019-05-03T01:30:00Z', '2019-05-03T01:30:00.000Z'],
    ['2020-02-29 00:00', '2020-02-28T16:00:00.000Z'],
  ])('should be Shanghai time unless it says otherwise: %s', (text, moment) => {
    expect(time(text)).toBe(moment);
  });
  it.each(['', '昨天', '2019-02-30 09:30', '2019-13-01', '2019-05-03 24:61', '2019-05-03 09', '2019/05/03', '1556847000', 'x2019-05-03', '2019-05-03Z'])('should not be taken from %p', (text) => {
    expect(time(text)).toBeUndefined();
  });
});
