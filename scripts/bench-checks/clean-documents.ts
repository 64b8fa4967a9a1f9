import type { Profile } from '../../src/plugins/disclosure-review/server/src/checks/check';
import { BODIES } from './clean-bodies';
import { chooser, type Choose } from './choose';

export interface CleanDocument {
  readonly profile: Profile;
  readonly content: Readonly<Record<string, unknown>>;
}

const UNITS = [
  ['nyj', '浔川县农业农村局', '浔川农字'],
  ['slj', '浔川县水利局', '浔川水字'],
  ['rsj', '浔川县人力资源和社会保障局', '浔川人社字'],
  ['wjw', '浔川县卫生健康委员会', '浔川卫健字'],
  ['jtj', '浔川县教育体育局', '浔川教体字'],
  ['zjj', '浔川县住房和城乡建设局', '浔川住建字'],
  ['swz', '沙湾镇人民政府', '沙府字'],
] as const;
const organisation = ([code, name]: (typeof UNITS)[number]) => ({ documentId: `org-${code}`, code, name, kind: 'department' });
const ELEMENTS = ['background', 'goals', 'content', 'scope', 'standards', 'notes', 'terms', 'benefits', 'differences', 'followUp'];

function common({ one, bodies, title }: { readonly one: Choose; readonly bodies: number; readonly title: string }) {
  const unit = one(UNITS);
  const body = Array.from({ length: bodies }, () => one(BODIES)(one)).join('');
  return {
    unit,
    content: { title, body, organisation: organisation(unit), column: { documentId: 'column-1' }, origin: 'original', disclosureAttribute: 'active', keywords: ['公告', '服务'] },
  };
}

function news(one: Choose): CleanDocument {
  const subject = one(['冬季农业生产', '水库除险加固', '就业服务', '校园安全', '老旧小区改造', '家庭医生签约', '道路养护', '森林防火', '基层治理', '文化惠民']);
  const title = one([(s: string) => `浔川县扎实推进${s}`, (s: string) => `县政府召开会议部署${s}工作`, (s: string) => `沙湾镇:${s}见实效`, (s: string) => `关于${s}有关事项的公告`, (s: string) => `浔川县${s}情况通报`, (s: string) => `县领导调研${s}`, (s: string) => `我县学习贯彻国务院关于${s}的部署要求`, (s: string) => `九江市人民政府副市长到浔川调研${s}工作`, (s: string) => `浔川县落实省政府办公厅${s}行动方案见成效`])(subject);
  return { profile: 'news-release', content: common({ one, bodies: 3, title }).content };
}

function policy(one: Choose): CleanDocument {
  const { unit, content } = common({ one, bodies: 2, title: `关于做好2026年${one(['防汛抗旱', '秋冬种', '社保经办', '安全检查', '食品抽检', '节能降耗'])}工作的通知` });
  const day = 1 + one([0, 4, 9, 14]);
  const number = `${unit[2]}〔2026〕${1 + one([0, 8, 17, 62, 118])}号`;
  const body = `<p>${number}</p><p>各乡镇人民政府,县直各有关单位:</p>${content.body}<p>${unit[1]}</p><p>2026年11月${day}日</p><p>(此件公开发布)</p>`;
  const formedOn = `2026-11-${String(day).padStart(2, '0')}`;
  return {
    profile: 'policy-document',
    content: { ...content, body, documentNumber: number, issuingOrgan: unit[1], draftingOrganisation: organisation(unit), genre: '通知', validity: 'in-force', formedOn, issuedOn: formedOn, effectiveFrom: formedOn, effectiveTo: '2028-12-31', needsInterpretation: false },
  };
}

function interpretation(one: Choose): CleanDocument {
  const { unit, content } = common({ one, bodies: 2, title: `《浔川县${one(['稳岗扩岗若干措施', '养犬管理办法', '供水管护办法', '医保参保办法'])}》政策解读` });
  const element = () => one(['落实上级部署,回应群众关切。', '年内办结1200件,满意率达98.6%。', '共5章32条,明确4项制度。', '不适用', '补贴标准由每人800元提高到1000元。']);
  return {
    profile: 'interpretation',
    content: {
      ...content,
      responsibleOrganisation: organisation(unit),
      firstInterpreter: `${unit[1]}主要负责人`,
      forms: ['text', one(['qa', 'infographic', 'video'])],
      elements: Object.fromEntries(ELEMENTS.map((name) => [name, element()])),
      interpretedDocument: { title: '办法', documentNumber: `${unit[2]}〔2026〕12号`, issuedOn: '2026-11-19', draftingOrganisation: organisation(unit) },
    },
  };
}

function openDay(one: Choose): CleanDocument {
  const { unit, content } = common({ one, bodies: 1, title: `${one(['走近水厂', '走进政务大厅', '走进校园食堂', '走进农机站'])}政府开放日公告` });
  const invitation = '<p>邀请对象:年满18周岁的市民代表、企业代表、人大代表、政协委员。报名方式:拨打0792-0000007,截止时间12月4日17:30。</p>';
  return {
    profile: 'open-day-event',
    content: {
      ...content,
      body: `${invitation}${content.body}`,
      hostOrganisation: organisation(unit),
      mode: one(['onsite', 'hybrid']),
      place: '城南水厂',
      quota: 10 + one([0, 10, 20]),
      inviteeCategories: ['市民代表'],
      signUp: { opensAt: '2026-11-24T09:00:00+08:00', closesAt: '2026-12-04T17:30:00+08:00', channel: '电话报名' },
      startsAt: '2026-12-08T09:00:00+08:00',
      endsAt: '2026-12-08T11:00:00+08:00',
    },
  };
}

/** Documents as a county writes them, with nothing in them to stop; the same seed makes the same. */
export function cleanDocuments({ count, seed }: { readonly count: number; readonly seed: number }): readonly CleanDocument[] {
  const one = chooser(seed);
  const makers = [news, policy, interpretation, openDay, news];
  return Array.from({ length: count }, (_, at) => (makers[at % makers.length] ?? news)(one));
}
