import { higherOrganIn, higherOrgans, isCountyGovernment, organKey, organsOf, sameOrgan } from '../../../src/plugins/disclosure-review/server/src/domain/organ';
import { county } from '../checks/under-check';

describe('the name of an organ', () => {
  it.each([
    ['国家发展和改革委员会', '国家发展改革委'], ['中华人民共和国教育部', '教育部'], ['江西省人民政府门户网站', '江西省人民政府'], ['江西省 人民政府', '江西省人民政府'], ['财政部官网', '财政部官方网站'], ['中共九江市委员会办公室', '中共九江市委办公室'],
  ])('should be the same written as %s and %s', (one, other) => expect(sameOrgan(one, other)).toBe(true));
  it.each([['江西省人民政府', '江西省人民政府办公厅'], ['教育部', '教育局'], ['省中华人民共和国', '省'], ['委员会章程', '委章程']])('should tell %s from %s', (one, other) => expect(sameOrgan(one, other)).toBe(false));
  it('should be a key without its decoration', () => expect(organKey('中华人民共和国 国家民族事务委员会 网站')).toBe('民族事务委'));
  it('should be one of several, whatever stands between', () => {
    expect(organsOf('甲、乙,丙 丁;戊/己')).toEqual(['甲', '乙', '丙', '丁', '戊', '己']);
    expect(organsOf(' ')).toEqual([]);
  });
});

describe('the six higher organs', () => {
  it.each([
    ['中办', '中共中央办公厅', 'central'], ['党中央', '中共中央', 'central'], ['国办', '国务院办公厅', 'central'], ['中央人民政府', '国务院', 'central'], ['江西省委办公厅', '中共江西省委办公厅', 'provincial'], ['省委', '中共江西省委', 'provincial'],
    ['省府厅', '江西省人民政府办公厅', 'provincial'], ['江西省政府', '江西省人民政府', 'provincial'], ['市委办', '中共九江市委办公室', 'municipal'], ['九江市委', '中共九江市委', 'municipal'], ['市政府办', '九江市人民政府办公室', 'municipal'], ['市政府', '九江市人民政府', 'municipal'],
  ])('should be known by a short name: %s for %s', (name, whole, level) => expect(higherOrganIn(`县农业农村局、${name}`, county)).toMatchObject({ name: whole, level }));
  it('should not be a department, nor the county’s own', () => {
    for (const name of ['江西省财政厅', '浔川县人民政府', '县委', '国务院新闻办公室', '']) expect(higherOrganIn(name, county)).toBeUndefined();
  });
  it('should not be 市政府 in a county-level city, whose own that is', () => {
    const town = { ...county, name: '浔川市' };
    expect(higherOrganIn('市政府', town)).toBeUndefined();
    expect(higherOrganIn('九江市政府', town)).toMatchObject({ level: 'municipal' });
    expect(higherOrgans(town).every(({ name, names }) => names[0] === name)).toBe(true);
  });
});

describe('the county government', () => {
  it('should be itself or its office, in full or short, alone or with others', () => {
    for (const name of ['浔川县人民政府', '浔川县人民政府办公室', '浔川县政府', '县政府', '县人民政府', '县政府办', '县政府办公室', '浔川县水利局 县政府办公室']) expect(isCountyGovernment(name, county)).toBe(true);
    for (const name of ['浔川县水利局', '沙湾镇人民政府', '市政府', '人民政府', '']) expect(isCountyGovernment(name, county)).toBe(false);
  });
});
