import { choicesOf } from '../../../../shared/lists/choices';
import type { RenderedLine } from '../../../../shared/desk';
import { valuesAt, wordAt } from './values';

type Entry = Readonly<Record<string, unknown>>;
/** `levels`: a place in a list of lists, each level with commas of its own. */
type Kind = 'text' | 'levels' | 'day' | 'moment' | { readonly list: string };

const WHERE: Readonly<Record<string, readonly (readonly [label: string, path: string, kind: Kind])[]>> = {
  'policy-document': [
    ['发文字号', 'documentNumber', 'text'],
    ['发文机关', 'issuingOrgan', 'text'],
    ['联合发文机关', 'coIssuers', 'text'],
    ['体裁分类', 'genre', 'text'],
    ['主题分类', 'subject', 'levels'],
    ['成文日期', 'formedOn', 'day'],
    ['印发日期', 'issuedOn', 'day'],
    ['施行日期', 'effectiveFrom', 'day'],
    ['失效日期', 'effectiveTo', 'day'],
    ['有效性', 'validity', { list: 'validity' }],
    ['废止依据', 'repealedBy', 'text'],
  ],
  interpretation: [
    ['解读的文件', 'policyDocument', 'text'],
    ['解读的文件', 'interpretedDocument.title', 'text'],
    ['文件发文字号', 'interpretedDocument.documentNumber', 'text'],
    ['解读单位', 'responsibleOrganisation', 'text'],
    ['第一解读人', 'firstInterpreter', 'text'],
    ['解读形式', 'forms', { list: 'interpretationForms' }],
  ],
  'open-day-event': [
    ['活动主题', 'theme', 'text'],
    ['主办单位', 'hostOrganisation', 'text'],
    ['活动方式', 'mode', { list: 'openDayMode' }],
    ['活动地点', 'place', 'text'],
    ['开始时间', 'startsAt', 'moment'],
    ['结束时间', 'endsAt', 'moment'],
    ['名额', 'quota', 'text'],
    ['邀请对象', 'inviteeCategories', 'text'],
    ['报名开始', 'signUp.opensAt', 'moment'],
    ['报名截止', 'signUp.closesAt', 'moment'],
    ['报名方式', 'signUp.channel', 'text'],
  ],
};

/** `2026-11-23 14:05` in the county. */
export function momentText(at: Date): string {
  const there = new Date(at.getTime() + 8 * 3_600_000).toISOString();
  return `${there.slice(0, 10)} ${there.slice(11, 16)}`;
}

function said(value: string, kind: Kind): string {
  if (typeof kind === 'object') return choicesOf(kind.list).find((choice) => choice.value === value)?.zh ?? value;
  const at = new Date(value);
  return kind === 'moment' && !Number.isNaN(at.getTime()) ? momentText(at) : value;
}

/** The lines of a document's own kind under its title; what is empty is left out. */
export const particularsOf = (profile: string, entry: Entry): readonly RenderedLine[] =>
  (WHERE[profile] ?? []).flatMap(([label, path, kind]) => {
    const value = valuesAt(entry, path).map((one) => said(one, kind)).join(kind === 'levels' ? ' > ' : '、');
    return value === '' ? [] : [{ label, value }];
  });

const SECTIONS: Readonly<Record<string, readonly (readonly [heading: string, path: string])[]>> = {
  interpretation: [
    ['背景依据', 'elements.background'],
    ['目标任务', 'elements.goals'],
    ['主要内容', 'elements.content'],
    ['涉及范围', 'elements.scope'],
    ['执行标准', 'elements.standards'],
    ['注意事项', 'elements.notes'],
    ['关键词诠释', 'elements.terms'],
    ['惠民利民举措', 'elements.benefits'],
    ['新旧政策差异', 'elements.differences'],
    ['后续工作', 'elements.followUp'],
  ],
  'open-day-event': [
    ['活动安排', 'programme'],
    ['活动综述', 'feedback.summary'],
  ],
};

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
const paragraphs = (text: string): string =>
  text
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');

/** Longer plain texts with a heading of their own, as safe HTML. */
export const sectionsOf = (profile: string, entry: Entry): readonly { readonly path: string; readonly heading: string; readonly html: string }[] =>
  (SECTIONS[profile] ?? []).flatMap(([heading, path]) => {
    const text = wordAt(entry, path);
    return text === null ? [] : [{ path, heading, html: paragraphs(text) }];
  });
