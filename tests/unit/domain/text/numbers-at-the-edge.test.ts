import { bankCards } from '../../../../src/plugins/disclosure-review/server/src/domain/text/bank-cards';
import { digitRuns, isAmount, isInsideAddress, joinedGroups } from '../../../../src/plugins/disclosure-review/server/src/domain/text/digit-groups';
import { identityCheckDigit, identityNumbers, isIdentityNumber } from '../../../../src/plugins/disclosure-review/server/src/domain/text/identity-numbers';
import { impossibleDates } from '../../../../src/plugins/disclosure-review/server/src/domain/text/impossible-dates';
import { mobileNumbers } from '../../../../src/plugins/disclosure-review/server/src/domain/text/mobile-numbers';
import { normalise } from '../../../../src/plugins/disclosure-review/server/src/domain/text/normalise';
import { passports } from '../../../../src/plugins/disclosure-review/server/src/domain/text/passports';

const ID = '360499197803142211';
const whole = (digits: string): string => digits + identityCheckDigit(digits);

describe('an identity number', () => {
  it('should have its check character by GB 11643', () => {
    expect(identityCheckDigit('11010519491231002')).toBe('X');
    expect(identityCheckDigit('36049919780314221')).toBe('1');
    expect(identityCheckDigit('')).toBe('1');
  });
  it('should be of somebody born between 1880 and 2099, on a day that was', () => {
    for (const day of ['18800101', '20991231', '20000229', '19780131']) expect(isIdentityNumber(whole(`360499${day}221`))).toBe(true);
    for (const day of ['18791231', '21000101', '19000229', '19780132', '19780001', '19780400', '19780431']) expect(isIdentityNumber(whole(`360499${day}221`))).toBe(false);
  });
  it('should begin with a region and be nothing but its eighteen characters', () => {
    expect(isIdentityNumber(whole('06049919780314221'))).toBe(false);
    expect(isIdentityNumber(`${ID}0`)).toBe(false);
    expect(isIdentityNumber(` ${ID}`)).toBe(false);
    expect(isIdentityNumber(ID.slice(0, 17))).toBe(false);
  });
  it('should be shown exactly where it stands, and no more', () => {
    const text = `号:${ID}、`;
    expect(identityNumbers(text)).toEqual([{ kind: 'valid', range: [2, 20], text: ID }]);
    expect(identityNumbers('甲 11010519491231002 x。')).toEqual([{ kind: 'valid', range: [2, 21], text: '11010519491231002 x' }]);
    expect(identityNumbers('11010519491231002-X')).toHaveLength(1);
  });
  it('should not end in a letter that begins a word, nor stand inside one', () => {
    for (const text of ['11010519491231002,X', '11010519491231002Xa', '11010519491231002X1', `${ID}b`, `b${ID}`]) expect(identityNumbers(text)).toEqual([]);
  });
  it('should be none where the text calls it a code of an organisation, close before', () => {
    for (const called of ['信用代码', '机构代码', '税号', '纳税人识别号']) expect(identityNumbers(`${called}:${ID}`)).toEqual([]);
    expect(identityNumbers(`信用代码见附件一,负责人的号码是以下这一个:${ID}`)).toHaveLength(1);
  });
  it('should be missed by a digit only where the text calls it so, close before: old ones of fifteen, too', () => {
    for (const called of ['身份证', '居民证', '公民身份号码', '身份号']) expect(identityNumbers(`${called}:360499197803142212`)).toMatchObject([{ kind: 'near-miss' }]);
    expect(identityNumbers('身份证号:360499780314221')).toMatchObject([{ kind: 'near-miss', text: '360499780314221' }]);
    expect(identityNumbers('360499780314221')).toEqual([]);
    expect(identityNumbers('身份证明材料一式两份,以下是本项目的统一编码:360499197803142212')).toEqual([]);
  });
});

