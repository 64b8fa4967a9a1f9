/** Numbers that look random and are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const PLACES = '城关镇 沙湾镇 青溪乡 白云街道 河口村 石桥村 东山社区 工业园区 高新区 县人民医院 第一中学 文化广场 梅岭林场 双溪水库 赤湖湿地'.split(' ');
const WHO = '县农业农村局 县教育体育局 县住房和城乡建设局 县人力资源和社会保障局 县卫生健康委员会 县水利局 县医疗保障局 县文化广电旅游局 县应急管理局 县市场监督管理局 县财政局 县交通运输局'.split(' ');
const WHAT =
  '春季田间管理技术指导 义务教育招生工作 老旧小区改造 就业技能培训 慢性病筛查 小型水库除险加固 城乡居民基本医疗保险参保缴费 非物质文化遗产展演 汛期地质灾害防治 食品安全抽检 惠民资金发放 农村公路养护 秸秆综合利用 高标准农田建设 养老服务补贴 困难群众临时救助 危房改造 校园周边环境整治 森林防火巡查 生猪稳产保供 电子商务进农村 政务服务事项办理 营商环境优化 招商引资项目签约 粮食收购 饮用水水源保护 道路交通安全整治 燃气安全检查 消防安全培训 全民健身活动'.split(' ');
const HOW =
  '现场解答群众提出的问题 进一步压实工作责任 明确任务分工和完成时限 建立问题清单并逐项整改 邀请群众代表全程参与 加强部门之间的协调配合 认真总结前期经验 做好政策宣传解释 公开办理流程和监督电话 确保各项措施落到实处 组织技术人员进村入户 对发现的隐患立即整改 严格执行有关规定 通过多种渠道听取意见 按季度通报进展情况'.split(' ');
const RARE = '苎麻 茶油 蜂蜜 莲子 竹笋 香菇 板鸭 陶瓷 剪纸 龙舟 祠堂 古桥 温泉 溶洞 候鸟 杜鹃 银杏 红豆杉 穿山甲 娃娃鱼'.split(' ');

export interface Written {
  readonly title: string;
  readonly body: string;
  /** Of which the body is made; a sentence is cut into words once. */
  readonly sentences: readonly string[];
  readonly keywords: readonly string[];
}

/** Documents of about four kilobytes with a county's words in them: common ones in most, rare ones in few. */
export function writer(seed: number): (number: number) => Written {
  const random = seeded(seed);
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)] as One;
  return (number) => {
    const what = pick(WHAT);
    const sentences: string[] = [];
    let length = 0;
    while (length < 1250) {
      const sentence = `${pick(WHO)}在${pick(PLACES)}开展${random() < 0.4 ? what : pick(WHAT)}，${pick(HOW)}，${pick(HOW)}。`;
      sentences.push(sentence);
      length += sentence.length;
    }
    if (random() < 0.01) sentences.push(`活动期间还展示了当地的${pick(RARE)}。`);
    return {
      title: `${pick(WHO)}关于${pick(PLACES)}${what}的通报（第${number}期）`,
      body: sentences.map((sentence) => `<p>${sentence}</p>`).join(''),
      sentences,
      keywords: [what.slice(0, 4), pick(PLACES)],
    };
  };
}

/** Questions as people type them: words that most documents have, words of some, of few, of none, several at once, and numbers. */
export function questions(count: number): readonly string[] {
  const random = seeded(7);
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)] as One;
  const kinds: readonly (() => string)[] = [
    () => pick(WHAT),
    () => pick(RARE),
    () => pick(PLACES),
    () => pick(WHO),
    () => `${pick(PLACES)} ${pick(WHAT)}`,
    () => `${pick(WHAT)} ${pick(RARE)}`,
    () => pick(HOW),
    () => `第${Math.floor(random() * 1000)}期`,
    () => '太空育种',
    () => pick(WHAT).slice(0, 2),
  ];
  return Array.from({ length: count }, (_, index) => (kinds[index % kinds.length] as () => string)());
}
