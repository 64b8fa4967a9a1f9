import { faultsOfSite, siteBody } from '../../../../src/plugins/disclosure-review/server/src/domain/registers/site';
import type { SiteSettings } from '../../../../src/plugins/disclosure-review/shared/registers';

const nothing: SiteSettings = {
  sponsor: '', operator: '', icpNumber: '', policeNumber: '', contact: '', address: '',
  errorReportUrl: '', accessibilityUrl: '', elderlyModeUrl: '', requestUrl: '', addressPattern: '',
};
const faults = (said: Partial<SiteSettings>): readonly string[] => faultsOfSite({ ...nothing, ...said }).map(({ rule, code, path }) => `${rule} ${code} ${path ?? ''}`);

describe('what the site says of itself', () => {
  it('should be right where nothing is said, and where everything is', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ sponsor: '浔川县人民政府办公室', icpNumber: '赣ICP备1号', errorReportUrl: 'https://zhaocuo.example/report?site=1', requestUrl: 'HTTP://www.example/ask', addressPattern: 'https://{domain}/{column}/{type}-{permalink}.html' })).toEqual([]);
  });

  const NO_LINKS = ['javascript:alert(1)', 'www.example/ask', '//www.example', 'ftp://www.example', 'https://', 'https://name:secret@www.example', 'https://name@www.example', 'https://www.example/a b'];
  it.each(NO_LINKS)('should not send a reader to %s', (value) => {
    for (const name of ['errorReportUrl', 'accessibilityUrl', 'elderlyModeUrl', 'requestUrl']) expect(faults({ [name]: value })).toEqual([`REL-7.3a setting-link site.${name}`]);
  });

  it.each(['https://{domain}/a/{permalink}', 'http://old.example/{permalink}', 'https://{domain}/{permalink}'])('should take %s as a form of addresses', (addressPattern) => {
    expect(faults({ addressPattern })).toEqual([]);
  });
  it.each(['https://{domain}/{type}', '/{type}/{permalink}', '{domain}/{permalink}', 'https://{domain}/{id}/{permalink}', 'javascript:{permalink}', 'https://{domain}/{permalink', 'https://a b/{permalink}'])('should not take %s', (addressPattern) => {
    expect(faults({ addressPattern })).toEqual(['REL-7.3a setting-address-pattern site.addressPattern']);
  });

  it('should hold every text to its length, and tell all at once', () => {
    expect(faults({ sponsor: '长'.repeat(101), icpNumber: '1'.repeat(61), contact: '1'.repeat(201), requestUrl: 'x', addressPattern: 'y' })).toEqual([
      'REL-7.3a setting-too-long site.sponsor', 'REL-7.3a setting-too-long site.icpNumber', 'REL-7.3a setting-too-long site.contact', 'REL-7.3a setting-link site.requestUrl', 'REL-7.3a setting-address-pattern site.addressPattern',
    ]);
    expect(faults({ sponsor: '长'.repeat(100), errorReportUrl: `https://a.example/${'x'.repeat(482)}` })).toEqual([]);
    expect(faults({ errorReportUrl: `https://a.example/${'x'.repeat(483)}` })).toEqual(['REL-7.3a setting-too-long site.errorReportUrl']);
  });

  it('should be sent without blanks around it and without anything else', () => {
    expect(siteBody.parse({ contact: ' 0792 ' })).toEqual({ contact: '0792' });
    expect(siteBody.safeParse({ owner: 'x' }).success).toBe(false);
    expect(siteBody.safeParse({ contact: 1 }).success).toBe(false);
  });
});
