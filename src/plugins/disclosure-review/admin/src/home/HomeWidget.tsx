import { Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import type { HomeAnswer } from '../../../shared/desk';
import { useSay } from '../language';
import { useHome } from './useHome';
import { WidgetHeadingStyle } from './WidgetHeadingStyle';

/** What a widget shows once the shared answer is there. */
export function HomeWidget({ children }: { readonly children: (answer: HomeAnswer) => ReactNode }) {
  const say = useSay();
  const home = useHome();
  if (home.kind === 'loading') return <Widget.Loading>{say({ zh: '正在读取…', en: 'Loading…' })}</Widget.Loading>;
  if (home.kind === 'failed') return <Widget.Error>{say({ zh: '没有读取到内容，请刷新页面。', en: 'Nothing could be read; reload the page.' })}</Widget.Error>;
  return (
    <>
      <WidgetHeadingStyle />
      {children(home.answer)}
    </>
  );
}
