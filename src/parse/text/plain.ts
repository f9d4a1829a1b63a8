import type { Block } from '../../model/index.ts';
import { type Field, namesIn } from './fields.ts';
import { footOf } from './foot.ts';
import { isBoilerplate, pictureLine } from './furniture.ts';
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
    outlet: stated('outlet') ?? foot.outlet,
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
  return lines.map((line, index): Block => {
    const { text, span } = line;
    if (isBoilerplate(text) || (text.length < 200 && isRule(text))) return { kind: 'boilerplate', span };
    const next = lines[index + 1];
    return { kind: pictureLine(text) ?? (next && isHeading(line, next) ? 'heading' : 'paragraph'), span };
  });
}
