import { dayOf, isApproved, isMissing, listOf, momentOf, organisationOf, sameOrganisation, textOf, valueOf } from '../../../src/plugins/disclosure-review/server/src/checks/content';

describe('reading an attribute', () => {
  it('should go down the path, and find nothing in what is no record', () => {
    expect(valueOf({ a: { b: { c: 1 } } }, 'a.b.c')).toBe(1);
    for (const content of [{}, { a: null }, { a: 'b' }, { a: [{ b: 1 }] }, { a: { c: 1 } }]) expect(valueOf(content, 'a.b')).toBeUndefined();
  });
  it('should give text without blanks around, and none for anything else', () => {
    expect(textOf({ a: ' x ' }, 'a')).toBe('x');
    for (const a of [1, null, ['x'], { b: 'x' }]) expect(textOf({ a }, 'a')).toBe('');
  });
  it('should give lists of words only', () => {
    expect(listOf({ a: ['x', ' ', '', 1, null, 'y'] }, 'a')).toEqual(['x', 'y']);
    expect(listOf({ a: 'x' }, 'a')).toEqual([]);
  });
  it('should give a moment for a text or a date that names one', () => {
    const moment = new Date('2026-11-23T01:00:00Z');
    expect(momentOf({ a: '2026-11-23T09:00:00+08:00' }, 'a')).toEqual(moment);
    expect(momentOf({ a: moment }, 'a')).toEqual(moment);
    for (const a of ['', ' ', '昨天', 0, null, true, new Date(Number.NaN)]) expect(momentOf({ a }, 'a')).toBeUndefined();
  });
  it('should give a day for the beginning of a text that names one', () => {
    expect(dayOf({ a: '2026-11-23T09:00:00' }, 'a')).toBe('2026-11-23');
    for (const a of ['2026-13-01', '2026-1-1', '20261123', 'x2026-11-23', '2026-11-2', '']) expect(dayOf({ a }, 'a')).toBeUndefined();
  });
  it.each([[undefined], [null], [''], [' '], [[]], [{}], [{ a: '', b: null, c: undefined }]])('should call %j missing', (a) => expect(isMissing({ a }, 'a')).toBe(true));
  it.each([[0], [false], ['x'], [['']], [{ a: 'x', b: null }], [{ a: 0 }]])('should not call %j missing', (a) => expect(isMissing({ a }, 'a')).toBe(false));
});

describe('an organisation', () => {
  it('should be read from a relation or from a bare word', () => {
    expect(organisationOf({ a: { documentId: 'd', code: 'c', name: 'n', kind: 'k' } }, 'a')).toEqual({ documentId: 'd', code: 'c', name: 'n' });
    expect(organisationOf({ a: ' 农业局 ' }, 'a')).toEqual({ code: '农业局', name: '农业局' });
    for (const one of [{ documentId: 'd' }, { code: 'c' }, { name: 'n' }]) expect(organisationOf({ a: one }, 'a')).toMatchObject(one);
    for (const a of ['', ' ', null, 1, {}, [], { name: '', code: 1 }]) expect(organisationOf({ a }, 'a')).toBeUndefined();
  });
  it('should be the same by its id where both have one, else by code or name', () => {
    expect(sameOrganisation({ documentId: 'd', name: 'a' }, { documentId: 'd', name: 'b' })).toBe(true);
    expect(sameOrganisation({ documentId: 'd', name: 'a' }, { documentId: 'e', name: 'a' })).toBe(false);
    expect(sameOrganisation({ documentId: 'd', name: 'a' }, { name: 'a' })).toBe(true);
    expect(sameOrganisation({ name: 'a' }, { documentId: 'd', name: 'a' })).toBe(true);
    expect(sameOrganisation({ code: 'c', name: 'a' }, { code: 'c', name: 'b' })).toBe(true);
    expect(sameOrganisation({ code: 'c' }, { name: 'c' })).toBe(false);
    expect(sameOrganisation({}, {})).toBe(false);
  });
});

describe('an approval', () => {
  it('should be recorded with its organ and a number or a day', () => {
    const approved = (a: object): boolean => isApproved({ a }, 'a');
    expect(approved({ organ: '省政府', number: '1号' })).toBe(true);
    expect(approved({ organ: '省政府', approvedOn: '2026-11-20' })).toBe(true);
    for (const a of [{}, { organ: '省政府' }, { number: '1号' }, { approvedOn: '2026-11-20' }, { organ: ' ', number: '1号' }]) expect(approved(a)).toBe(false);
  });
});
