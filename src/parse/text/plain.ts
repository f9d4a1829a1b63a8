import type { Block } from '../../model/index.ts';
import { type Field, namesIn } from './fields.ts';
import { footOf } from './foot.ts';
import { furnitureKind, pictureLine } from './furniture.ts';
import { headOf, isHeading } from './head.ts';
import { headerOf, isRule } from './header.ts';
import { type Line, lineAt, linesOf } from './lines.ts';

/** What a plain text shows about itself: what each stretch is for, and the metadata it states, as printed. */
export interface PlainReading {
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  /** As printed; the first one that the header, the head and the foot state. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

/** Reads a plain text from its top, its foot, then what lies between. Pure, linear; never fails. */
export function readPlain(text: string, knownTitle: string | null): PlainReading {
  const lines = linesOf(text);
  const header = headerOf(lines);
  const body = [...lines.slice(header.next)];
  if (header.bodyAt !== null && body[0]) {
    body[0] = lineAt(text, [header.bodyAt, body[0].span[1]], true);
  }
  const foot = footOf(text, body, 0);
  const inner = body.slice(0, foot.end);
  const last = inner.at(-1);
  if (foot.proseEnd !== null && last) {
    inner[inner.length - 1] = lineAt(text, [last.span[0], foot.proseEnd], last.gapBefore);
  }
  const statedTitle = knownTitle ?? header.values.get('title') ?? null;
  // A title in the header that is not printed again still leaves the first line to be judged as prose.
  const head = headOf(text, inner, statedTitle);
  const stated = (field: Field): string | null => header.values.get(field) ?? head.values.get(field) ?? null;
  const printedAuthors = stated('authors');
  return {
    blocks: [...header.blocks, ...head.blocks, ...proseBlocks(head.rest), ...foot.blocks],
    title: header.values.get('title') ?? head.title,
    outlet: stated('outlet')?.replace(/\s*[(<]https?:[^)>]*[)>]$/, '') ?? foot.outlet,
    authors: printedAuthors
      ? namesIn(printedAuthors)
      : head.authors.length
        ? [...new Set(head.authors)]
        : namesIn(foot.author ?? ''),
    published: stated('published') || foot.published,
    updated: stated('updated'),
    url: stated('url') ?? foot.url,
    language: stated('language'),
  };
}

function proseBlocks(lines: readonly Line[]): Block[] {
  const listed = relatedFrom(lines);
  return lines.map((line, index): Block => {
    const { text, span } = line;
    if (index >= listed || (text.length < 200 && isRule(text))) return { kind: 'boilerplate', span };
    const around = furnitureKind(text);
    if (around) return { kind: around, span };
    const next = lines[index + 1];
    return { kind: pictureLine(text) ?? (next && isHeading(line, next) ? 'heading' : 'paragraph'), span };
  });
}

/** Where a list of other articles' titles begins, "Related:" and lines without a full stop to the end; else the end. */
function relatedFrom(lines: readonly Line[]): number {
  let at = lines.length;
  while (at > 0 && lines[at - 1]!.words <= 16 && !/[.!?…”"]$/.test(lines[at - 1]!.text)) at--;
  for (; at < lines.length; at++)
    if (/^(?:related|more|see also|read more|also read|recommended)\b.{0,30}:?$/i.test(lines[at]!.text)) return at;
  return lines.length;
}
