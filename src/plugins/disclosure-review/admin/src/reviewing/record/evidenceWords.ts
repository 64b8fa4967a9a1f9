import type { StepAnswer } from '../../../../shared/contracts';
import type { WithdrawalReason } from '../../../../shared/review';
import type { Wording } from '../../language';
import { named, WITHDRAWAL_NAMES } from '../../names';
import { shortTime } from '../../time';

type Evidence = Readonly<Record<string, unknown>>;

const line = (zh: string, en: string): Wording => ({ zh, en });
const record = (value: unknown): Evidence => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Evidence) : {});
const records = (value: unknown): readonly Evidence[] => (Array.isArray(value) ? value.map(record) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const trueOnes = (value: unknown): readonly string[] => Object.entries(record(value)).flatMap(([name, on]) => (on === true ? [name] : []));

const said = (parts: { readonly label: Wording; readonly value: unknown }): readonly Wording[] => {
  const value = text(parts.value);
  return value === '' ? [] : [line(`${parts.label.zh}：${value}`, `${parts.label.en}: ${value}`)];
};

function ticked(evidence: Evidence): readonly Wording[] {
  const boxes = trueOnes(evidence.checklist).map(named);
  return boxes.length === 0 ? [] : [line(`已核对：${boxes.map(({ zh }) => zh).join('、')}`, `Checked: ${boxes.map(({ en }) => en).join(', ')}`)];
}

const CONCLUSIONS: Readonly<Record<string, Wording>> = {
  publishable: line('结论：可以公开', 'Conclusion: may be published'),
  'not-publishable': line('结论：不得公开', 'Conclusion: must not be published'),
  'cannot-determine': line('结论：不能确定，报请确定', 'Conclusion: cannot determine'),
};

function assessed(evidence: Evidence): readonly Wording[] {
  const conclusion = CONCLUSIONS[text(evidence.conclusion)];
  const grounds = trueOnes(evidence.grounds).map(named);
  const files = Array.isArray(evidence.files) ? evidence.files.length : 0;
  return [
    ...(conclusion === undefined ? [] : [conclusion]),
    ...(grounds.length > 0 ? [line(`涉及：${grounds.map(({ zh }) => zh).join('、')}`, `Grounds: ${grounds.map(({ en }) => en).join(', ')}`)] : []),
    ...said({ label: line('依据', 'Basis'), value: evidence.basis }),
    ...(evidence.pictures === true ? [line('图片已逐一看过', 'Pictures looked at')] : []),
    ...(files > 0 ? [line(`逐个审查文件 ${files} 个`, `Files examined one by one: ${files}`)] : []),
  ];
}

const OUTCOMES: Readonly<Record<string, Wording>> = {
  stays: line('评估结果：理由仍然成立，公开属性不变', 'Result: the reason still holds, the attribute stays'),
  lapsed: line('评估结果：理由已不成立，应当公开', 'Result: the reason has lapsed, it is to be published'),
};

function reassessed(evidence: Evidence): readonly Wording[] {
  const outcome = OUTCOMES[text(evidence.outcome)];
  return [...(outcome === undefined ? [] : [outcome]), ...said({ label: line('依据', 'Basis'), value: evidence.basis })];
}

const LEADERS: Readonly<Record<string, Wording>> = { deputyLeader: line('分管领导签批', 'Leader in charge'), chiefLeader: line('主要领导签批', 'Chief leader') };

function signed(evidence: Evidence): readonly Wording[] {
  return Object.entries(record(evidence.signOff)).flatMap(([who, sheet]) => {
    const { name, signedOn, reference } = record(sheet);
    const words = [name, signedOn, reference].map(text).filter((word) => word !== '').join('，');
    const label = LEADERS[who] ?? line(who, who);
    return words === '' ? [] : [line(`${label.zh}：${words}`, `${label.en}: ${words}`)];
  });
}

const waived = (evidence: Evidence): readonly Wording[] => records(evidence.waivers).flatMap(({ reason }) => said({ label: line('放行理由', 'Let pass because'), value: reason }));
const marked = (evidence: Evidence): readonly Wording[] =>
  records(evidence.marks).map((mark) => {
    const quote = text(mark.text);
    return line(`${quote === '' ? '' : `“${quote}”`}${text(mark.comment)}`, `${quote === '' ? '' : `“${quote}” `}${text(mark.comment)}`);
  });

function agreed({ agree }: Evidence): readonly Wording[] {
  if (typeof agree !== 'boolean') return [];
  return [agree ? line('同意公开', 'Agrees') : line('不同意公开', 'Disagrees')];
}

function returnedTo({ kind, to }: StepAnswer): readonly Wording[] {
  if (kind !== 'return') return [];
  return [to === 'drafting' ? line('退回责任单位修改', 'Back to the unit') : line('退回二级审核', 'Back to tier 2')];
}

/** Where a document of the old site came from. */
function importedFrom({ kind, evidence }: StepAnswer): readonly Wording[] {
  if (kind !== 'legacy-import') return [];
  const { name, sha256 } = record(evidence.file);
  const publishedAt = text(evidence.publishedAt);
  const held = typeof evidence.heldBack === 'number' && evidence.heldBack > 0;
  return [
    ...said({ label: line('原地址', 'Old address'), value: evidence.address }),
    ...(publishedAt === '' ? [] : [line(`原发布时间：${shortTime(publishedAt)}`, `Published there: ${shortTime(publishedAt)}`)]),
    line(`导入文件：${text(name)} 第 ${String(evidence.line)} 行，SHA-256 ${text(sha256).slice(0, 12)}…`, `Imported from: ${text(name)}, line ${String(evidence.line)}, SHA-256 ${text(sha256).slice(0, 12)}…`),
    ...(held ? [line('有必须先改的问题，留作草稿', 'Left as a draft: something has to be mended first')] : []),
  ];
}

/** What a person put on record with a step, each a short sentence; nothing where the step carries nothing. */
export function evidenceWords(step: StepAnswer): readonly Wording[] {
  const { evidence } = step;
  const withdrawal = WITHDRAWAL_NAMES[text(evidence.reasonClass) as WithdrawalReason] as Wording | undefined;
  const releaseAt = text(evidence.releaseAt);
  return [
    ...(evidence.urgent === true ? [line('急件', 'Urgent')] : []),
    ...importedFrom(step),
    ...ticked(evidence),
    ...(step.kind === 'assess' || step.kind === 'determine' ? assessed(evidence) : []),
    ...(step.kind === 'reassess' ? reassessed(evidence) : []),
    ...said({ label: line('确定机关', 'Authority'), value: evidence.authority }),
    ...signed(evidence),
    ...waived(evidence),
    ...agreed(evidence),
    ...said({ label: line('意见', 'Opinion'), value: evidence.opinion }),
    ...said({ label: line('文号', 'Reference'), value: evidence.reference }),
    ...said({ label: line('签批领导', 'Leader'), value: evidence.leader }),
    ...(releaseAt === '' ? [] : [line(`定于 ${shortTime(releaseAt)} 发布`, `To be released ${shortTime(releaseAt)}`)]),
    ...returnedTo(step),
    ...(withdrawal === undefined ? [] : [withdrawal]),
    ...said({ label: line('原因', 'Reason'), value: evidence.reason }),
    ...marked(evidence),
    ...said({ label: line('网站说明', 'Public notice'), value: evidence.notice }),
    ...said({ label: line('说明', 'Remark'), value: evidence.remark }),
  ];
}
