import { isPersonName } from '../../../src/plugins/disclosure-review/server/src/domain/text/person-names';
import { brief, check } from './under-check';

const table = (...rows: readonly (readonly string[])[]): string => `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const found = (body: string) => brief(check('news-release', { body }));

describe('a person’s name', () => {
  it.each(['王建国', '李 明', '欧阳文轩', '诸葛亮'])('should be seen: %s', (name) => expect(isPersonName(name)).toBe(true));
  it.each(['王某某', '李*', '合计', '方案', '高中', '金额', '沙湾镇', '王家村', '林业局', '建国路', '张', '一二三四五'])('should not be taken for one: %s', (text) => expect(isPersonName(text)).toBe(false));
});

describe('home addresses', () => {
  it.each([
    ['called so', '<p>家庭住址:沙湾镇新塘社区3栋2单元501室</p>'],
    ['lived at', '<p>家住城东街道联合村三组,今年收入稳定。</p>'],
    ['beside a name', table(['姓名', '地址'], ['王建国', '沙湾镇联合村12号'])],
  ])('should be shown where they are %s', (_about, body) => expect(found(body)).toContain('REV-5.3 home-address warn'));
  it.each([
    ['an office', '<p>地址:城东街道人民路18号县政务服务中心</p>'],
    ['an office called by its home', '<p>现住址变更请到人民路18号政务大厅办理</p>'],
    ['down to the village only', table(['姓名', '村别'], ['王建国', '沙湾镇联合村'])],
    ['a masked one', '<p>家庭住址:沙湾镇联合村*组</p>'],
    ['a street without people', '<p>施工范围为人民路12号至36号。</p>'],
    ['an office in a table', table(['窗口', '地址'], ['医保局', '人民路18号'])],
  ])('should be let be: %s', (_about, body) => expect(found(body)).toEqual([]));
  it('should be masked in what is shown', () => {
    const [finding] = check('news-release', { body: '<p>家庭住址:沙湾镇新塘社区3栋2单元501室</p>' });
    expect(finding?.excerpt).not.toContain('501');
  });
});

describe('lists of names', () => {
  it('should be shown beside money, illness or age', () => {
    const [finding] = check('news-release', { body: table(['序号', '姓名', '补助金额(元)'], ['1', '王建国', '1200'], ['2', '李明', '800']) });
    expect(finding).toMatchObject({ code: 'name-list', severity: 'warn', excerpt: '', params: { names: 2, beside: '补助金额(元)' } });
  });
  it.each([
    ['masked names', table(['姓名', '金额'], ['王某某', '1200'], ['李*', '800'])],
    ['names of leaders with their posts', table(['姓名', '职务'], ['王建国', '局长'])],
    ['leaders above a list of masked names', table(['姓名', '职务'], ['王建国', '局长']) + table(['姓名', '金额'], ['王某某', '1200'])],
    ['money of companies', table(['单位名称', '金额'], ['浔川县水利局', '1200'])],
    ['no table', '<p>姓名、金额以公示为准。</p>'],
  ])('should be let be: %s', (_about, body) => expect(found(body)).toEqual([]));
  it('should be found in a workbook and in a Word table', () => {
    const files = [{ path: 'attachments[0].file', name: '名单.xlsx', parts: [{ part: 'worksheets/sheet1', text: '姓名\t救助金额\n王建国\t1200' }] }];
    expect(check('news-release', {}, { files })).toMatchObject([{ code: 'name-list', path: 'attachments[0].file#worksheets/sheet1' }]);
  });
});

describe('health, disability and minors', () => {
  it.each([
    ['in a row', table(['姓名', '情况'], ['王建国', '二级残疾'])],
    ['in a sentence', '<p>走访中,王建国,男,患尿毒症多年。</p>'],
    ['a child', '<p>李小明(女,9岁)系留守儿童。</p>'.replace('(女', '(女')],
  ])('should be shown beside a full name: %s', (_about, body) => expect(found(body)).toContain('REV-5.3 sensitive-beside-name warn'));
  it.each([
    ['policy about them', '<p>完善留守儿童、残疾人和重病患者救助制度。</p>'],
    ['a masked name', '<p>王某某,男,患尿毒症多年。</p>'],
    ['a name without illness', '<p>王建国,男,任县水利局局长。</p>'],
    ['a table of illnesses', table(['病种', '报销比例'], ['尿毒症透析', '90%'])],
    ['an official at a hospital', '<p>县卫健委主任王建国到县医院调研慢性病管理。</p>'],
  ])('should be let be: %s', (_about, body) => expect(found(body)).toEqual([]));
});
