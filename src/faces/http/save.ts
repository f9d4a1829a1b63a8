import { createHash } from 'node:crypto';
import { articleAnswer, type Desk } from './api.ts';
import { asset } from './assets.ts';
import type { StoryView } from './views.ts';

/**
 * A story as one file: the same page with its script, its style and its data inside, so that it opens from a disk without
 * network or server and every line still leads to its words.
 */
export function savedPage(desk: Desk, view: StoryView): string {
  const data = {
    [`story/${view.id}`]: view,
    ...Object.fromEntries(view.articles.map(({ id }) => [`article/${id}`, articleAnswer(desk, id)])),
  };
  const index = asset('index.html')!.bytes.toString();
  const file = (pattern: RegExp) => asset(pattern.exec(index)![1]!)!.bytes.toString();
  const script = file(/src="\.?\/?(assets\/[^"]+\.js)"/).replace(/<\/(script)/gi, '<\\/$1');
  const style = file(/href="\.?\/?(assets\/[^"]+\.css)"/).replace(/<\/(style)/gi, '<\\/$1');
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${view.title.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)}</title>
<style>${style}</style>
</head>
<body>
<div id="app"></div>
<script type="application/json" id="saved">${asJson({ story: view.id, data })}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

// Inside a script element only "<" can do harm: "</script" ends it, "<!--" hides what follows.
const asJson = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
