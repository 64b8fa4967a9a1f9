import { mentions, written } from '../../../../src/plugins/disclosure-review/server/src/domain/legacy/attributes';
import { readLine, type LegacyLine } from '../../../../src/plugins/disclosure-review/server/src/domain/legacy/line';
import { lineType, type Shape } from '../../../../src/plugins/disclosure-review/server/src/domain/legacy/shape';

const organisation = { kind: 'relation', target: 'organisation', by: 'code' } as const;
const shape: Shape = [
  ['title', { kind: 'text', maxLength: 20 }],
  ['body', { kind: 'text', maxLength: null }],
  ['organisation', organisation],
  ['column', { kind: 'relation', target: 'column', by: 'slug' }],
  ['origin', { kind: 'choice', choices: ['original', 'reprint'] }],
  ['keywords', { kind: 'list' }],
  ['formedOn', { kind: 'date' }],
  ['startsAt', { kind: 'datetime' }],
  ['quota', { kind: 'integer', min: 1 }],
  ['needsInterpretation', { kind: 'boolean' }],
  ['policyDocument', { kind: 'relation', target: 'policy', by: 'address' }],
  ['involvedOrganisations', { kind: 'many', of: organisation }],
  ['cover', { kind: 'file' }],
  ['reprint', { kind: 'component', attributes: [['sourceName', { kind: 'text', maxLength: 5 }], ['approval', { kind: 'component', attributes: [['organ', { kind: 'text', maxLength: null }]] }]] }],
  ['attachments', { kind: 'many', of: { kind: 'component', attributes: [['file', { kind: 'file' }], ['title', { kind: 'text', maxLength: null }]] } }],
];
const types = new Map([['news-release', lineType(shape)]]);
const least = { type: 'news-release', title: '题', body: '<p>x</p>', organisation: 'nyj', column: 'gzdt', address: 'http://www.old.example/1', publishedAt: '2019-05-03 09:30' };

const read = (words: Readonly<Record<string, unknown>>): LegacyLine => {
  const reading = readLine({ ...least, ...words }, types);
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusals));
  return reading.line;
};
const faults = (record: unknown): readonly string[] => {
  const reading = readLine(record, types);
  return reading.ok ? [] : reading.refusals.map(({ code, path }) => `${code} ${path}`);
};

describe('a line of the file', () => {
  it('should be told by its type, its old address and its old time', () => {
    const { type, address, publishedAt, attributes } = read({});
    expect({ type, address, publishedAt: publishedAt.toISOString() }).toEqual({ type: 'news-release', address: 'http://www.old.example/1', publishedAt: '2019-05-03T01:30:00.000Z' });
    expect(attributes).toEqual({ title: '题', body: '<p>x</p>', organisation: 'nyj', column: 'gzdt' });
  });
  it('should say the same in the texts of a CSV file as in JSON', () => {
    const inJson = { keywords: ['春耕'], quota: 30, needsInterpretation: false, cover: { file: 'a.jpg' }, attachments: [{ file: { file: 'b.pdf' }, title: '附件' }], involvedOrganisations: ['cwj'] };
    const inCsv = { keywords: '["春耕"]', quota: '30', needsInterpretation: 'false', cover: 'a.jpg', attachments: '[{"file":"b.pdf","title":"附件"}]', involvedOrganisations: '["cwj"]' };
    expect(read(inCsv).attributes).toEqual(read(inJson).attributes);
    expect(read(inJson).attributes).toMatchObject(inJson);
  });
  it('should be told all that is wrong at once, each by its field', () => {
    const wrong = { ...least, address: 'x', publishedAt: 'x', title: '题'.repeat(21), origin: 'stolen', keywords: '春耕', formedOn: '2019-02-30', startsAt: 'x', quota: 0, needsInterpretation: 'maybe', reprint: { sourceName: '123456', approval: { stamp: 1 } }, attachments: [{ title: 'x', note: '' }], unheard: 1 };
    expect(faults(wrong)).toEqual([
      'import-address-wrong address', 'import-time-wrong publishedAt', 'import-field-wrong title', 'import-field-wrong origin', 'import-field-wrong keywords', 'import-field-wrong formedOn',
      'import-field-wrong startsAt', 'import-field-wrong quota', 'import-field-wrong needsInterpretation', 'import-field-wrong reprint.sourceName', 'import-field-unknown reprint.approval.stamp',
      'import-field-unknown attachments.0.note', 'import-field-unknown unheard',
    ]);
  });
  it('should need what a document cannot be without', () => {
    expect(faults({ type: 'news-release', address: 'http://www.old.example/1', publishedAt: '2019-05-03' })).toEqual([
      'import-field-missing title', 'import-field-missing body', 'import-field-missing organisation', 'import-field-missing column',
    ]);
    expect(faults({})).toEqual(['import-field-missing type', 'import-field-missing address', 'import-field-missing publishedAt']);
    expect(faults({ ...least, title: null })).toEqual(['import-field-missing title']);
  });
  it('should be of a type that there is', () => {
    expect(faults({ ...least, type: 'advertisement' })).toEqual(['import-type-unknown type']);
  });
  it.each([null, 'text', 3, []])('should be an object: %j', (record) => {
    expect(faults(record).length).toBeGreaterThan(0);
  });
});

describe('what a line names', () => {
  const { attributes } = read({ policyDocument: 'http://www.old.example/2', involvedOrganisations: ['cwj', 'slj'], cover: 'a.jpg', attachments: [{ file: 'b.pdf', title: '附件' }] });

  it('should be found wherever it stands', () => {
    expect(mentions(shape, attributes).map((mention) => [mention.path, mention.kind === 'file' ? mention.file.file : mention.value])).toEqual([
      ['organisation', 'nyj'], ['column', 'gzdt'], ['policyDocument', 'http://www.old.example/2'], ['involvedOrganisations[0]', 'cwj'], ['involvedOrganisations[1]', 'slj'],
      ['cover', 'a.jpg'], ['attachments[0].file', 'b.pdf'],
    ]);
  });
  it('should be written as the numbers under which it is known here', () => {
    const found = new Map(mentions(shape, attributes).map(({ kind, path }, index) => [path, kind === 'file' ? index : `id-${index}`]));
    expect(written(shape, attributes, { found })).toEqual({
      title: '题', body: '<p>x</p>', organisation: { set: [{ documentId: 'id-0' }] }, column: { set: [{ documentId: 'id-1' }] }, policyDocument: { set: [{ documentId: 'id-2' }] },
      involvedOrganisations: { set: [{ documentId: 'id-3' }, { documentId: 'id-4' }] }, cover: 5, attachments: [{ file: 6, title: '附件' }],
    });
  });
});
