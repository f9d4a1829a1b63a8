/** The shell of every page Hearsay writes: self-contained, no script, no request to anywhere, readable in print. */
export const pageOf = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;

/** Makes text safe between tags and inside double-quoted attributes. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '�');

/** An article's address where it may stand in a link: http or https, without its fragment. */
export const webAddress = (url: string | null): string | null =>
  url && /^https?:\/\/[^\s"'<>]+$/i.test(url) ? url.replace(/#.*$/, '') : null;

const STYLE = `
:root{color-scheme:light dark;--ink:#1b1b1a;--paper:#fdfcf9;--quiet:#6a675f;--rule:#d9d4c7;--accent:#8a2b12}
@media (prefers-color-scheme:dark){:root{--ink:#e9e6df;--paper:#191918;--quiet:#a09b8f;--rule:#3a3833;--accent:#f0a58c}}
body{font:1.05rem/1.5 Georgia,"Times New Roman",serif;color:var(--ink);background:var(--paper);max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:2rem;line-height:1.15;margin:0}h2{font-size:1.3rem;border-top:3px double var(--rule);padding-top:.6rem;margin:2.2rem 0 .6rem}
h3{font-size:1.05rem;margin:1.2rem 0 .3rem}small,.counts,footer,.articles{color:var(--quiet);font-size:.9rem;font-weight:400}
.row{display:grid;grid-template-columns:9rem 1fr;gap:1rem}.row p{margin:.3rem 0}time{color:var(--accent);font-size:.9rem;padding-top:.4rem}
.background{opacity:.75}blockquote{margin:.4rem 0 .9rem;padding-left:.9rem;border-left:2px solid var(--rule)}blockquote p{margin:0}
blockquote ul{margin:.2rem 0 0;padding-left:1.1rem;font-size:.92rem}.against{color:var(--quiet)}.change{color:var(--accent)}
.pointer{color:var(--quiet);font-size:.75rem;text-decoration:none;white-space:nowrap}.pointer:hover{text-decoration:underline}
dl{margin:.2rem 0}dt{font-weight:700;color:var(--accent)}dd{margin:0 0 .4rem 1rem}
@media (max-width:34rem){.row{grid-template-columns:1fr;gap:0}}
@media print{body{max-width:none;margin:0;font-size:10.5pt;color:#000;background:#fff}blockquote,.row,.difference{break-inside:avoid}a{color:inherit}}
.accounts{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:1.2rem}.accounts h2{font-size:1.05rem;margin:.6rem 0 0}
del{color:var(--quiet)}ins{color:var(--accent);text-decoration:none;font-weight:700}
table{border-collapse:collapse;width:100%;font-size:.95rem}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border-bottom:1px solid var(--rule)}
`;
