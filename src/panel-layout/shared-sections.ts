import { shownFor, type FieldLayout, type Section } from './layout';

const notActive = { in: [{ var: 'disclosureAttribute' }, ['on-request', 'withheld', 'partial']] };
const protectedPart = {
  or: [{ in: ['BUSINESS_SECRET', { var: 'withholdingGrounds' }] }, { in: ['PRIVACY', { var: 'withholdingGrounds' }] }],
};

export const title: FieldLayout = { name: 'title', size: 12, label: '标题', required: true, hint: '与正文一致的完整标题' };
export const organisation: FieldLayout = {
  name: 'organisation', size: 6, label: '发布单位', required: true, mainField: 'name', hint: '对内容负责并署名的单位',
};
export const column: FieldLayout = { name: 'column', size: 6, label: '网站栏目', required: true, mainField: 'name', hint: '发布到哪个栏目' };
export const author: FieldLayout = { name: 'author', size: 6, label: '作者', hint: '撰稿人或供稿股室' };

export const text: Section = {
  title: '正文与附件',
  rows: [
    [{ name: 'body', size: 12, label: '正文', required: true, hint: '可直接从 Word、WPS 粘贴；图片请从媒体库插入并写明说明' }],
    [
      { name: 'summary', size: 6, label: '摘要', hint: '一两句话，用于列表和搜索结果' },
      { name: 'keywords', size: 6, label: '关键词', hint: '3 至 5 个，逐个添加' },
    ],
    [{ name: 'cover', size: 6, label: '封面图', hint: '在媒体库中为图片填写替代文字' }, author],
    [{ name: 'attachments', size: 12, label: '附件', hint: '上传前请清除修订、批注和隐藏内容' }],
  ],
};

export const origin: Section = {
  title: '来源',
  rows: [
    [{ name: 'origin', size: 6, label: '稿件来源', required: true, hint: '转载须来自可转载的来源' }],
    [{
      name: 'reprint', size: 12, label: '转载信息', hint: '转载须标明来源名称、链接和转载时间',
      visibleWhen: shownFor('reprint', { '==': [{ var: 'origin' }, 'reprint'] }),
    }],
  ],
};

/** The section on 公开属性; a type may add rows of its own. */
export const disclosure = (more: Section['rows'] = []): Section => ({
  title: '公开属性',
  rows: [
    [
      { name: 'disclosureAttribute', size: 6, label: '公开属性', required: true, hint: '拟定意见，由保密审查确认；无默认值，请逐件认定' },
      { name: 'statutoryCategory', size: 6, label: '法定公开类别', hint: '《政府信息公开条例》第二十条、第二十一条' },
    ],
    [
      {
        name: 'attributeReason', size: 6, label: '属性理由', hint: '除主动公开外必填：说明为何不主动公开',
        visibleWhen: shownFor('attributeReason', notActive),
      },
      { name: 'attributeBasis', size: 6, label: '认定依据', hint: '法律、法规或文件的名称与条款' },
    ],
    [{ name: 'withholdingGrounds', size: 12, label: '不公开情形', hint: '不公开、部分公开或含受保护内容时选择' }],
    [{
      name: 'withheldPart', size: 12, label: '不公开的部分', hint: '只在内部留存，不会出现在网站上；不得含有涉密内容',
      visibleWhen: shownFor('withheldPart', { '==': [{ var: 'disclosureAttribute' }, 'partial'] }),
    }],
    [{
      name: 'thirdParty', size: 12, label: '第三方意见', hint: '公开商业秘密、个人隐私前须征求第三方意见',
      visibleWhen: shownFor('thirdParty', protectedPart),
    }],
    ...more,
  ],
});

export const circulation: Section = {
  title: '会签与报批',
  rows: [
    [
      { name: 'riskClass', size: 6, label: '敏感程度', hint: '涉及重大突发事件、舆情、负面信息的，须经县政府同意' },
      { name: 'involvedOrganisations', size: 6, label: '涉及单位', mainField: 'name', hint: '内容涉及的其他单位，须其会签确认' },
    ],
    [{ name: 'superiorApproval', size: 12, label: '上级批准', hint: '依规定须报上级批准后公开的，填写批准文件' }],
  ],
};

export const afterwards: Section = {
  title: '其他',
  rows: [
    [{ name: 'channels', size: 12, label: '其他发布渠道', hint: '同一内容还在哪里发布、何时发布' }],
    [{ name: 'expiresAt', size: 6, label: '到期时间', hint: '到期后提醒撤回，不会自动下线' }],
  ],
};

/** Columns of a list of documents: few enough for the state at their end to be seen on a small screen. */
export const listColumns = ['title', 'organisation', 'disclosureAttribute', 'updatedAt'] as const;
export const newestFirst = { attribute: 'updatedAt', order: 'DESC' } as const;
