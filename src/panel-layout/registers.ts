import type { TypeLayout } from './layout';

/** 转载来源 and 用语: what the county government office keeps for all units. */
export const source: TypeLayout = {
  uid: 'plugin::disclosure-review.source',
  sections: [
    {
      title: '来源',
      rows: [
        [{ name: 'name', size: 12, label: '来源名称', required: true, hint: '网站或媒体的规范名称，每条不同' }],
        [{ name: 'aliases', size: 12, label: '别名', hint: '转载时可能写的其他名称，如客户端、报纸名' }],
        [
          { name: 'level', size: 6, label: '级别', required: true },
          { name: 'type', size: 6, label: '类型', required: true },
        ],
      ],
    },
    {
      title: '网址',
      rows: [
        [{ name: 'domains', size: 12, label: '域名', required: true, hint: '只写主机，如 www.jiangxi.gov.cn；不带 http、路径和通配符' }],
        [{ name: 'match', size: 6, label: '匹配方式', required: true, hint: '政府门户下级域名多属其他部门，一般选“仅限所列主机”' }],
      ],
    },
    {
      title: '可转载的范围',
      rows: [
        [
          { name: 's1', size: 6, label: '信息发布管理制度第三条（一）所列', hint: '可转载上级党委、政府文件的新闻单位' },
          { name: 'organs', size: 6, label: '绑定机关', hint: '门户网站写所属机关；媒体写授权它的机关' },
        ],
        [{ name: 'authorisation', size: 12, label: '媒体授权依据', hint: '媒体绑定机关时必填：授权文件的名称、文号、日期' }],
        [
          { name: 'from', size: 6, label: '起始日期', hint: '不填表示一直可用' },
          { name: 'to', size: 6, label: '截止日期', hint: '含当日；以转载日期为准' },
        ],
        [{ name: 'evidence', size: 6, label: '核实情况' }],
        [{ name: 'note', size: 12, label: '备注' }],
      ],
    },
  ],
  list: ['name', 'domains', 'level', 'type', 's1', 'to'],
  mainField: 'name',
  sortBy: { attribute: 'name', order: 'ASC' },
};

export const wording: TypeLayout = {
  uid: 'plugin::disclosure-review.wording',
  sections: [
    {
      title: '用语',
      rows: [
        [
          { name: 'wrong', size: 6, label: '错误写法', required: true, hint: '至少两个汉字；不能出现在正确写法里' },
          { name: 'right', size: 6, label: '正确写法', required: true },
        ],
        [{ name: 'severity', size: 6, label: '处理', required: true, hint: '容易误报的请选“仅提示”' }],
        [
          { name: 'from', size: 6, label: '起始日期', hint: '不填表示立即生效' },
          { name: 'to', size: 6, label: '截止日期', hint: '含当日；不填表示长期' },
        ],
        [{ name: 'note', size: 12, label: '备注', hint: '依据，如机构改革文件' }],
      ],
    },
  ],
  list: ['wrong', 'right', 'severity', 'from', 'to'],
  mainField: 'wrong',
  sortBy: { attribute: 'wrong', order: 'ASC' },
};
