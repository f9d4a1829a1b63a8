import type { Piece } from '../compose.ts';
import { piecesOf } from '../html/pieces.ts';
import { namesIn } from '../text/fields.ts';
import { childrenOf, elementsNamed, fragmentPieces, plainWords, wordsOf } from './elements.ts';
import type { XmlItem } from './xml.ts';

/** The text articles of a NewsML-G2 file (news items, alone or in a message), or of a bare NITF document. */
export function newsItems(document: Document): XmlItem[] {
  const items = elementsNamed(document, 'newsitem').map(newsItem);
  return items.length ? items : elementsNamed(document, 'nitf').map(nitfItem);
}

function newsItem(item: Element): XmlItem {
  const meta = childrenOf(item, 'contentmeta')[0];
  const itemMeta = childrenOf(item, 'itemmeta')[0];
  const nitf = elementsNamed(item, 'nitf')[0];
  const inner = nitf ? nitfItem(nitf) : null;
  const bodies = elementsNamed(item, 'inlinexml').flatMap((inline) =>
    elementsNamed(inline, 'body', 'body.content').slice(0, 1),
  );
  const inlineData = elementsNamed(item, 'inlinedata').filter((data) =>
    /text|^$/.test(data.getAttribute('contenttype') ?? ''),
  );
  const pieces = inner?.pieces ?? [
    ...bodies.flatMap((body) => piecesOf(body)),
    ...inlineData.flatMap((data) => fragmentPieces(data.textContent ?? '')),
  ];
  const named = (parent: Element | undefined, ...names: string[]): string | null =>
    parent
      ? (names
          .flatMap((name) => childrenOf(parent, name))
          .map(nameOf)
          .find(Boolean) ?? null)
      : null;
  return {
    known: {
      url: null,
      outlet: named(meta, 'infosource') ?? named(itemMeta, 'provider'),
      title:
        (meta && wordsOf(meta, 'headline')) ?? inner?.known.title ?? (itemMeta && wordsOf(itemMeta, 'title')) ?? null,
      authors: meta && wordsOf(meta, 'by') ? namesIn(wordsOf(meta, 'by')!) : (inner?.known.authors ?? []),
      published:
        stamp(itemMeta, 'firstcreated') ??
        stamp(meta, 'contentcreated') ??
        stamp(itemMeta, 'versioncreated') ??
        inner?.known.published ??
        null,
      updated: stamp(meta, 'contentmodified'),
      language: item.getAttribute('xml:lang'),
    },
    pieces: withoutTitle(pieces, meta ? wordsOf(meta, 'headline') : null),
    summary: false,
  };
}

const withoutTitle = (pieces: readonly Piece[], title: string | null): Piece[] =>
  pieces.filter((piece, index) => index > 1 || piece.text !== title);

const stamp = (parent: Element | undefined, name: string): string | null => (parent ? wordsOf(parent, name) : null);

/** A party's name: its `name` element, else its literal or code. */
const nameOf = (party: Element): string | null => wordsOf(party, 'name') ?? party.getAttribute('literal');

function nitfItem(nitf: Element): XmlItem {
  const one = (name: string): Element | undefined => elementsNamed(nitf, name)[0];
  const text = (name: string): string | null => plainWords(one(name)?.textContent ?? '') || null;
  const content = one('body.content') ?? one('body');
  const issued =
    one('date.issue')?.getAttribute('norm') ?? one('story.date')?.getAttribute('norm') ?? text('story.date');
  const dateline = text('dateline');
  const pieces = content ? piecesOf(content) : [];
  return {
    known: {
      url: null,
      outlet: text('distributor'),
      title: text('hl1') ?? text('hedline') ?? text('title'),
      authors: namesIn(text('person') ?? text('byline') ?? ''),
      published: issued,
      updated: null,
      language: nitf.getAttribute('xml:lang'),
    },
    pieces: dateline ? [{ kind: 'dateline', text: dateline }, ...pieces] : pieces,
    summary: false,
  };
}
