export const STYLE = `
:root { --ink: #1c2430; --soft: #566070; --line: #d5dae1; --paper: #fff; --wash: #f4f6f9; --brand: #9c1c1c; --link: #14509a; }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; color: var(--ink); background: var(--paper); font: 1.0625rem/1.8 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei", system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .2em; }
a:hover { color: var(--brand); }
:focus-visible { outline: 3px solid #e08a00; outline-offset: 2px; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: .5rem; top: .5rem; background: var(--paper); padding: .5rem 1rem; z-index: 1; }
.wide { width: 100%; max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
.masthead { background: var(--brand); color: #fff; padding: 1.1rem 0; }
.masthead .wide { display: flex; flex-wrap: wrap; gap: .75rem 2rem; align-items: center; justify-content: space-between; }
.masthead a { color: #fff; text-decoration: none; }
.masthead .name { font-size: 1.5rem; font-weight: 700; letter-spacing: .08em; }
.search { display: flex; gap: .5rem; }
.search input { font: inherit; padding: .35rem .7rem; border: 1px solid #7b8494; border-radius: .25rem; min-width: 0; width: 18rem; max-width: 100%; }
.search button, .filters button { font: inherit; padding: .35rem 1.1rem; border: 1px solid var(--ink); border-radius: .25rem; background: #fff; color: var(--ink); cursor: pointer; white-space: nowrap; }
.menu { border-bottom: 1px solid var(--line); background: var(--wash); }
.menu ul { display: flex; flex-wrap: wrap; list-style: none; margin: 0; padding: 0; gap: 0 1.5rem; }
.menu a { display: inline-block; padding: .55rem 0; color: var(--ink); text-decoration: none; border-bottom: 3px solid transparent; }
.menu a:hover, .menu a[aria-current] { border-color: var(--brand); color: var(--brand); }
main { padding: 1.25rem 0 3rem; flex: 1; }
.path { font-size: .95rem; color: var(--soft); margin-bottom: 1rem; }
.path ol { display: flex; flex-wrap: wrap; list-style: none; margin: 0; padding: 0; }
.path li + li::before { content: "›"; padding: 0 .5rem; }
h1 { font-size: 1.7rem; line-height: 1.45; margin: .5rem 0 1rem; }
h2 { font-size: 1.25rem; line-height: 1.5; margin: 0 0 .6rem; }
.boxes { display: grid; gap: 1.5rem 2.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 28rem), 1fr)); }
.box { border-top: 3px solid var(--brand); padding-top: .7rem; }
.box header { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; }
.lines { list-style: none; margin: 0; padding: 0; }
.lines li { display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; padding: .45rem 0; border-bottom: 1px dashed var(--line); }
.lines li > :first-child { flex: 1 1 16rem; }
.lines a { text-decoration: none; }
.lines a:hover { text-decoration: underline; }
time, .quiet { color: var(--soft); font-size: .95rem; }
.state { display: inline-block; font-size: .9rem; line-height: 1.6; padding: 0 .6rem; border: 1px solid var(--brand); border-radius: 1rem; color: var(--brand); white-space: nowrap; }
.state.ended { border-color: var(--soft); color: var(--soft); }
.pages { margin: 1.5rem 0; display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; }
.tabs { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin-bottom: 1rem; }
.tabs a[aria-current] { color: var(--brand); font-weight: 700; }
article { max-width: 54rem; margin: 0 auto; }
article h1 { text-align: center; }
.subtitle, .byline { text-align: center; color: var(--soft); }
.byline span { margin: 0 .6rem; white-space: nowrap; }
.labels, .note { background: var(--wash); border-left: 4px solid var(--brand); padding: .7rem 1rem; margin: 1rem 0; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; border: 1px solid var(--line); margin: 1rem 0; }
dl.facts > * { margin: 0; padding: .35rem .9rem; border-bottom: 1px solid var(--line); }
dl.facts > dt { background: var(--wash); color: var(--soft); }
dl.facts > :nth-last-child(-n + 2) { border-bottom: 0; }
.text { margin: 1.5rem 0; }
.text img, .text video { max-width: 100%; height: auto; }
.text table { border-collapse: collapse; display: block; overflow-x: auto; max-width: 100%; }
.text th, .text td { border: 1px solid #8b93a1; padding: .3rem .7rem; }
.part { border-top: 1px solid var(--line); margin-top: 1.75rem; padding-top: 1rem; }
.part ul { padding-left: 1.2rem; margin: .3rem 0; }
.siblings { display: grid; gap: .3rem; }
.results { list-style: none; padding: 0; }
.results li { padding: .9rem 0; border-bottom: 1px solid var(--line); }
.results h2, .results p { margin: 0; }
em { font-style: normal; background: #fff0c2; color: #7d1010; }
.search-page { display: grid; grid-template-columns: minmax(0, 1fr) 16rem; gap: 2.5rem; }
.filters h2 { font-size: 1.05rem; margin-top: 1rem; }
.filters ul { list-style: none; margin: 0; padding: 0; }
footer { border-top: 3px solid var(--brand); background: var(--wash); color: var(--soft); padding: 1.5rem 0; font-size: .95rem; }
footer p { margin: .2rem 0; }
@media (max-width: 48rem) {
  .search-page { grid-template-columns: minmax(0, 1fr); }
  h1 { font-size: 1.4rem; }
  dl.facts { grid-template-columns: 6.5rem 1fr; }
  dl.facts > * { padding: .35rem .6rem; }
  .search { width: 100%; }
  .search input { flex: 1; width: auto; }
}
@media print { .menu, .search, .siblings, .skip { display: none; } }
`;
