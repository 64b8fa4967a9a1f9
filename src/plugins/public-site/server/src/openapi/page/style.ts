export const STYLE = `
:root{color-scheme:light dark;--line:#8a8f98;--soft:#f2f4f7;--link:#0b4f9e}
@media(prefers-color-scheme:dark){:root{--soft:#22262c;--link:#8fc1ff}}
body{font:16px/1.7 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:62rem;margin:0 auto;padding:1rem}
a{color:var(--link)}code,pre{font-family:ui-monospace,Consolas,monospace;font-size:.92em}
code{overflow-wrap:anywhere}pre{background:var(--soft);padding:.8rem;overflow:auto;line-height:1.5}
section{border-top:1px solid var(--line);padding-top:.5rem;margin-top:2rem}
h2{font-size:1.25rem;margin:.6rem 0}h3{font-size:1.05rem;margin:1rem 0 .3rem}
table{border-collapse:collapse;width:100%}th,td{border:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}
th{background:var(--soft)}.scroll{overflow-x:auto}nav ul{padding-left:1.2rem}
`.replaceAll('\n', '');
