import { bankCards } from '../../../../src/plugins/disclosure-review/server/src/domain/text/bank-cards';
import { classificationMarkings } from '../../../../src/plugins/disclosure-review/server/src/domain/text/classification-markings';
import { disclosureNotes, nonPublicNotes } from '../../../../src/plugins/disclosure-review/server/src/domain/text/disclosure-notes';
import { excerptOf } from '../../../../src/plugins/disclosure-review/server/src/domain/text/excerpt';
import { identityCheckDigit, identityNumbers } from '../../../../src/plugins/disclosure-review/server/src/domain/text/identity-numbers';
import { internalMarks } from '../../../../src/plugins/disclosure-review/server/src/domain/text/internal-marks';
import { mobileNumbers } from '../../../../src/plugins/disclosure-review/server/src/domain/text/mobile-numbers';
import { passports } from '../../../../src/plugins/disclosure-review/server/src/domain/text/passports';

const ID = '360499197803142211';

describe('classification markings', () => {
  it.each([
    '机密★1年', '绝密★启用前', '秘密★长期', '机 密 ★ 3年', '机密☆6个月', '机密⭐1年', '機密★十年', '絕密', '机\u200b密★1年', '机密*5年', '机密★️1年', '机\u0332密★1年',
    '关于…的通知\n秘密\n正文', '甲\t机密\t乙', '【机密】', '(秘密)', '密级:机密', '密级:秘密★5年', '秘密10年', '份号:000123', '【秘密】关于召开会议的通知', '机密.docx', '[机密]方案.pdf', '秘　密', '商业秘密★5年',
  ])('should find one in %j', (text) => {
    expect(classificationMarkings(text)).not.toHaveLength(0);
  });
  it.each([
    '国家秘密的密级分为绝密、机密、秘密三级', '商业秘密保护', '保守国家秘密', '工作秘密★', '严禁泄露机密文件', '机密文件管理办法', '保密★月活动', '秘密潜入', '绝密档案解密展', '机密性、完整性、可用性', '份额:20', '年度★★★★★', '机\n密码',
  ])('should find none in %j', (text) => {
    expect(classificationMarkings(text)).toHaveLength(0);
  });
  it('should name the place in the text as shown', () => {
    const text = '前文\n  机\u200b密★1年 后';
    const [start, end] = classificationMarkings(text)[0]?.range ?? [0, 0];
    expect(text.slice(start, end)).toContain('机\u200b密★1年');
    expect(start).toBe(5);
  });
});

describe('disclosure notes', () => {
  it.each([
    ['(此件公开发布)', 'active', true],
    ['(此件主动公开)', 'active', false],
    ['(此件依申请公开)', 'on-request', true],
    ['此件不公开', 'withheld', true],
    ['此件不予公开', 'withheld', false],
    ['(此件删减后公开)', 'partial', false],
    ['(此件发至县团级)', 'restricted', false],
    ['不得翻印', 'restricted', false],
    ['(依申请公开)', 'on-request', false],
  ] as const)('should read %s as %s', (text, meaning, standard) => {
    expect(disclosureNotes(`正文\n${text}\n`)).toEqual([expect.objectContaining({ meaning, standard })]);
  });
  it.each(['应当标注“此件公开发布”或“此件依申请公开”或“此件不公开”', '依申请公开情况', '三、依申请公开', '收到依申请公开件12件'])('should pass over what is only spoken of: %s', (text) => {
    expect(nonPublicNotes(text)).toHaveLength(0);
  });
});

describe('internal and process marks', () => {
  it.each([
    ['内部资料 注意保存', 'internal'], ['内部文件,请勿外传', 'internal'], ['(内部使用)', 'internal'], ['仅供领导参阅', 'internal'], ['内部资料-方案.docx', 'internal'],
    ['浔川县养犬管理办法(送审稿)', 'process'], ['《办法(代拟稿)》', 'process'], ['实施方案(讨论稿).docx', 'process'], ['会议审议了《办法(送审稿)》,要求抓紧修改', 'cited'],
  ] as const)('should find in %j a mark of kind %s', (text, kind) => {
    expect(internalMarks(text).map((mark) => mark.kind)).toEqual([kind]);
  });
  it.each(['内部控制制度', '加强内部资料管理', '不得泄露内部文件', '验证码请勿外传给他人', '征求意见', '内部审计'])('should find none in %j', (text) => {
    expect(internalMarks(text)).toHaveLength(0);
  });
});

