import type { Bilingual } from './sentences';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `11月23日 14:05` in the county, Asia/Shanghai. */
export function momentWords(at: Date): Bilingual {
  const local = new Date(at.getTime() + 8 * 3_600_000);
  const time = local.toISOString().slice(11, 16);
  return {
    zh: `${local.getUTCMonth() + 1}月${local.getUTCDate()}日 ${time}`,
    en: `${local.getUTCDate()} ${MONTHS[local.getUTCMonth()] ?? ''}, ${time}`,
  };
}
