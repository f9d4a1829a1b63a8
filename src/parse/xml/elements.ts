import { parseHTML } from 'linkedom';
import type { Piece } from '../compose.ts';
import { unescaped } from '../html/entities.ts';
import { piecesOf } from '../html/pieces.ts';

/** An element's name without its namespace's prefix, in lower case: `dc:creator` → `creator`. */
export const localName = (element: Element): string => (element.tagName.split(':').pop() ?? '').toLowerCase();

/** The children of an element by name, prefix included when `name` has one. */
export const childrenOf = (element: Element, ...names: readonly string[]): Element[] =>
  [...element.children].filter((child) =>
    names.some((name) => (name.includes(':') ? child.tagName.toLowerCase() === name : localName(child) === name)),
  );

/** All elements of a tree with one of these local names, in order. */
export function elementsNamed(root: Document | Element, ...names: readonly string[]): Element[] {
  return [...root.querySelectorAll('*')].filter((element) => names.includes(localName(element)));
}

/** The words of the first of these children, tags taken off; null when there are none. */
export function wordsOf(element: Element, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const child of childrenOf(element, name)) {
      const words = plainWords(child.textContent ?? '');
      if (words) return words;
    }
  }
  return null;
}

/** Words of a value that may hold escaped markup: "Mayor &amp;amp; &lt;b&gt;council&lt;/b&gt;". */
export const plainWords = (value: string): string =>
  unescaped(
    value
      .replace(/<!\[CDATA\[|\]\]>/g, '')
      .slice(0, 5000)
      .replace(/<[^<>]*>/g, ''),
  )
    .replace(/\s+/g, ' ')
    .trim();

/** The pieces of a fragment of HTML, or of plain text with line breaks. */
export function fragmentPieces(html: string): Piece[] {
  const markup = html.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '');
  const body = /<[a-z!/]/i.test(markup) ? markup : markup.replace(/\r?\n\s*\r?\n/g, '<p>').replace(/\r?\n/g, '<br>');
  return piecesOf(parseHTML(`<html><body>${body}</body></html>`).document.body);
}
