import type { TypeLayout } from './layout';
import { afterwards, circulation, column, disclosure, newestFirst, organisation, origin, text, title } from './shared-sections';

export const interpretation: TypeLayout = {
  uid: 'api::interpretation.interpretation',
  sections: [
    { title: '基本信息', rows: [[title], [organisation, column]] },
    {
      title: '解读信息',
      rows: [
        [
          { name: 'policyDocument', size: 6, label: '被解读的政策文件', mainField: 'title', hint: '必填其一：本系统中的文件在此选择' },
          { name: 'sequence', size: 6, label: '第几次解读', hint: '首次解读填 1' },
        ],
        [{ name: 'interpretedDocument', size: 12, label: '被解读的其他文件', hint: '必填其一：文件不在本系统中的，在此填写' }],
        [
          { name: 'responsibleOrganisation', size: 6, label: '解读责任单位', required: true, mainField: 'name', hint: '谁起草、谁解读' },
          { name: 'firstInterpreter', size: 6, label: '第一解读人', required: true, hint: '单位主要负责人' },
        ],
        [{ name: 'forms', size: 12, label: '解读形式', required: true, hint: '可选多项' }],
        [{ name: 'elements', size: 12, label: '解读要素', hint: '前五项必填：背景依据、目标任务、主要内容、涉及范围、执行标准' }],
      ],
    },
    text,
    origin,
    disclosure(),
    circulation,
    afterwards,
  ],
  list: ['title', 'responsibleOrganisation', 'disclosureAttribute', 'updatedAt'],
  mainField: 'title',
  sortBy: newestFirst,
};
