import { Grid } from '@strapi/design-system';
import type { RefusalAnswer } from '../../../../../shared/contracts';
import type { SiteSettings } from '../../../../../shared/registers';
import type { Wording } from '../../../language';
import { Entry } from '../Entry';
import { errorAt } from '../places';
import { Room } from '../Room';

interface Line {
  readonly name: keyof SiteSettings;
  readonly label: Wording;
  readonly hint?: Wording;
}

const LINES: readonly Line[] = [
  { name: 'sponsor', label: { zh: '主办单位', en: 'Sponsor' } },
  { name: 'operator', label: { zh: '承办单位', en: 'Operated by' } },
  { name: 'icpNumber', label: { zh: 'ICP 备案号', en: 'ICP number' } },
  { name: 'policeNumber', label: { zh: '公安备案号', en: 'Public security number' } },
  { name: 'contact', label: { zh: '联系方式', en: 'Contact' }, hint: { zh: '电话或邮箱', en: 'Telephone or e-mail' } },
  { name: 'address', label: { zh: '通信地址', en: 'Postal address' } },
  { name: 'errorReportUrl', label: { zh: '“我为政府网站找错”入口', en: 'Where errors of the site are reported' }, hint: { zh: '完整网址，下同', en: 'A whole web address, like those below' } },
  { name: 'requestUrl', label: { zh: '依申请公开入口', en: 'Where information is asked for' } },
  { name: 'accessibilityUrl', label: { zh: '无障碍浏览', en: 'Accessible version' } },
  { name: 'elderlyModeUrl', label: { zh: '长者模式', en: 'Version for the elderly' } },
];
const PATTERN: Line = {
  name: 'addressPattern',
  label: { zh: '稿件网址的格式', en: 'Form of documents’ addresses' },
  hint: {
    zh: '不填则为 https://{domain}/{type}/{permalink}；可用 {domain} 域名、{type} 类型、{column} 栏目、{permalink} 永久编号（必须有）',
    en: 'Empty: https://{domain}/{type}/{permalink}. You may use {domain}, {type}, {column} and {permalink}, which must be there',
  },
};

/** Every word of the site has a field: a refusal can be shown beside it. */
export const SITE_PLACES: readonly string[] = [...LINES, PATTERN].map(({ name }) => `site.${name}`);

interface SiteFormProps {
  readonly site: SiteSettings;
  readonly refusals: readonly RefusalAnswer[];
  readonly disabled: boolean;
  readonly onChange: (site: SiteSettings) => void;
}

/** What the public site says of itself, mostly at the foot of every page. */
export function SiteForm({ site, refusals, disabled, onChange }: SiteFormProps) {
  const entry = ({ name, label, hint }: Line) => (
    <Entry label={label} {...(hint !== undefined && { hint })} error={errorAt(refusals, `site.${name}`)} value={site[name]} disabled={disabled} onChange={(value) => onChange({ ...site, [name]: value })} />
  );
  return (
    <Room title={{ zh: '网站公示的信息', en: 'What the site says of itself' }} hint={{ zh: '公开给网站页面使用；没有的留空。', en: 'Public, for the pages of the site; leave empty what there is not.' }}>
      <Grid.Root gap={4}>
        {LINES.map((line) => <Grid.Item key={line.name} col={6} s={12} direction="column" alignItems="stretch">{entry(line)}</Grid.Item>)}
      </Grid.Root>
      {entry(PATTERN)}
    </Room>
  );
}
