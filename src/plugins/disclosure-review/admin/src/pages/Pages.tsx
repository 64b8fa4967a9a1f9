import { Page } from '@strapi/strapi/admin';
import { Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { PAGES } from './list';

/** The plugin's own pages, each loaded when it is first opened. */
export default function Pages() {
  return (
    <Suspense fallback={<Page.Loading />}>
      <Routes>
        {PAGES.map(({ path, Component }) => (
          <Route key={path} path={path} element={<Component />} />
        ))}
        <Route path="*" element={<Page.NoData />} />
      </Routes>
    </Suspense>
  );
}
