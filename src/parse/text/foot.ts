import type { Block, Span } from '../../model/index.ts';
import { trimmed } from '../../text/spans.ts';
import { edtfIn } from '../dates.ts';
import { isBlank } from './fields.ts';
import { furnitureKind, isOutletName, isPersonName, pictureLine } from './furniture.ts';
import { type HeaderLine, headerLine } from './header.ts';
import type { Line } from './lines.ts';

export interface Foot {
  /** Index after the last line that is not of the foot. */
  readonly end: number;
  /** Where the last prose line stops, when a credit is glued to it. */
  readonly proseEnd: number | null;
  readonly blocks: readonly Block[];
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

/** At most this many lines at the end are asked whether they belong to the foot. */
const DEEPEST = 12;
const BRACKETED = /^[{[(<]\s*([^{}[\]()<>]{2,60}?)\s*[}\])>]$/;
const INTRODUCED =
  /^(?:source|via|from|courtesy(?: of)?|credit|©|copyright|\(c\)|[—–-]{1,2})[:\s]\s*(?:\d{4}\s+)?(.{2,60}?)\.?$/i;
// Something that ends a sentence, then white space, then a name up to the end of the text.
const GLUED_BRACKET = /[.!?”"’'…]\s*([{[(][^{}[\]()]{2,60}[}\])])$/u;
const GLUED_NAME =
  /(?:[.!?][”"’']?|…)\s+(?:[—–-]{1,2}\s*)?(The \p{Lu}[^.!?”"]{2,40}|[\p{L}\p{N}-]+\.(?:com|org|net|news))$/u;

/** Reads a line as an outlet's credit: its name, or null. */
function creditIn(line: string): string | null {
  const inner = BRACKETED.exec(line)?.[1] ?? INTRODUCED.exec(line)?.[1] ?? line;
  const bracketed = inner !== line;
  if (isOutletName(inner)) return inner.trim();
  // Braces and brackets alone at the foot hold a credit, also of an outlet whose name says nothing: "{Harbour Lights}".
  if (bracketed && /^[{[]/.test(line) && /^\p{Lu}/u.test(inner) && inner.split(/\s+/).length <= 5) return inner.trim();
  return null;
}

/** The lines at the end of a text that are no prose: credits, boilerplate, `Source: …`. Only what is plainly so. */
export function footOf(text: string, lines: readonly Line[], from: number): Foot {
  const blocks: Block[] = [];
  let outlet: string | null = null;
  let author: string | null = null;
  let published: string | null = null;
  let url: string | null = null;
  let end = lines.length;
  for (; end > from + 1 && lines.length - end < DEEPEST; end--) {
    const { text: line, span } = lines[end - 1]!;
    const pair = line.length < 300 ? headerLine(lines[end - 1]!) : null;
    const credit = line.length < 120 ? creditIn(line) : null;
    if (pair?.rule) blocks.push({ kind: 'metadata', span });
    else if (pair && isFootField(pair)) {
      blocks.push({ kind: 'metadata', span });
      if (isBlank(pair.value)) continue;
      // "Source: Harbour Office" at the foot credits a figure as often as an outlet.
      if (pair.field === 'outlet' && isOutletName(pair.value)) outlet ??= pair.value;
      if (pair.field === 'authors') author ??= pair.value;
      if (pair.field === 'published') published ??= pair.value;
      if (pair.field === 'url') url ??= pair.value;
    } else if (/^https?:\/\/\S+$/.test(line)) {
      blocks.push({ kind: 'metadata', span });
      url ??= line;
    } else if (furnitureKind(line)) blocks.push({ kind: furnitureKind(line)!, span });
    else if (credit) {
      blocks.push({ kind: 'credit', span });
      outlet ??= credit;
    } else if (pictureLine(line) === 'credit') blocks.push({ kind: 'credit', span });
    else if (isAuthorNote(line)) blocks.push({ kind: 'credit', span });
    else if (/^[—–-]{1,2}\s*\S/.test(line) && isPersonName(line.replace(/^[—–-]+\s*/, ''))) {
      blocks.push({ kind: 'byline', span });
      author ??= line.replace(/^[—–-]+\s*/, '');
    } else break;
  }
  const glued = end > from ? gluedCredit(text, lines[end - 1]!) : null;
  if (glued) {
    blocks.push({ kind: 'credit', span: glued.span });
    outlet ??= glued.name;
  }
  return { end, proseEnd: glued ? glued.proseEnd : null, blocks: blocks.reverse(), outlet, author, published, url };
}

/** `Key: value` that can stand at the foot: not "Update: The mayor has since resigned, …", which is prose. */
function isFootField(pair: HeaderLine): boolean {
  if (!pair.field || pair.field === 'body' || !pair.value) return false;
  if (pair.field === 'published' || pair.field === 'updated') return edtfIn(pair.value) !== null;
  return pair.value.length < 200 && pair.field !== 'standfirst';
}

/** "… he said. {Harbour Lights}", "… he said. The Vale Courier": a credit that lost its own line. */
function gluedCredit(text: string, line: Line): { span: Span; proseEnd: number; name: string | null } | null {
  const tailStart = Math.max(line.span[0], line.span[1] - 120);
  const tail = text.slice(tailStart, line.span[1]);
  const match = GLUED_BRACKET.exec(tail) ?? GLUED_NAME.exec(tail);
  if (!match) return null;
  const words = match[1]!;
  const name = creditIn(words);
  const agencies =
    /^\((?:[A-Z]{2,6}|[A-Z][a-z]+)(?:[/,-] ?(?:[A-Z]{2,6}|[A-Z][a-z]+))*\)$/.test(words) &&
    isOutletName(words.slice(1, -1));
  if (!name && !agencies) return null;
  const start = line.span[1] - words.length;
  return { span: [start, line.span[1]], proseEnd: trimmed(text, [line.span[0], start])[1], name };
}

/** "Jane Doe is a reporter in Vale.", "John Roe contributed to this report." */
const isAuthorNote = (line: string): boolean =>
  line.length < 300 &&
  (/\bcontributed (?:to|reporting|from)\b|\b(?:reporting|edited|compiled) by\b.{0,120}$/i.test(line) ||
    /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3} (?:is|covers|reports|writes)\b.{0,60}\b(?:reporter|correspondent|columnist|editor|writer|author of|covers|for the)\b/u.test(
      line,
    )) &&
  !/[“"]/.test(line);
