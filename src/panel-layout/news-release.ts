import type { TypeLayout } from './layout';
import { afterwards, circulation, column, disclosure, listColumns, newestFirst, organisation, origin, text, title } from './shared-sections';

export const newsRelease: TypeLayout = {
  uid: 'api::news-release.news-release',
  sections: [
    {
      title: '基本信息',
      rows: [[title], [{ name: 'subtitle', size: 12, label: '副标题', hint: '没有可不填' }], [organisation, column]],
    },
    text,
    origin,
    disclosure(),
    circulation,
    afterwards,
  ],
  list: listColumns,
  mainField: 'title',
  sortBy: newestFirst,
};
