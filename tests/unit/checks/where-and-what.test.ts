import type { Profile } from '../../../src/plugins/disclosure-review/server/src/checks/check';
import { check, contentOf, reprint } from './under-check';

type Changes = Readonly<Record<string, unknown>>;
type Row = readonly [code: string, profile: Profile, changes: Changes, path: string, params?: Readonly<Record<string, string | number>>, excerpt?: string];

const inside = { attributeReason: '理由', openGovernmentReview: '同意' };
const text = `<p>各乡镇人民政府,县政府各部门:</p><p>${'为做好冬季农村供水管护工作,现就有关事项通知如下,请认真抓好落实。'.repeat(5)}</p>`;
const signed = '<p>浔川县人民政府办公室</p><p>2026年11月19日</p><p>(此件公开发布)</p>';

const ROWS: readonly Row[] = [
  ['disclosure-attribute-missing', 'news-release', { disclosureAttribute: '' }, 'disclosureAttribute'],
  ['attribute-reason-missing', 'news-release', { disclosureAttribute: 'on-request' }, 'attributeReason'],
  ['withholding-grounds-missing', 'news-release', { disclosureAttribute: 'withheld', ...inside }, 'withholdingGrounds'],
  ['withheld-part-missing', 'news-release', { disclosureAttribute: 'partial', withholdingGrounds: ['PRIVACY'], thirdParty: null, ...inside }, 'withheldPart'],
  ['statutory-but-not-public', 'news-release', { disclosureAttribute: 'on-request', statutoryCategory: '20-1', ...inside }, 'disclosureAttribute', { category: '20-1' }],
  ['open-government-review-missing', 'policy-document', { disclosureAttribute: 'on-request', attributeReason: '理由', body: '<p>此件依申请公开</p>' }, 'openGovernmentReview'],
  ['marking-missing', 'policy-document', { body: '<p>完</p>' }, 'body', { standard: '此件公开发布' }],
  ['marking-not-standard', 'policy-document', { body: '<p>(此件主动公开)</p>' }, 'body', { note: '此件主动公开', standard: '此件公开发布' }],
  ['non-public-note', 'news-release', { body: '<p>此件不予公开</p>' }, 'body', { note: '此件不予公开', standard: '此件公开发布' }],
  ['marking-contradicts-attribute', 'policy-document', { disclosureAttribute: 'withheld', withholdingGrounds: ['PRIVACY'], body: '<p>(此件公开发布)</p>', ...inside }, 'body', { note: '此件公开发布', standard: '此件不公开' }],
  ['formed-in-future', 'policy-document', { formedOn: '2026-11-24' }, 'formedOn', { formedOn: '2026-11-24' }],
  ['issued-before-formed', 'policy-document', { issuedOn: '2026-11-18' }, 'issuedOn', { formedOn: '2026-11-19', issuedOn: '2026-11-18' }],
  ['effective-before-formed', 'policy-document', { effectiveFrom: '2026-11-18' }, 'effectiveFrom', { formedOn: '2026-11-19', effectiveFrom: '2026-11-18' }],
  ['effective-ends-before-start', 'policy-document', { effectiveFrom: '2026-12-01', effectiveTo: '2026-11-30' }, 'effectiveTo', { effectiveFrom: '2026-12-01', effectiveTo: '2026-11-30' }],
  ['validity-but-ended', 'policy-document', { validity: 'amended', formedOn: '2020-01-02', effectiveTo: '2026-11-22' }, 'validity', { effectiveTo: '2026-11-22' }],
  ['expired-but-running', 'policy-document', { validity: 'expired', effectiveTo: '2026-11-23' }, 'validity', { effectiveTo: '2026-11-23' }],
  ['repealed-by-nothing', 'policy-document', { validity: 'repealed' }, 'repealedBy', {}],
  ['repealed-but-in-force', 'policy-document', { repealedBy: { documentId: 'p2' } }, 'validity', {}],
  ['signature-missing', 'policy-document', { body: `${text}<p>2026年11月19日</p><p>(此件公开发布)</p>` }, 'body', { organ: '浔川县人民政府办公室' }],
  ['formed-on-differs', 'policy-document', { formedOn: '2026-11-18', body: `${text}${signed}` }, 'formedOn', { formedOn: '2026-11-18', printed: '2026-11-19' }],
  ['document-number-differs', 'policy-document', { body: `<p>浔川府办发〔2026〕14号</p>${text}${signed}` }, 'documentNumber', { number: '浔川府办发〔2026〕15号', printed: '浔川府办发〔2026〕14号' }],
  ['document-number-malformed', 'policy-document', { documentNumber: '十五号文' }, 'documentNumber', undefined, '十五号文'],
  ['document-number-not-canonical', 'policy-document', { documentNumber: '浔川府办发[2026]15号' }, 'documentNumber', { canonical: '浔川府办发〔2026〕15号' }, '浔川府办发[2026]15号'],
  ['document-number-unknown-issuer', 'policy-document', { documentNumber: '甲乙丙〔2026〕15号' }, 'documentNumber', { code: '甲乙丙' }],
  ['earlier-elsewhere', 'interpretation', { channels: [{ name: '甲', appearedAt: '2026-11-24' }, { name: '浔川发布', appearedAt: '2026-11-22' }] }, 'channels[1].appearedAt', { channel: '浔川发布' }],
  ['expiry-passed', 'news-release', { expiresAt: '2026-11-22' }, 'expiresAt'],
  ['element-missing', 'interpretation', { elements: { ...(contentOf('interpretation')['elements'] as object), scope: '' } }, 'elements.scope', { attribute: 'elements.scope' }],
  ['element-advised', 'interpretation', { elements: { ...(contentOf('interpretation')['elements'] as object), followUp: ' ' } }, 'elements.followUp', { attribute: 'elements.followUp' }],
  ['only-text-form', 'interpretation', { forms: ['text', 'text'] }, 'forms'],
  ['interpretation-late', 'policy-document', { formedOn: '2026-11-02', issuedOn: '2026-11-02' }, 'issuedOn', { issuedOn: '2026-11-02', due: '2026-11-09' }],
  ['interpretation-late', 'interpretation', { interpretedDocument: { title: 'P', issuedOn: '2026-11-02' } }, 'interpretedDocument.issuedOn', { issuedOn: '2026-11-02', due: '2026-11-09' }],
  ['ends-before-start', 'open-day-event', { endsAt: '2026-12-10T09:00:00+08:00' }, 'endsAt'],
  ['sign-up-closes-after-start', 'open-day-event', { signUp: { closesAt: '2026-12-10T09:00:00+08:00', channel: '电话' } }, 'signUp.closesAt'],
  ['sign-up-opens-after-close', 'open-day-event', { signUp: { opensAt: '2026-12-08', closesAt: '2026-12-08', channel: '电话' } }, 'signUp.opensAt'],
  ['announced-late', 'open-day-event', { startsAt: '2026-11-27T09:00:00+08:00', endsAt: '2026-11-27T10:00:00+08:00', signUp: { channel: '电话' } }, 'startsAt', { earliest: '2026-11-30' }],
  ['feedback-overdue', 'open-day-event', { startsAt: '2026-10-28T09:00:00+08:00', endsAt: '2026-10-28T11:00:00+08:00', signUp: null }, 'feedback', { due: '2026-11-18' }],
  ['quota-not-positive', 'open-day-event', { quota: 0 }, 'quota'],
  ['open-day-lacks', 'open-day-event', { quota: null }, 'quota', { attribute: 'quota' }],
  ['open-day-lacks', 'open-day-event', { inviteeCategories: null }, 'inviteeCategories', { attribute: 'inviteeCategories' }],
  ['open-day-lacks', 'open-day-event', { signUp: null }, 'signUp.channel', { attribute: 'signUp.channel' }],
  ['reprint-label-missing', 'news-release', reprint({ sourceName: '' }), 'reprint.sourceName', { attribute: 'reprint.sourceName' }, ''],
  ['reprint-link-invalid', 'news-release', reprint({ sourceUrl: 'ftp://www.news.cn/' }), 'reprint.sourceUrl', { attribute: 'reprint.sourceUrl' }, 'ftp://www.news.cn/'],
  ['reprint-time-invalid', 'news-release', reprint({ reprintedAt: '昨天' }), 'reprint.reprintedAt', { attribute: 'reprint.reprintedAt' }, '昨天'],
  ['reprint-time-in-future', 'news-release', reprint({ reprintedAt: '2026-11-24' }), 'reprint.reprintedAt', { attribute: 'reprint.reprintedAt' }, '2026-11-24'],
  ['source-not-registered', 'news-release', reprint({ sourceUrl: 'https://evil.com/a' }), 'reprint.sourceUrl', { host: 'evil.com', organ: '' }, 'https://evil.com/a'],
  ['source-not-allowed-for-higher', 'news-release', reprint({ sourceUrl: 'https://evil.com/a', issuingOrgan: '国务院' }), 'reprint.sourceUrl', { host: 'evil.com', organ: '国务院' }, 'https://evil.com/a'],
  ['source-not-of-organ', 'news-release', reprint({ sourceUrl: 'https://www.mof.gov.cn/a', issuingOrgan: '教育部' }), 'reprint.sourceUrl', { host: 'www.mof.gov.cn', organ: '教育部' }, 'https://www.mof.gov.cn/a'],
  ['source-name-differs', 'news-release', reprint({ sourceName: '人民网' }), 'reprint.sourceName', { name: '人民网', registered: '新华社/新华网' }],
  ['higher-document-by-number', 'policy-document', { documentNumber: '赣府厅发〔2026〕7号' }, 'documentNumber', { number: '赣府厅发〔2026〕7号', organ: '江西省人民政府办公厅' }, '赣府厅发〔2026〕7号'],
  ['higher-document-by-organ', 'policy-document', { issuingOrgan: '国务院办公厅' }, 'issuingOrgan', { organ: '国务院办公厅' }, '国务院办公厅'],
  ['higher-document-by-title', 'news-release', { title: '国务院办公厅印发通知部署岁末年初工作' }, 'title', { organ: '国务院办公厅' }, '国务院办公厅印发通知部署岁末年初工作'],
  ['other-document-as-original', 'policy-document', { documentNumber: '赣财社〔2026〕3号', issuingOrgan: '江西省财政厅' }, 'documentNumber', { number: '赣财社〔2026〕3号', organ: '江西省直部门' }, '赣财社〔2026〕3号'],
  ['approval-incomplete', 'news-release', { superiorApproval: { organ: '江西省人民政府' } }, 'superiorApproval'],
  ['third-party-consent-missing', 'news-release', { withholdingGrounds: ['PRIVACY'] }, 'thirdParty.consent'],
  ['third-party-notice-missing', 'news-release', { thirdParty: { name: '甲', consent: 'public-interest' } }, 'thirdParty.noticeSentAt'],
  ['process-document', 'news-release', { title: '县政府第62次常务会议纪要' }, 'title', undefined, '县政府第62次常务会议纪要'],
  ['process-mark', 'news-release', { title: '实施方案(征求意见稿)' }, 'title', { mark: '(征求意见稿)' }],
  ['link-scheme', 'news-release', { body: '<p><a href="ftp://a.example/x">附件</a></p>' }, 'body', { link: 'ftp://a.example/x' }, 'ftp://a.example/x'],
  ['required-missing', 'news-release', { column: null }, 'column', { attribute: 'column' }],
];

describe('a finding', () => {
  it.each(ROWS.map((row) => [row[0], row[1], row] as const))('should say where it is and what it speaks of: %s in a %s', (_code, _profile, [code, profile, changes, path, params, excerpt]) => {
    const found = check(profile, changes).filter((one) => one.code === code);
    expect(found.map((one) => one.path)).toEqual([path]);
    if (params !== undefined) expect(found[0]?.params ?? {}).toEqual(params);
    if (excerpt !== undefined) expect(found[0]?.excerpt).toBe(excerpt);
  });
});
