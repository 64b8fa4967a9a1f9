import { asksAbsence } from '../../../../../src/plugins/public-site/server/src/domain/query/asks-absence';
import { readFilters } from '../../../../../src/plugins/public-site/server/src/domain/query/filters';
import type { Shape } from '../../../../../src/plugins/public-site/server/src/domain/shape';

const notice: Shape = {
  uid: 'api::notice.notice',
  attributes: new Map([
    ['title', { name: 'title', kind: 'string', target: null, many: false }],
    ['parent', { name: 'parent', kind: 'relation', target: 'api::notice.notice', many: false }],
  ]),
};
const asked = (raw: unknown): boolean => asksAbsence(readFilters({ raw, shape: notice, shapeOf: () => notice }).condition);

describe('a condition that a missing relation decides', () => {
  it.each([
    { parent: { title: { $null: 'true' } } },
    { parent: { title: { $notNull: 'false' } } },
    { parent: { $not: { title: 'a' } } },
    { parent: { title: { $not: { $eq: 'a' } } } },
    { $not: { parent: { title: 'a' } } },
    { $or: [{ title: 'a' }, { $not: { $and: [{ parent: { title: 'a' } }] } }] },
    { parent: { parent: { title: { $null: 'true' } } } },
  ])('should be the engine\u2019s: %j', (raw) => {
    expect(asked(raw)).toBe(true);
  });

  it.each([undefined, { title: { $null: 'true' } }, { $not: { title: 'a' } }, { parent: { title: 'a' } }, { parent: { title: { $null: 'false' } } }, { $or: [{ parent: { title: { $ne: 'a' } } }, { $not: { title: 'b' } }] }])(
    'should be asked of the rows: %j', (raw) => {
      expect(asked(raw)).toBe(false);
    },
  );
});
