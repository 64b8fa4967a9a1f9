import type { Choose } from './choose';

const digits = (one: Choose, count: number): string => Array.from({ length: count }, () => one(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])).join('');
const sum = (one: Choose): string => `${one(['1', '13', '158', '1392', '13800'])}${digits(one, 4)}.${digits(one, 2)}`;
const day = (one: Choose): string => `2026年${one([3, 7, 9, 11])}月${one([1, 8, 15, 28])}日`;
const table = (rows: readonly (readonly string[])[]): string => `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const town = (one: Choose): string => one(['沙湾镇', '城东街道', '新塘乡', '高桥镇', '黄金乡']);

const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
function creditCode(one: Choose): string {
  const head = `${one(['91', '12', '93'])}360499${digits(one, 9)}`;
  const total = WEIGHTS.reduce((all, weight, at) => all + weight * CREDIT.indexOf(head[at] ?? '0'), 0);
  return head + (CREDIT[(31 - (total % 31)) % 31] ?? '');
}

/** Paragraphs, tables and lists such as stand in a county's notices: numbers, codes, organs and quotations, none of them a finding. */
export const BODIES: readonly ((one: Choose) => string)[] = [
  (one) => `<p>截至${day(one)},全县已完成投资${sum(one)}万元,占年度计划的${digits(one, 2)}.${digits(one, 1)}%,惠及群众${digits(one, 4)}户。</p>`,
  (one) => `<p>根据《国务院关于进一步优化政务服务的指导意见》(国发〔2022〕5号)、赣府厅发〔2020〕17号和九府办发〔2022〕21号文件精神,${town(one)}制定了实施方案。</p>`,
  (one) => `<p>项目代码:26${digits(one, 2)}-360499-04-01-${digits(one, 6)},总投资${sum(one)}元,建筑面积${digits(one, 5)}平方米。</p>`,
  (one) => table([['企业名称', '统一社会信用代码', '金额(元)'], ['浔川县某建设有限公司', creditCode(one), sum(one)], ['浔川县某农业合作社', creditCode(one), sum(one)]]),
  (one) => table([['乡镇', '2024年', '2025年', '2026年'], ...[0, 1, 2].map(() => [town(one), digits(one, 5), digits(one, 6), digits(one, 7)])]),
  (one) => table([['姓名', '身份证号', '村别', '救助金额(元)'], ['王某某', '3604**********2211', '联合村', digits(one, 4)], ['刘某', '3604**********3346', '新塘村', digits(one, 3)]]),
  (one) => table([['姓名', '职务', '分工'], ['王建国', '局长', '主持全面工作'], ['李明', '副局长', `分管${one(['水利', '财务', '法规'])}`]]),
  (one) => `<p>咨询电话:0792-0000${digits(one, 3)}、(0792)0000${digits(one, 3)},政务服务便民热线12345,监督电话12388。</p>`,
  (one) => `<p>联系人:张主任,办公地址:${town(one)}人民路${digits(one, 2)}号政务服务中心三楼,邮编332300,电子邮箱:office@xunchuan.example。</p>`,
  () => '<p>要严格落实保密工作责任制,国家秘密的密级分为绝密、机密、秘密三级,涉密信息不上网,上网信息不涉密;企业商业秘密和个人隐私依法予以保护。</p>',
  () => '<p>对公民提出的政府信息公开申请,依申请公开的办理期限为20个工作日;不予公开的,应当说明理由。</p>',
  () => '<p>会议审议并原则通过《浔川县重大行政决策程序规定》,要求按程序印发执行,有关单位要认真落实会议纪要,及时办理请示事项。</p>',
  (one) => `<ol><li>报名时间:${day(one)}至2026年12月20日;</li><li>报名截止后不再受理;</li><li>携带身份证、户口簿、银行卡等材料原件。</li></ol>`,
  (one) => `<p>行政处罚决定书文号:浔川城管罚决字〔2026〕第0${digits(one, 3)}号,案件编号2026${digits(one, 14)}。</p>`,
  (one) => `<p>开标时间:${day(one)}9时30分,标段编号:JX-XC-2026-${digits(one, 4)}-${digits(one, 3)},最高限价${sum(one)}元,工期${digits(one, 2)}天。</p>`,
  (one) => `<p>★年度先进集体★ ${town(one)}、县水利局等12个单位受到通报表扬,评定等级为★★★★★。</p>`,
  () => '<p>完善留守儿童、困境儿童、残疾人和重病患者帮扶机制,门诊慢性病报销比例提高到90%,尿毒症透析患者免起付线。</p>',
  () => '<p>产品销往日本、韩国、新加坡以及香港、澳门、台湾等国家和地区,全年出口额同比增长12.3%。</p>',
  (one) => `<p>经纬度坐标:东经116.${digits(one, 6)},北纬29.${digits(one, 6)};高程${digits(one, 3)}.${digits(one, 2)}米;监测站编号QX${digits(one, 8)}。</p>`,
  (one) => `<p>开户名称:浔川县财政局非税收入专户;开户银行:浔川农商银行营业部;缴款识别码:3604${digits(one, 4)}2026${digits(one, 8)}。</p>`.replace(/;缴款识别码[^。]*/u, ''),
  (one) => `<p>更多信息请访问<a href="https://www.xunchuan.example/zwgk/2026/${digits(one, 8)}.html">县政府门户网站</a>或<a href="https://www.gov.cn/zhengce/content/20261${digits(one, 3)}/content_${digits(one, 7)}.htm">中国政府网</a>。</p>`,
  (one) => `<p>“我们家的${digits(one, 2)}亩田都流转给了合作社。”${town(one)}联合村村民王大爷说,每年租金就有${digits(one, 4)}元。</p>`,
  () => '<p>县委书记、县长,县人大常委会、县政协、县人民法院、县人民检察院、县监察委员会主要负责人出席,县纪律检查委员会通报了有关情况。</p>',
  // Harder ones: what looks most like a finding and is none.
  (one) => table([['职位代码', '姓名', '准考证号', '总成绩'], [`2000104${digits(one, 5)}`, '陈晨', `136${digits(one, 8)}`, `14${digits(one, 1)}.${digits(one, 2)}`]]),
  (one) => table([['预算单位', '预算数(元)', '决算数(元)'], ['县水利局', `138${digits(one, 8)}`, `137${digits(one, 8)}`]]),
  (one) => `<p>工单编号:139${digits(one, 8)},受理编号20261118${digits(one, 9)},运单SF13${digits(one, 11)},服务热线400-8${digits(one, 3)}-${digits(one, 3)}。</p>`,
  (one) => `<p>不动产单元号360499${digits(one, 6)}GB${digits(one, 5)}F${digits(one, 8)},证书号赣(2026)浔川县不动产权第00${digits(one, 5)}号。</p>`,
  () => '<h3>二、依申请公开</h3><p>申请人可以当面、邮寄或者在线提交申请。</p><h3>三、不予公开</h3><p>依法确定为国家秘密的政府信息,不予公开。</p>',
  () => table([['处理结果', '件数'], ['予以公开', '3'], ['不予公开', '1'], ['依申请公开', '4'], ['会议纪要', '2'], ['请示', '1']]),
  () => table([['密级', '保密期限'], ['绝密级', '不超过三十年'], ['机密级', '不超过二十年'], ['秘密级', '不超过十年']]),
  () => '<p>购买食品请索取票据并注意保存;企业内部资料性出版物须持《内部资料准印证》编印;验证码、银行卡密码请勿外传。</p>',
  () => '<p>会议传达学习《国务院办公厅关于加强行政规范性文件管理工作的通知》(国办发〔2018〕37号),听取关于《浔川县水库管护办法》起草情况的汇报。</p>',
  () => '<p>县公安局通过秘密侦查抓获嫌疑人;换届选举设秘密写票处;图书《秘密花园》被列入亲子阅读书目。</p>',
  (one) => `<p>企业主营产品远销日本、韩国等国家,在香港、澳门、台湾地区设有代理,出口额1,${digits(one, 3)},${digits(one, 3)}.50美元。</p>`,
  (one) => `<p>身份证号码末四位为${digits(one, 4)}的申请人请于${day(one)}前补交材料,手机号码为138****${digits(one, 4)}。</p>`,
];
