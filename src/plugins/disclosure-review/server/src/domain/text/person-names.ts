/** The surnames of nearly all people; double ones first. */
const DOUBLE = '欧阳|上官|司马|诸葛|皇甫|司徒|东方|夏侯|尉迟|长孙|慕容|令狐|公孙|端木';
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温葛殷涂洪柯占揭饶舒桂詹';
const NAME = new RegExp(`^(?:${DOUBLE}|[${SINGLE}])[\\u4e00-\\u9fa5]{1,2}$`, 'u');
/** Words of tables that begin like a name; 某 and signs in its place hide one. */
const NO_NAME = /某|[*×xX○]|合计|总计|方案|方式|金额|石油|白天|高中|高三|高二|高一|马路|江西|夏季|雷电|任务|温度|石材|金融|万元|于年|黄金|武装|毛重|钟点|顾客|程序|范围|段落|白班|单位|黄色|白色|高级|高龄|江苏|江南|江北|林业|林地|林场|田亩|田地|余额|叶菜|向上|贺信|马术|龙头|水稻|全体|镇|村|组|局|站|所|校|院|队|会|司|厂|店|部|科|股|室|乡|县|市|区|路|街|社$/u;

/** True for a cell that is nothing but a person's name in full, unmasked. Guesses, so it only ever warns. */
export function isPersonName(text: string): boolean {
  if (text.length > 8) return false;
  const bare = text.replace(/[\s\u3000]+/gu, '');
  return bare.length <= 4 && NAME.test(bare) && !NO_NAME.test(bare);
}

const NAME_BEFORE = new RegExp(`(?:${DOUBLE}|[${SINGLE}])[\\u4e00-\\u9fa5]{1,2}\\s?$`, 'u');
const DESCRIBED = /[,、((]\s?(?:男|女|(?:现年)?\d{1,3}岁)/gu;

/** Names in sentences, told from other words by what stands behind: 张三,男 · 李四(女) · 王五,现年62岁. Start and end of each, description included. */
export function* namesInProse(text: string): Generator<readonly [start: number, end: number]> {
  for (const match of text.matchAll(DESCRIBED)) {
    const from = Math.max(0, match.index - 5);
    const name = NAME_BEFORE.exec(text.slice(from, match.index));
    if (name !== null && !name[0].includes('某')) yield [from + name.index, match.index + match[0].length];
  }
}
