import { NOTHING_IN } from '../inbox/queues';
import { HomeWidget } from './HomeWidget';
import { RowList } from './RowList';

export const OverdueWidget = () => <HomeWidget>{({ overdue }) => <RowList rows={overdue} queue="overdue" empty={NOTHING_IN.overdue} />}</HomeWidget>;

export const ReturnedWidget = () => <HomeWidget>{({ returned }) => <RowList rows={returned} queue="returned" empty={NOTHING_IN.returned} />}</HomeWidget>;

export const DraftsWidget = () => (
  <HomeWidget>
    {({ drafts }) => <RowList rows={drafts} queue="drafts" empty={{ zh: '没有您起草中的稿件。要起草，请打开左侧“内容管理”。', en: 'You have no drafts. To write one, open the content manager on the left.' }} />}
  </HomeWidget>
);