describe('a mobile number', () => {
  it('should be shown with its country code, wherever it stands', () => {
    expect(mobileNumbers('甲+86 13800138000')).toEqual([{ range: [1, 16], text: '+86 13800138000' }]);
    expect(mobileNumbers('甲8613800138000')).toEqual([{ range: [1, 14], text: '8613800138000' }]);
    expect(mobileNumbers('甲(+86) 13800138000').map(({ range }) => range)).toEqual([[1, 18]]);
    expect(mobileNumbers('86-13800138000')).toHaveLength(1);
  });
  it.each(['138 00138000', '1380013 8000', '1380 0138 000', '138 001 38000', '1 3 8 0 0 1 3 8 0 0 0', '138/0013/8000', '138·0013·8000'])('should be read as people group it: %s', (text) => {
    expect(mobileNumbers(text)).toHaveLength(1);
  });
  it.each(['x13800138000', '_13800138000', 'a.13800138000', '13800138000a', '13800138000_1', '86138001380001', 'a8613800138000', '8613800138000元', '+8613800138000-1', '138.0013.80001', '1.138.0013.8000', 'https://a.cn/138.0013.8000', 'https://a.cn/8613800138000', '9-13800138000', '13 800138000', '1380 01 38000', '10800138000', '186-13800138000'])('should be no part of a code, an amount or an address: %s', (text) => {
    expect(mobileNumbers(text)).toEqual([]);
  });
  it.each(['tel13800138000', 'Phone13800138000', 'WX13800138000', 'qq13800138000', 'mob13800138000', 'weixin13800138000', '. 13800138000'])('should be found behind the word for it: %s', (text) => {
    expect(mobileNumbers(text)).toHaveLength(1);
  });
  it('should be found before a word that follows, and not behind a word that only holds one for it', () => {
    expect(mobileNumbers('13800138000转a')).toHaveLength(1);
    expect(mobileNumbers('telx13800138000')).toEqual([]);
    expect(mobileNumbers('86-1-13800138000')).toEqual([]);
  });
  it('should be told in the order of the text', () => {
    expect(mobileNumbers('甲138.0013.8000。')).toEqual([{ range: [1, 14], text: '138.0013.8000' }]);
    expect(mobileNumbers('138.0013.8000 8613900139000 13700137000').map(({ range }) => range[0])).toEqual([0, 14, 28]);
  });
});

describe('a bank card', () => {
  const luhn = (start: string, length: number): string => {
    const open = start.padEnd(length - 1, '0');
    for (let last = 0; last < 10; last += 1) {
      const digits = `${open}${last}`;
      const sum = Array.from(digits).reverse().reduce((total, digit, at) => { const value = Number(digit) * (at % 2 === 1 ? 2 : 1); return total + (value > 9 ? value - 9 : value); }, 0);
      if (sum % 10 === 0) return digits;
    }
    return '';
  };
  it('should have sixteen to nineteen digits and begin as cards do', () => {
    for (const length of [16, 17, 18, 19]) expect(bankCards(`卡号:${luhn('6222', length)}`)).toHaveLength(1);
    for (const start of ['4', '5']) expect(bankCards(`卡号:${luhn(start, 16)}`)).toHaveLength(1);
    for (const digits of [luhn('62', 15), luhn('62', 20), luhn('1', 16), luhn('14', 16), luhn('262', 19), luhn('61', 16), luhn('9', 19)]) expect(bankCards(`卡号:${digits}`)).toEqual([]);
  });
  it('should be called so close before, or by a short heading above', () => {
    const valid = luhn('62170000100000', 19);
    expect(bankCards(`卡号${'甲'.repeat(22)}${valid}`)).toHaveLength(1);
    expect(bankCards(`这一段话里说到了办理业务所需的银行卡和存折${'甲'.repeat(24)}${valid}`)).toEqual([]);
    expect(bankCards(`户名\t银行卡\n${'甲'.repeat(60)}\t${valid}`)).toHaveLength(1);
    expect(bankCards(`${valid}\n${'甲'.repeat(30)}\n银行卡`)).toEqual([]);
  });
  it.each(['银行卡', '借记卡', '信用卡', '储蓄卡', '社保卡', '一卡通', '卡号', '账号', '账户', '开户', '存折'])('should be called so by %s', (called) => {
    expect(bankCards(`${called}:4111111111111111`)).toHaveLength(1);
  });
  it('should stand by itself: not in a code, a word or a sum', () => {
    for (const text of ['卡号:1-4111111111111111', '卡号:4111111111111111-1', '卡号:a4111111111111111', '卡号:4111111111111111b', '卡号:¥4111111111111111', '卡号:4111111111111111元']) expect(bankCards(text)).toEqual([]);
  });
});

