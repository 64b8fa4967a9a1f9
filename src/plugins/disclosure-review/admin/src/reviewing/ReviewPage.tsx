import { Page } from '@strapi/strapi/admin';
import { useSay } from '../language';
import { PrintStyle } from './PrintStyle';
import { ReviewScreen } from './ReviewScreen';
import { HighlightStyle } from './site/highlight';
import { useSheet } from './useSheet';

/** `/review/:uid/:documentId`: read, compare, decide. */
export default function ReviewPage() {
  const say = useSay();
  const { answer, refused, reload, ref } = useSheet();
  if (refused !== undefined) return <Page.Main><Page.Error content={refused} /></Page.Main>;
  if (answer === undefined) return <Page.Loading>{say({ zh: '正在读取稿件…', en: 'Loading the document…' })}</Page.Loading>;
  return (
    <Page.Main>
      <Page.Title>{say({ zh: `审核：${answer.title}`, en: `Review: ${answer.title}` })}</Page.Title>
      <HighlightStyle />
      <PrintStyle />
      {/* Another document is another screen: nothing that was filled in comes along. */}
      <ReviewScreen key={`${ref.uid} ${ref.documentId}`} sheet={answer} reload={reload} />
    </Page.Main>
  );
}
