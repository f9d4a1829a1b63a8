import type { Block, Edtf, Problem } from '../model/index.ts';
import { trimmed } from '../text/spans.ts';
import { articleOf } from './article.ts';
import { dayInUrl, edtfIn, readDay } from './dates.ts';
import { problemFor } from './problems.ts';
import type { Known, Parsed } from './source.ts';
import { datelineOf } from './text/dateline.ts';

/**
 * The article made of a text, its blocks and all that is known of it. Its day is the first of the stated dates that can be
 * read (`printed`: one that the text states, which goes after what is known from outside), then one that the text or the address implies; else unknown, with a problem: never today.
 */
export function articleFrom(
  text: string,
  blocks: readonly Block[],
  known: Known,
  printed: string | null = null,
): Parsed {
  const opened = withDatelines(text, blocks);
  const dated = dayOf([known.published, printed], opened.day ?? dayInUrl(known.url), known.path);
  const article = articleOf({
    path: known.path ?? null,
    url: known.url ?? null,
    outlet: known.outlet ?? null,
    title: known.title ?? null,
    authors: known.authors ?? [],
    published: dated.day,
    updated: edtfIn(known.updated),
    language: languageTag(known.language),
    text,
    blocks: opened.blocks,
  });
  return { articles: [article], problems: dated.problems.map((problem) => ({ ...problem, article: article.id })) };
}

const languageTag = (value: string | null | undefined): string | null => {
  const tag = value?.trim().replace(/_/g, '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null;
};

function dayOf(
  stated: readonly (string | null | undefined)[],
  implied: Edtf | null,
  path: string | null | undefined,
): { day: Edtf | null; problems: readonly Problem[] } {
  const values = stated.filter((value): value is string => Boolean(value));
  for (const value of values) {
    const day = edtfIn(value);
    if (day) return { day, problems: [] };
  }
  if (implied) return { day: implied, problems: [] };
  const unread = values[0];
  if (!unread) return { day: null, problems: [problemFor.noDate(path)] };
  const read = readDay(unread);
  const order = 'unclear' in read && read.unclear === 'order';
  return { day: null, problems: [order ? problemFor.dateOrder(unread, path) : problemFor.badDate(unread, path)] };
}

/** Datelines open one of the first paragraphs; further down a dash after capitals is prose. */
const DATELINES_WITHIN = 3;
/** One that has its line to itself may come later: pages print captions and highlights above it. */
const ALONE_WITHIN = 10;

/** "Vale City CNN —" stands after the captions of three pictures. */
const asCaption = (block: Block): Block => (block.kind === 'paragraph' ? { ...block, kind: 'caption' } : block);

function withDatelines(text: string, blocks: readonly Block[]): { blocks: readonly Block[]; day: Edtf | null } {
  const out: Block[] = [];
  let day: Edtf | null = null;
  let paragraphs = 0;
  for (const block of blocks) {
    const at = block.kind === 'paragraph' ? paragraphs++ : ALONE_WITHIN;
    const dateline = at < ALONE_WITHIN ? datelineOf(text, block.span) : null;
    const isAlone = dateline?.span[1] === block.span[1];
    if (!dateline || (at >= DATELINES_WITHIN && !isAlone)) {
      out.push(block);
      continue;
    }
    day ??= dateline.published;
    const rest = trimmed(text, [dateline.span[1], block.span[1]]);
    if (isAlone) out.splice(0, out.length, ...out.map(asCaption));
    out.push({ kind: 'dateline', span: dateline.span });
    if (rest[0] < rest[1]) out.push({ kind: 'paragraph', span: rest });
  }
  return { blocks: out, day };
}
