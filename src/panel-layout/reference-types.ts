import type { TypeLayout } from './layout';

/** 责任单位 and 网站栏目: what the four types of content refer to. */
export const organisation: TypeLayout = {
  uid: 'api::organisation.organisation',
  sections: [
    {
      title: '基本信息',
      rows: [
        [{ name: 'name', size: 12, label: '单位名称', required: true, hint: '规范全称，页面署名以此为准' }],
        [
          { name: 'code', size: 6, label: '单位代码', required: true, hint: '字母缩写，确定后不再更改' },
          { name: 'kind', size: 6, label: '单位类别', required: true },
        ],
      ],
    },
  ],
  list: ['name', 'code', 'kind', 'updatedAt'],
  mainField: 'name',
  sortBy: { attribute: 'name', order: 'ASC' },
};

export const column: TypeLayout = {
  uid: 'api::column.column',
  sections: [
    {
      title: '基本信息',
      rows: [
        [
          { name: 'name', size: 6, label: '栏目名称', required: true },
          { name: 'slug', size: 6, label: '栏目标识', required: true, hint: '用于网址，只用字母、数字和连字符' },
        ],
        [
          { name: 'type', size: 6, label: '栏目类型', hint: '《政府网站发展指引》规定的栏目类别' },
          { name: 'parent', size: 6, label: '上级栏目', mainField: 'name', hint: '一级栏目不填' },
        ],
        [{ name: 'description', size: 12, label: '栏目说明', hint: '写入页面标签 ColumnDescription' }],
        [
          { name: 'keywords', size: 6, label: '栏目关键词', hint: '写入页面标签 ColumnKeywords' },
          { name: 'order', size: 6, label: '排序', hint: '数字小的在前' },
        ],
      ],
    },
  ],
  list: ['name', 'slug', 'type', 'parent', 'order'],
  mainField: 'name',
  sortBy: { attribute: 'order', order: 'ASC' },
};
