const pluginId = 'disclosure-review';

const label = (name: string, defaultMessage: string) => ({ id: `${pluginId}.field.${name}`, defaultMessage });

/** The plugin's custom fields in the panel; their server half is `server/src/custom-fields.ts`. */
export const customFields = [
  {
    name: 'html', pluginId, type: 'text' as const,
    intlLabel: label('html', '正文编辑器'), intlDescription: label('html.hint', '所见即所得，支持表格，可从 Word、WPS 粘贴'),
    components: { Input: async () => import('./html/HtmlField') },
  },
  {
    name: 'tags', pluginId, type: 'json' as const,
    intlLabel: label('tags', '词条'), intlDescription: label('tags.hint', '逐个输入，按回车添加'),
    components: { Input: async () => import('./TagsField') },
  },
  {
    name: 'choices', pluginId, type: 'json' as const,
    intlLabel: label('choices', '多项选择'), intlDescription: label('choices.hint', '从列表中选择一项或多项'),
    components: { Input: async () => import('./ChoicesField') },
  },
  {
    name: 'choice', pluginId, type: 'enumeration' as const,
    intlLabel: label('choice', '单项选择'), intlDescription: label('choice.hint', '从列表中选择一项'),
    components: { Input: async () => import('./ChoiceField') },
  },
  {
    name: 'listed', pluginId, type: 'string' as const,
    intlLabel: label('listed', '列表选择'), intlDescription: label('listed.hint', '从列表中选择，需要时可自行填写'),
    components: { Input: async () => import('./ListedField') },
  },
  {
    name: 'subject', pluginId, type: 'json' as const,
    intlLabel: label('subject', '主题分类'), intlDescription: label('subject.hint', '国务院公文两级主题分类'),
    components: { Input: async () => import('./SubjectField') },
  },
];
