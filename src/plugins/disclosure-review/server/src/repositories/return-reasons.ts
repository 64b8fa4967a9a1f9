import type { Knex } from 'knex';
import { z } from 'zod';
import { setting } from './settings';

const reasons = z.array(z.string().min(1).max(500)).max(50);
const evidence = z.object({ reason: z.string() });
/** How far back the record is asked; enough to know what is frequent. */
const LOOKED_AT = 300;
const SHOWN = 10;

/** What reviewers of this county mostly write; a county sets its own list under the setting `returnReasons`. */
const STANDING = [
  '标题与正文内容不符，请核对后修改。',
  '错别字、标点或格式不规范，请逐条修改。',
  '数据、人名、职务或时间有误，请核实。',
  '内容涉及个人信息，请删除或遮盖后再送审。',
  '转载来源、链接或时间标注不全，请补充。',
  '附件打不开或与正文不一致，请重新上传。',
  '公开属性或理由填写不当，请重新确定。',
  '政策解读要素不全，请补充。',
];

/** Reasons to pick from at a return: what was written at least twice lately, most used first, then the standing ones. */
export async function frequentReturnReasons(db: Knex): Promise<readonly string[]> {
  const rows: { evidence: string }[] = await db('dr_steps').where({ kind: 'return' }).orderBy('id', 'desc').limit(LOOKED_AT).select('evidence');
  const used = new Map<string, number>();
  for (const row of rows) {
    const read = evidence.safeParse(JSON.parse(row.evidence));
    const reason = read.success ? read.data.reason.trim() : '';
    if (reason !== '' && reason.length <= 100) used.set(reason, (used.get(reason) ?? 0) + 1);
  }
  const frequent = [...used].filter(([, times]) => times > 1).sort(([, one], [, other]) => other - one).map(([reason]) => reason);
  const standing = reasons.catch(STANDING).parse((await setting({ db, key: 'returnReasons' })) ?? STANDING);
  return [...new Set([...frequent.slice(0, SHOWN / 2), ...standing])].slice(0, SHOWN);
}
