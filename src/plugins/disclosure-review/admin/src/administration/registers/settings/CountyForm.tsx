import { Grid } from '@strapi/design-system';
import type { RefusalAnswer } from '../../../../../shared/contracts';
import type { CountyFacts } from '../../../../../shared/registers';
import type { Wording } from '../../../language';
import { Entry } from '../Entry';
import { errorAt } from '../places';
import { Room } from '../Room';

type Line = Exclude<keyof CountyFacts, 'documentNumberPrefixes'>;

const LINES: readonly { readonly name: Line; readonly label: Wording; readonly hint?: Wording }[] = [
  { name: 'name', label: { zh: '县名', en: 'County' } },
  { name: 'regionCode', label: { zh: '行政区划代码', en: 'Region code' }, hint: { zh: '六位数字', en: 'Six digits' } },
  { name: 'province', label: { zh: '所在省', en: 'Province' } },
  { name: 'city', label: { zh: '所在市', en: 'City' } },
  { name: 'siteName', label: { zh: '网站名称', en: 'Name of the site' } },
  { name: 'siteDomain', label: { zh: '网站域名', en: 'Host of the site' }, hint: { zh: '不带 https://', en: 'Without https://' } },
  { name: 'siteIdCode', label: { zh: '政府网站标识码', en: 'Site identification code' }, hint: { zh: '十位数字', en: 'Ten digits' } },
];

/** Every county fact has a field: a refusal can be shown beside it. */
export const COUNTY_PLACES: readonly string[] = ['documentNumberPrefixes', ...LINES.map(({ name }) => name)].map((name) => `county.${name}`);

interface CountyFormProps {
  readonly county: CountyFacts;
  readonly refusals: readonly RefusalAnswer[];
  readonly disabled: boolean;
  readonly onChange: (county: CountyFacts) => void;
}

/** What the county is called, where it lies, and its site. */
export function CountyForm({ county, refusals, disabled, onChange }: CountyFormProps) {
  return (
    <Room title={{ zh: '县和网站', en: 'The county and its site' }} hint={{ zh: '检查发文字号、来源和链接时使用。', en: 'Used when numbers, sources and links are checked.' }}>
      <Grid.Root gap={4}>
        {LINES.map(({ name, label, hint }) => (
          <Grid.Item key={name} col={6} s={12} direction="column" alignItems="stretch">
            <Entry label={label} {...(hint !== undefined && { hint })} error={errorAt(refusals, `county.${name}`)} value={county[name]} disabled={disabled} onChange={(value) => onChange({ ...county, [name]: value })} />
          </Grid.Item>
        ))}
      </Grid.Root>
      <Entry
        label={{ zh: '机关代字', en: 'Prefixes of document numbers' }}
        hint={{ zh: '每行一个，如“县府发”，不带年份和序号', en: 'One a line, without year and number' }}
        error={errorAt(refusals, 'county.documentNumberPrefixes')}
        value={county.documentNumberPrefixes.join('\n')}
        disabled={disabled}
        onChange={(text) => onChange({ ...county, documentNumberPrefixes: text === '' ? [] : text.split('\n') })}
        long
      />
    </Room>
  );
}
