import type { Block, Edtf } from '../../model/index.ts';
import { trimmed } from '../../text/spans.ts';
import { datelineOf } from './dateline.ts';
import { type Field, namesIn } from './fields.ts';
import { footOf } from './foot.ts';
import { isBoilerplate, pictureLine } from './furniture.ts';
import { folded, headOf, isHeading } from './head.ts';
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
  /** The day of a dateline that states its year. */
  readonly datelineDay: Edtf | null;
}

/** Datelines open one of the first paragraphs; further down a dash after capitals is prose. */
const DATELINES_WITHIN = 3;

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
  const prose = proseBlocks(text, head.rest);
  const stated = (field: Field): string | null => header.values.get(field) ?? head.values.get(field) ?? null;
  const printedAuthors = stated('authors');
  return {
    blocks: [...header.blocks, ...head.blocks, ...prose.blocks, ...foot.blocks],
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
    datelineDay: prose.datelineDay,
  };
}

function proseBlocks(text: string, lines: readonly Line[]): { blocks: Block[]; datelineDay: Edtf | null } {
  const blocks: Block[] = [];
  let datelineDay: Edtf | null = null;
  let paragraphs = 0;
  lines.forEach((line, index) => {
    const picture = pictureLine(line.text);
    if (isBoilerplate(line.text) || (line.text.length < 200 && isRule(line.text)))
      blocks.push({ kind: 'boilerplate', span: line.span });
    else if (picture) blocks.push({ kind: picture, span: line.span });
    else if (lines[index + 1] && isHeading(line, lines[index + 1]!)) blocks.push({ kind: 'heading', span: line.span });
    else {
      const dateline = paragraphs < DATELINES_WITHIN ? datelineOf(text, line.span) : null;
      if (dateline) {
        blocks.push({ kind: 'dateline', span: dateline.span });
        datelineDay ??= dateline.published;
      }
      blocks.push({ kind: 'paragraph', span: dateline ? trimmed(text, [dateline.span[1], line.span[1]]) : line.span });
      paragraphs++;
    }
  });
  return { blocks, datelineDay };
}

export { folded };
