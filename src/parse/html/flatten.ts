import { MAX_DEPTH } from '../limits.ts';

// Elements that have no end tag, or whose end tag may be left out: they say nothing about depth.
const UNCOUNTED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt !doctype'.split(
    ' ',
  ),
);

/**
 * The page without the tags nested deeper than `MAX_DEPTH`; their text stays. A page of 100,000 nested tags otherwise
 * exhausts the stack of every reader of trees. Linear; returns the same string when nothing is that deep.
 */
export function flatten(html: string): { html: string; cut: number } {
  const kept: string[] = [];
  let from = 0;
  let depth = 0;
  let cut = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', open)) {
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      if (end < 0) break;
      open = end + 3;
      continue;
    }
    const close = html.indexOf('>', open);
    if (close < 0) break;
    const closing = html[open + 1] === '/';
    const nameStart = open + (closing ? 2 : 1);
    let nameEnd = nameStart;
    while (nameEnd < close && nameEnd - nameStart < 40 && /[\w!:-]/.test(html[nameEnd]!)) nameEnd++;
    const name = html.slice(nameStart, nameEnd).toLowerCase();
    const tagEnd = close + 1;
    if (!name || UNCOUNTED.has(name) || html[close - 1] === '/') {
      open = name ? tagEnd : open + 1;
      continue;
    }
    const tooDeep = depth >= MAX_DEPTH && !(closing && depth === MAX_DEPTH);
    depth = Math.max(0, depth + (closing ? -1 : 1));
    if (tooDeep) {
      kept.push(html.slice(from, open));
      from = tagEnd;
      cut++;
    }
    open = tagEnd;
    // The text of a script is no markup: "if (a<b)".
    if (!closing && (name === 'script' || name === 'style')) {
      const end = html.indexOf(`</${name}`, open);
      if (end >= 0) open = end;
    }
  }
  return cut ? { html: kept.join('') + html.slice(from), cut } : { html, cut };
}
