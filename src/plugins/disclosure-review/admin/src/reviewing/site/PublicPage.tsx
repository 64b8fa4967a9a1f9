import { forwardRef } from 'react';
import type { Rendered, RenderedFile, RenderedLine } from '../../../../shared/desk';
import { sizeText } from './sizeText';
import { SitePage } from './SitePage';

const Value = ({ line }: { readonly line: RenderedLine }) =>
  line.href === undefined ? <>{line.value}</> : <a href={line.href} target="_blank" rel="noreferrer">{line.value}</a>;

function Head({ rendered }: { readonly rendered: Rendered }) {
  return (
    <>
      <p className="columns">{['首页', ...rendered.columns.map(({ name }) => name)].join(' > ')}</p>
      <h2 className="title" data-path="title">{rendered.title}</h2>
      {rendered.subtitle !== null && <p className="subtitle" data-path="subtitle">{rendered.subtitle}</p>}
      <p className="labels">
        {rendered.sourceLabels.map((line) => (
          <span key={line.label}>{line.label}：<Value line={line} /></span>
        ))}
        {rendered.marking !== null && <span data-path="disclosureAttribute">公开属性：{rendered.marking}</span>}
      </p>
      {rendered.reprintLabels.length > 0 && (
        <div className="reprint" data-path="reprint">
          {rendered.reprintLabels.map((line) => (
            <p key={line.label}>{line.label}：<Value line={line} /></p>
          ))}
        </div>
      )}
    </>
  );
}

function Particulars({ lines }: { readonly lines: readonly RenderedLine[] }) {
  if (lines.length === 0) return null;
  return (
    <table className="particulars">
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.label} ${line.value}`}>
            <th scope="row">{line.label}</th>
            <td><Value line={line} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Attachments({ files }: { readonly files: readonly RenderedFile[] }) {
  if (files.length === 0) return null;
  return (
    <section className="attachments">
      <h3>附件</h3>
      <ol>
        {files.map((file) => (
          <li key={file.path} data-path={file.path}>
            <a href={file.url} target="_blank" rel="noreferrer">{file.title}</a>（{file.name}，{sizeText(file.size)}）
          </li>
        ))}
      </ol>
    </section>
  );
}

/**
 * The draft as the county's site will show it, in Chinese whatever the panel speaks. Each part says by `data-path` which
 * attribute it is.
 */
export const PublicPage = forwardRef<HTMLElement, { readonly rendered: Rendered }>(function PublicPage({ rendered }, ref) {
  const { cover, summary } = rendered;
  return (
    <SitePage ref={ref} lang="zh-CN" aria-label={rendered.title}>
      <Head rendered={rendered} />
      {summary !== null && <p className="summary" data-path="summary">{summary}</p>}
      <Particulars lines={rendered.particulars} />
      {cover !== null && (
        <figure className="cover" data-path="cover">
          <img src={cover.url} alt={cover.alternativeText ?? ''} />
          {cover.alternativeText !== null && <figcaption>{cover.alternativeText}</figcaption>}
        </figure>
      )}
      {/* The server has made it safe: it is the text that the site itself will be served. */}
      <div className="body" data-path="body" dangerouslySetInnerHTML={{ __html: rendered.body }} />
      {rendered.sections.map(({ path, heading, html }) => (
        <section key={path} className="section body" data-path={path}>
          <h3>{heading}</h3>
          <div dangerouslySetInnerHTML={{ __html: html }} />
        </section>
      ))}
      <Attachments files={rendered.attachments} />
    </SitePage>
  );
});
