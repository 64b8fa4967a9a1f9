import { Layouts, Page } from '@strapi/strapi/admin';
import { Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { DeskNav } from './DeskNav';
import { PAGES } from './list';

/** The plugin's own pages, each loaded when it is first opened; those that show one document take the whole width. */
export default function Pages() {
  return (
    <Suspense fallback={<Page.Loading />}>
      <Routes>
        {PAGES.map(({ path, Component, wide }) => (
          <Route key={path} path={path} element={wide === true ? <Component /> : <Layouts.Root sideNav={<DeskNav />}><Component /></Layouts.Root>} />
        ))}
        <Route path="*" element={<Page.NoData />} />
      </Routes>
    </Suspense>
  );
}