describe('identity numbers', () => {
  it.each([ID, '360499 19780314 2211', '360499-19780314-2211', '３６０４９９１９７８０３１４２２１１', '3 6 0 4 9 9 1 9 7 8 0 3 1 4 2 2 1 1', `号${ID}。`])('should find %j', (text) => {
    expect(identityNumbers(text)).toEqual([expect.objectContaining({ kind: 'valid' })]);
  });
  it('should take X as a check digit, small or large', () => {
    const digits = Array.from({ length: 999 }, (_, at) => `36049919780314${String(at).padStart(3, '0')}`).find((candidate) => identityCheckDigit(candidate) === 'X');
    expect(digits).toBeDefined();
    expect(identityNumbers(`${digits}x`)).toHaveLength(1);
    expect(identityNumbers(`${digits}X,`)).toHaveLength(1);
  });
  it.each(['360499197802302211', '360499197813142211', '360499197803142212', '3604**********2211', `1${ID}`, `A${ID}`, '统一社会信用代码 91360499MA0TE0T00Q', `统一社会信用代码:${ID}`])('should find none in %j', (text) => {
    expect(identityNumbers(text)).toHaveLength(0);
  });
  it('should not take a day that never was, though the check digit holds', () => {
    for (const day of ['19780230', '19781301', '18500101', '20261131']) {
      const digits = `360499${day}221`;
      expect(identityNumbers(digits + identityCheckDigit(digits))).toHaveLength(0);
    }
  });
  it('should show a wrong digit where the text says 身份证', () => {
    expect(identityNumbers('身份证号:360499197803142212')).toEqual([expect.objectContaining({ kind: 'near-miss' })]);
  });
});

describe('mobile numbers', () => {
  it.each(['13800138000', '138 0013 8000', '138-0013-8000', '+86 138-0013-8000', '+8613800138000', '8613800138000', '0086 13800138000', '(+86)13800138000', '１３８００１３８０００', '138.0013.8000', 'tel:13800138000', '电话13800138000或', '张三13800138000'])('should find %j', (text) => {
    expect(mobileNumbers(text)).toHaveLength(1);
  });
  it('should find two, side by side', () => {
    expect(mobileNumbers('13800138000 13900139000')).toHaveLength(2);
  });
  it.each(['138****8000', '113800138000', '138001380001', '12800138000', '0792-0000001', '12345', '2603-360499-13800138000', '13800138000-12', '13800138000元', '合计13800138000.50', '18 360 120 455', 'https://www.jiujiang.gov.cn/t13912345678_1.html', 'https://a.cn/13912345678/c.html', '2026-11-23 18:30', ID])('should find none in %j', (text) => {
    expect(mobileNumbers(text)).toHaveLength(0);
  });
  it('should find one in the query of an address', () => {
    expect(mobileNumbers('https://a.cn/x?tel=13800138000')).toHaveLength(1);
  });
});

describe('bank cards and passports', () => {
  it('should find a card only where the text calls it so', () => {
    expect(bankCards('银行卡号:4111111111111111')).toHaveLength(1);
    expect(bankCards('姓名\t银行账号\n王某\t4111 1111 1111 1111')).toHaveLength(1);
    for (const text of ['4111111111111111', '银行卡号:4111111111111112', '开户金额4111111111111111元', '账号:1111111111111111']) expect(bankCards(text)).toHaveLength(0);
  });
  it('should find a passport only after 护照', () => {
    expect(passports('护照号码:E12345678')).toHaveLength(1);
    expect(passports('护照EA1234567')).toHaveLength(1);
    for (const text of ['编号E12345678', '护照办理须知G20', '护照XE123456789']) expect(passports(text)).toHaveLength(0);
  });
});

describe('excerpts', () => {
  it('should show where it is, and no number whole', () => {
    const text = `王某某\t${ID}\t联合村\n李某某\t360499198509273346`;
    const shown = excerptOf({ text, range: [4, 22], hide: true });
    expect(shown).toContain('王某某');
    expect(shown).toContain('36**');
    expect(shown).not.toMatch(/\d{3}/u);
  });
});
