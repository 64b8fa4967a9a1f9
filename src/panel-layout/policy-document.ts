import { shownFor, type TypeLayout } from './layout';
import { afterwards, circulation, column, disclosure, newestFirst, organisation, origin, text, title } from './shared-sections';

export const policyDocument: TypeLayout = {
  uid: 'api::policy-document.policy-document',
  sections: [
    {
      title: '基本信息',
      rows: [
        [title],
        [
          { name: 'documentNumber', size: 6, label: '发文字号', required: true, hint: '例如 浔川府办发〔2026〕15号' },
          { name: 'genre', size: 6, label: '体裁', required: true, hint: '通知、意见、办法等，可自行填写' },
        ],
        [organisation, column],
      ],
    },
    {
      title: '发文信息',
      rows: [
        [
          { name: 'issuingOrgan', size: 6, label: '发文机关', required: true, hint: '文件落款机关的全称' },
          { name: 'coIssuers', size: 6, label: '联合发文机关', hint: '联合发文时逐个添加' },
        ],
        [
          { name: 'draftingOrganisation', size: 6, label: '起草单位', mainField: 'name', hint: '负责起草和解读的单位' },
          { name: 'subject', size: 6, label: '主题分类', hint: '先选一级，再选二级' },
        ],
        [
          { name: 'formedOn', size: 6, label: '成文日期', required: true, hint: '落款日期，公开时限由此起算' },
          { name: 'issuedOn', size: 6, label: '印发日期', hint: '解读时限由此起算' },
        ],
        [
          { name: 'effectiveFrom', size: 6, label: '施行日期', hint: '自印发之日起施行的，填印发日期' },
          { name: 'effectiveTo', size: 6, label: '有效期至', hint: '长期有效可不填' },
        ],
        [
          { name: 'validity', size: 6, label: '有效性', required: true, hint: '修改、废止后请及时变更' },
          { name: 'repealedBy', size: 6, label: '被何文件废止', mainField: 'title', hint: '废止、修改时选择新文件' },
        ],
      ],
    },
    text,
    {
      title: '政策解读',
      rows: [
        [
          { name: 'needsInterpretation', size: 6, label: '需要解读', hint: '不填按规定：县政府及其办公室的文件须解读，其他由单位决定' },
          {
            name: 'interpretationWaiver', size: 6, label: '不解读的理由', hint: '选择常用理由或自行填写',
            visibleWhen: shownFor('interpretationWaiver', { '===': [{ var: 'needsInterpretation' }, false] }),
          },
        ],
      ],
    },
    origin,
    disclosure([
      [{
        name: 'openGovernmentReview', size: 12, label: '公开机构审核意见', hint: '不公开的文件，填写政府信息公开工作机构的审核意见',
        visibleWhen: shownFor('openGovernmentReview', { in: [{ var: 'disclosureAttribute' }, ['on-request', 'withheld', 'partial']] }),
      }],
    ]),
    circulation,
    afterwards,
  ],
  list: ['title', 'documentNumber', 'validity', 'disclosureAttribute', 'updatedAt'],
  mainField: 'title',
  sortBy: newestFirst,
};
