import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { useSay } from '../language';
import { PrintStyle } from './PrintStyle';
import { reviewPath } from './reviewPath';
import { PublicPage } from './site/PublicPage';
import { useSheet } from './useSheet';

/** `/preview/:uid/:documentId`: the page alone, for those who may see the document; nobody else ever gets an answer for it. */
export default function PreviewPage() {
  const say = useSay();
  const { answer, refused } = useSheet();
  if (refused !== undefined) return <Page.Main><Page.Error content={refused} /></Page.Main>;
  if (answer === undefined) return <Page.Loading>{say({ zh: '正在读取稿件…', en: 'Loading the document…' })}</Page.Loading>;
  return (
    <Page.Main>
      <Page.Title>{say({ zh: `预览：${answer.title}`, en: `Preview: ${answer.title}` })}</Page.Title>
      <PrintStyle />
      <Box padding={6}>
        <Flex justifyContent="space-between" gap={4} paddingBottom={4} data-noprint>
          <Typography tag="h1" variant="beta">{say({ zh: '预览（公众现在看到的可能不同）', en: 'Preview (what the public sees now may differ)' })}</Typography>
          <LinkButton tag={NavLink} to={reviewPath(answer)} variant="tertiary">{say({ zh: '返回审核页', en: 'Back to the review' })}</LinkButton>
        </Flex>
        <Box maxWidth="110rem" margin="auto"><PublicPage rendered={answer.rendered} /></Box>
      </Box>
    </Page.Main>
  );
}
