import { Box, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { inLanguage, refusalsOf } from '../api/refusals';
import { useSay, type Wording } from '../language';

interface PageFrameProps {
  readonly title: Wording;
  readonly subtitle?: Wording;
  readonly action?: ReactNode;
  readonly loading: boolean;
  readonly error: unknown;
  readonly children?: ReactNode;
}

/** Title, what the page is for, and in place of the content why there is none. */
export function PageFrame({ title, subtitle, action, loading, error, children }: PageFrameProps) {
  const say = useSay();
  const { locale } = useIntl();
  const refusals = refusalsOf(error);
  const failed = say({ zh: '没有读到内容，请刷新页面。', en: 'Nothing came back; reload the page.' });
  return (
    <Page.Main>
      <Page.Title>{say(title)}</Page.Title>
      <Layouts.Header title={say(title)} subtitle={subtitle === undefined ? undefined : say(subtitle)} primaryAction={action} />
      <Layouts.Content>
        {error !== undefined && (
          <Box role="alert" background="danger100" padding={4} hasRadius>
            {(refusals.length > 0 ? refusals.map(({ message }) => inLanguage(locale)(message)) : [failed]).map((line) => (
              <Typography key={line} tag="p">{line}</Typography>
            ))}
          </Box>
        )}
        {loading && error === undefined && children === undefined ? <Page.Loading /> : children}
      </Layouts.Content>
    </Page.Main>
  );
}
