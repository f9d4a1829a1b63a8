import { namesIn } from '../text/fields.ts';
import { childrenOf, elementsNamed, fragmentPieces, localName, plainWords, wordsOf } from './elements.ts';
import type { XmlItem } from './xml.ts';

/** At most this many items of one feed are read; feeds with more are archives of something else. */
const MOST_ITEMS = 5000;
/** A description shorter than this, in words, is a summary and not the article. */
const SUMMARY = 80;

/** The items of an RSS, RDF or Atom feed with their words; none when the file is no feed. */
export function feedItems(document: Document): XmlItem[] {
  const root = document.documentElement;
  if (!root || !/^(?:rss|feed|rdf|channel|entry)$/.test(localName(root))) return [];
  const channel = elementsNamed(document, 'channel')[0] ?? root;
  const outlet = wordsOf(channel, 'title');
  const language = wordsOf(channel, 'language') ?? root.getAttribute('xml:lang');
  return elementsNamed(document, 'item', 'entry')
    .slice(0, MOST_ITEMS)
    .map((item) => itemOf(item, outlet, language));
}

function itemOf(item: Element, outlet: string | null, language: string | null): XmlItem {
  const content = childrenOf(item, 'content:encoded', 'encoded', 'content', 'body').find((one) =>
    (one.textContent ?? '').trim(),
  );
  const summary = childrenOf(item, 'description', 'summary').find((one) => (one.textContent ?? '').trim());
  const chosen = content ?? summary;
  const pieces = chosen ? fragmentPieces(markupOf(chosen)) : [];
  const words = pieces.reduce((sum, piece) => sum + piece.text.split(/\s+/).length, 0);
  return {
    known: {
      url: linkOf(item),
      outlet: sourceOf(item) ?? outlet,
      title: wordsOf(item, 'title'),
      authors: authorsOf(item),
      published: wordsOf(item, 'pubdate', 'published', 'issued', 'date', 'created'),
      updated: wordsOf(item, 'updated', 'modified'),
      language,
    },
    pieces,
    summary: !content && words < SUMMARY,
  };
}

/** Atom's XHTML content is elements; all other content is escaped markup. */
const markupOf = (element: Element): string =>
  element.getAttribute('type') === 'xhtml' ? element.innerHTML : (element.textContent ?? '');

function linkOf(item: Element): string | null {
  const links = childrenOf(item, 'link');
  const chosen = links.find((link) => /^(?:alternate)?$/.test(link.getAttribute('rel') ?? '')) ?? links[0];
  const address = (chosen?.getAttribute('href') ?? chosen?.textContent ?? wordsOf(item, 'guid') ?? '').trim();
  return /^https?:\/\/\S+$/.test(address) ? address : null;
}

function authorsOf(item: Element): string[] {
  const names = childrenOf(item, 'creator', 'author').map((author) => {
    const name = wordsOf(author, 'name') ?? plainWords(author.textContent ?? '');
    // RSS writes "jane@example.org (Jane Doe)".
    return /\(([^()]+)\)\s*$/.exec(name)?.[1] ?? name;
  });
  return [...new Set(names.filter((name) => !/^\S+@\S+$/.test(name)).flatMap(namesIn))];
}

/** A feed that gathers other outlets' items names each one's source. */
const sourceOf = (item: Element): string | null => {
  const source = childrenOf(item, 'source')[0];
  return source
    ? (wordsOf(source, 'title') ?? (source.children.length ? null : plainWords(source.textContent ?? '') || null))
    : null;
};
