import { readSelection } from '../../../../../src/plugins/public-site/server/src/domain/query/selection';
import type { Shape } from '../../../../../src/plugins/public-site/server/src/domain/shape';

const notice: Shape = { uid: 'api::notice.notice', attributes: new Map([['parent', { name: 'parent', kind: 'relation', target: 'api::notice.notice', many: false }]]) };
const read = (below: unknown): ReturnType<typeof readSelection> => readSelection({ fields: undefined, populate: { parent: below }, shape: notice, shapeOf: () => notice });

describe('populate', () => {
  it('should refuse to count what hangs below, which would count links to drafts', () => {
    expect(read({ count: 'true' }).problems).toEqual([{ code: 'unknown-parameter', path: 'populate[parent][count]' }]);
  });

  it('should leave filters and sort below to the engine', () => {
    const { others, problems } = read({ filters: {}, sort: 'id' });
    expect([others, problems]).toEqual([['populate[parent][filters]', 'populate[parent][sort]'], []]);
  });
});
