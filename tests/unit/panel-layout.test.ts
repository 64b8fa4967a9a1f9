import { restrictedTo, withLayout, type Configuration } from '../../src/panel-layout/configuration';

const stored: Configuration = {
  settings: { bulkable: true, pageSize: 10, mainField: 'id' },
  metadatas: {
    id: { edit: {}, list: { label: 'id', sortable: true } },
    title: { edit: { label: 'title', editable: true, visible: true }, list: { label: 'title', searchable: true } },
    organisation: { edit: { label: 'organisation', mainField: 'id' }, list: { label: 'organisation' } },
  },
  layouts: { list: ['id', 'title'], edit: [[{ name: 'organisation', size: 6 }], [{ name: 'title', size: 6 }]] },
};
const rows = [
  [{ name: 'title', size: 12, label: '标题', hint: '完整标题', required: true }],
  [{ name: 'organisation', size: 6, label: '发布单位', mainField: 'name' }],
];

describe('withLayout', () => {
  const next = withLayout(stored, { rows, list: ['title', 'organisation'], settings: { mainField: 'title', pageSize: 20 } });

  it('should set labels, hints and the attribute that a relation shows', () => {
    expect(next.metadatas.title?.edit).toEqual({ label: '标题（必填）', description: '完整标题', editable: true, visible: true });
    expect(next.metadatas.organisation?.edit).toEqual({ label: '发布单位', description: '', mainField: 'name' });
  });

  it('should name columns without the mark, those of Strapi included', () => {
    expect(next.metadatas.title?.list).toEqual({ label: '标题', searchable: true });
    expect(next.metadatas.id?.list).toEqual({ label: '序号', sortable: true });
  });

  it('should arrange rows and columns and keep the settings it has no word on', () => {
    expect(next.layouts).toEqual({ list: ['title', 'organisation'], edit: [[{ name: 'title', size: 12 }], [{ name: 'organisation', size: 6 }]] });
    expect(next.settings).toEqual({ bulkable: true, pageSize: 20, mainField: 'title' });
  });

  it('should change nothing the second time', () => {
    expect(withLayout(next, { rows, list: ['title', 'organisation'], settings: { mainField: 'title', pageSize: 20 } })).toEqual(next);
  });
});

describe('restrictedTo', () => {
  it('should leave out what the other schema does not know', () => {
    expect(restrictedTo(new Set(['title']), stored)).toEqual({
      settings: stored.settings,
      metadatas: { title: stored.metadatas.title },
      layouts: { list: ['title'], edit: [[{ name: 'title', size: 6 }]] },
    });
  });
});
