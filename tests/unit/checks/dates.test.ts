import { brief, check } from './under-check';

const policy = (changes: Readonly<Record<string, unknown>>) => brief(check('policy-document', changes));

describe('the days of a policy document', () => {
  it.each([
    ['formed-in-future', { formedOn: '2026-11-24' }],
    ['issued-before-formed', { formedOn: '2026-11-19', issuedOn: '2026-11-18' }],
    ['effective-before-formed', { effectiveFrom: '2026-11-01' }],
    ['effective-ends-before-start', { effectiveFrom: '2026-12-01', effectiveTo: '2026-11-30' }],
    ['validity-but-ended', { documentNumber: '浔川府办发〔2020〕15号', formedOn: '2020-01-02', effectiveTo: '2026-11-22' }],
    ['expired-but-running', { validity: 'expired', effectiveTo: '2026-11-23' }],
    ['repealed-by-nothing', { validity: 'repealed' }],
    ['repealed-but-in-force', { repealedBy: { documentId: 'p2' } }],
  ])('should agree with each other and with its validity: %s', (code, changes) => expect(policy(changes)).toEqual([`REL-3.0 ${code} warn`]));
  it.each([
    { formedOn: '2026-11-23', issuedOn: '2026-11-23', effectiveFrom: '2026-11-23', effectiveTo: '2026-11-23', needsInterpretation: false },
    { documentNumber: '浔川府办发〔2020〕15号', formedOn: '2020-01-02', validity: 'expired', effectiveTo: '2026-11-22' },
    { validity: 'repealed', repealedBy: { documentId: 'p2' } },
    { validity: 'amended', effectiveTo: '2027-11-22' },
  ])('should be let be where they do: %j', (changes) => expect(policy(changes)).toEqual([]));
});

describe('the form of a policy document', () => {
  const text = `<p>各乡镇人民政府,县政府各部门:</p><p>${'为做好冬季农村供水管护工作,现就有关事项通知如下,请认真抓好落实。'.repeat(5)}</p>`;
  const body = (end: string) => `${text}${end}<p>(此件公开发布)</p>`;
  it('should bear its organ, its date and its number', () => {
    const signed = '<p>浔川县人民政府办公室</p><p>2026年11月19日</p>';
    expect(policy({ body: body(signed) })).toEqual([]);
    expect(policy({ body: body('<p>2026年11月19日</p>') })).toEqual(['REL-3.0 signature-missing warn']);
    expect(policy({ body: body('<p>浔川县人民政府办公室</p><p>2026年11月18日</p>') })).toEqual(['REL-3.0 formed-on-differs warn']);
    expect(policy({ body: `<p>浔川府办发〔2026〕14号</p>${body(signed)}` })).toEqual(['REL-3.0 document-number-differs warn']);
    expect(policy({ body: `<p>浔川府办发[2026]15号</p>${body(signed)}` })).toEqual([]);
  });
  it('should take joint signatures, other writings of the date, and no date at all', () => {
    expect(policy({ body: body('<p>浔川县人民政府办公室 浔川县水利局</p><p>2026 年 11 月 19 日</p>') })).toEqual([]);
    expect(policy({ body: body('<p>浔川县人民政府办公室</p><p>附:2025年11月1日施行的办法</p>') })).toEqual([]);
  });
  it('should not be asked of a short notice or of a reprint', () => {
    expect(policy({ body: '<p>详见附件。</p><p>(此件公开发布)</p>' })).toEqual([]);
  });
});

describe('an interpretation', () => {
  const own = '各类中小微企业按规定参加失业保险的,都可以申请稳岗返还资金,由县人社局比对数据后直接拨付到企业账户。'.repeat(3) + '第二条新招用毕业年度高校毕业生满六个月的给予一次性补贴,每人一千元,线上办理。'.repeat(4);
  const documentOf = (body: string) => ({ policyDocument: { documentId: 'p', title: 'P', issuedOn: '2026-11-20', draftingOrganisation: null, body } });
  it('should not be the document over again', () => {
    expect(brief(check('interpretation', { body: `<p>${own}</p>` }, { context: documentOf(`<h1>措施</h1><p>${own}</p>`) }))).toEqual(['INT-3 mostly-copied warn']);
    expect(brief(check('interpretation', { body: `<p>${own}</p>` }, { context: documentOf('<p>一、支持稳岗。二、支持扩岗。三、加强服务。</p>') }))).toEqual([]);
    expect(brief(check('interpretation', { body: '<p>见图解。</p>' }, { context: documentOf('<p>见图解。</p>') }))).toEqual([]);
  });
  it('should be on the county’s site first', () => {
    const channels = (appearedAt: string) => ({ channels: [{ name: '浔川发布', url: 'https://a.example/', appearedAt }] });
    expect(brief(check('interpretation', channels('2026-11-22T09:00:00+08:00')))).toEqual(['INT-6.1 earlier-elsewhere warn']);
    expect(brief(check('interpretation', channels('2026-11-23T10:00:00+08:00')))).toEqual([]);
    expect(brief(check('interpretation', channels('2026-11-22T09:00:00+08:00'), { context: { releasedSince: new Date('2026-11-21T09:00:00+08:00') } }))).toEqual([]);
    expect(brief(check('news-release', channels('2026-11-22T09:00:00+08:00')))).toEqual([]);
  });
});

describe('an expiry', () => {
  it('should lie ahead', () => {
    expect(brief(check('news-release', { expiresAt: '2026-11-22T09:00:00+08:00' }))).toEqual(['REL-8 expiry-passed warn']);
    expect(brief(check('news-release', { expiresAt: '2026-11-24T09:00:00+08:00' }))).toEqual([]);
  });
});

describe('a statutory category', () => {
  it('should be one that the law knows', () => {
    expect(brief(check('news-release', { statutoryCategory: '20-16' }))).toEqual(['SRC-3.1 statutory-category-unknown warn']);
    expect(brief(check('news-release', { statutoryCategory: '21-social-relief' }))).toEqual([]);
  });
});