describe('passports and dates', () => {
  it('should take a passport where 护照 stands close before, and point at the number alone', () => {
    expect(passports('护照号:E12345678。')).toEqual([{ range: [4, 13], text: 'E12345678' }]);
    expect(passports(`护照${'甲'.repeat(14)}E12345678`)).toHaveLength(1);
    expect(passports(`护照${'甲'.repeat(15)}E12345678`)).toEqual([]);
    for (const text of ['护照E123456', '护照E123456789', '护照A12345678', '护照1E12345678']) expect(passports(text)).toEqual([]);
  });
  it('should find days that no calendar has, and spans that end before they begin', () => {
    expect(impossibleDates('自2026年2月29日起')).toEqual([{ kind: 'no-such-day', range: [1, 11], text: '2026年2月29日' }]);
    expect(impossibleDates('2026年3月2日至2026年3月1日')).toMatchObject([{ kind: 'ends-before-it-begins', range: [0, 19] }]);
    for (const text of ['2028年2月29日', '2026年12月31日', '2026年3月1日至2026年3月1日', '2026年3月1日至2026年3月2日', '12026年2月30日', '1826年2月30日']) expect(impossibleDates(text)).toEqual([]);
    for (const text of ['2026年13月1日', '2026年0月1日', '2026年4月31日', '2026年4月0日', '1999 年 2 月 29 日']) expect(impossibleDates(text)).toMatchObject([{ kind: 'no-such-day' }]);
    expect(impossibleDates('2026年3月1日—2026年2月30日')).toMatchObject([{ kind: 'no-such-day' }]);
  });
});

describe('groups of digits', () => {
  it('should be a run from eleven digits on, with single blanks or hyphens between', () => {
    expect(digitRuns(normalise('1234567890'))).toEqual([]);
    expect(digitRuns(normalise('甲1234 5678-901'))).toEqual([{ groups: [{ digits: '1234', start: 1, end: 5 }, { digits: '5678', start: 6, end: 10 }, { digits: '901', start: 11, end: 14 }], joints: [' ', '-'] }]);
    expect(digitRuns(normalise('123456  789012'))).toEqual([]);
  });
  it('should be joined whole, and say where a hyphen ties them to more', () => {
    const [run] = digitRuns(normalise('11-222 333-444-55 6'));
    if (run === undefined) throw new Error('no run');
    expect([...joinedGroups(run, 6)].map(({ lengths, ...joined }) => ({ ...joined, lengths: lengths() }))).toEqual([
      { digits: '222333', start: 3, end: 10, tiedBefore: true, tiedAfter: true, lengths: [3, 3] },
      { digits: '333444', start: 7, end: 14, tiedBefore: false, tiedAfter: true, lengths: [3, 3] },
      { digits: '444556', start: 11, end: 19, tiedBefore: true, tiedAfter: false, lengths: [3, 2, 1] },
    ]);
  });
  it('should be an amount before a unit, behind a currency sign, or as part of a decimal', () => {
    for (const after of ['元', ' 元', '万', '亿', '美元', '吨', '平方米', '%', '.5']) expect(isAmount(`12${after}`, 0, 2)).toBe(true);
    for (const before of ['¥', '¥ ', '$', '€', '1.', '1,']) expect(isAmount(`${before}12`, before.length, before.length + 2)).toBe(true);
    for (const text of ['12人', '¥12、12'.slice(1), '12。5', '12  元', '.12']) expect(isAmount(text, text.indexOf('12'), text.indexOf('12') + 2)).toBe(false);
  });
  it('should be inside an address in its path, not in the value of its query', () => {
    const inside = (text: string): boolean => isInsideAddress(text, text.indexOf('12'));
    for (const text of ['https://a.cn/12', 'ftp://a/12', '见https://a.cn/x/12'.slice(1), 'HTTP://a.cn/12']) expect(inside(text)).toBe(true);
    for (const text of ['https://a.cn/?t=12', 'https://a.cn/ 12', 'a.cn/12', '见https://a.cn/12', '"https://a.cn"12', 'https://a.cn/(12', 'tel:12']) expect(inside(text)).toBe(false);
  });
});
