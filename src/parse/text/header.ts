import type { Block } from '../../model/index.ts';
import { type Field, fieldOf, isBlank } from './fields.ts';
import type { Line } from './lines.ts';

/** A `Key: value` line, or a rule between such lines. */
export interface HeaderLine {
  readonly rule: boolean;
  readonly field: Field | null;
  readonly key: string;
  readonly value: string;
}

const RULE_MARK = /[=\-*_#~+·—–\s]/;

/** `=== METADATA ===`, `-----`, `* * *`, `### ARTICLE ###`: at least three marks, and no more than a few words between. */
export function isRule(text: string): boolean {
  let start = 0;
  let end = text.length;
  while (start < end && RULE_MARK.test(text[start]!)) start++;
  while (end > start && RULE_MARK.test(text[end - 1]!)) end--;
  const marks = text.slice(0, start).replace(/\s/g, '').length;
  if (start === end) return marks >= 3;
  return marks >= 3 && text.slice(end).replace(/\s/g, '').length >= 3 && end - start <= 40;
}

const PAIR = /^[*_#>\-\s]{0,4}(\p{L}[\p{L}\p{N} _()/'’.-]{0,30}?)[*_]{0,2}\s?[::][*_]{0,2}(?:\s+(\S.*))?$/su;

/** Reads a line as part of a header; null when it is prose. */
export function headerLine(line: Line): HeaderLine | null {
  if (line.text.length > 1000) return null;
  if (isRule(line.text)) return { rule: true, field: null, key: '', value: '' };
  const pair = PAIR.exec(line.text);
  if (!pair) return null;
  const key = pair[1]!.trim();
  return { rule: false, field: fieldOf(key), key, value: (pair[2] ?? '').replace(/[*_]{2}$/, '').trim() };
}

export interface Header {
  /** Index of the first line after the header; 0 when there is none. */
  readonly next: number;
  /** Where in that line the prose begins, when `Body:` or the like opens it; else its start. */
  readonly bodyAt: number | null;
  /** First value stated for each field, as printed. */
  readonly values: ReadonlyMap<Field, string>;
  readonly blocks: readonly Block[];
}

/**
 * The block of `Key: value` lines at the head of a text. With a rule above it, any key belongs to it ("Conflict: …"). Without,
 * it must open with a key that is known to name metadata, so that the headline "Report: Mayor to quit" is not one.
 */
export function headerOf(lines: readonly Line[]): Header {
  const values = new Map<Field, string>();
  const none: Header = { next: 0, bodyAt: null, values, blocks: [] };
  const first = lines[0] && headerLine(lines[0]);
  if (!first || (!first.rule && !first.field)) return none;
  if (first.field === 'body' || (!first.rule && !isPlausible(first))) return none;
  let ruled = false;
  let pairs = 0;
  let index = 0;
  let bodyAt: number | null = null;
  for (; index < lines.length; index++) {
    const line = lines[index]!;
    const read = headerLine(line);
    if (!read) {
      // The value of a key that stands alone goes on the next line.
      const before = index > 0 ? headerLine(lines[index - 1]!) : null;
      if (!before?.field || before.value || before.field === 'body' || line.words > 40) break;
      if (!values.has(before.field) && !isBlank(line.text)) values.set(before.field, line.text);
      continue;
    }
    if (read.rule) {
      if (pairs > 0 && closesHeader(lines, index)) {
        index++;
        break;
      }
      ruled = true;
      continue;
    }
    if (read.field === 'body') {
      if (read.value) bodyAt = line.span[1] - read.value.length;
      else index++;
      break;
    }
    if ((!read.field && !(ruled || pairs > 0)) || (!ruled && !isPlausible(read))) break;
    // A prose line with a colon ("Critics: what now?") is not metadata after a gap, or when it is long.
    if (!read.field && (line.words > 40 || (!ruled && (line.gapBefore || line.words > 20)))) break;
    pairs++;
    if (read.field && read.value && !isBlank(read.value) && !values.has(read.field)) values.set(read.field, read.value);
  }
  if (!pairs) return none;
  const end = bodyAt ?? lines[index - 1]!.span[1];
  const block: Block = { kind: 'metadata', span: [lines[0]!.span[0], bodyAt ? trimBack(lines[index]!, bodyAt) : end] };
  return { next: index, bodyAt, values, blocks: [block] };
}

/** The most words that a stated value has. */
const LONGEST: Readonly<Partial<Record<Field, number>>> = {
  published: 8,
  updated: 8,
  outlet: 15,
  authors: 40,
  title: 45,
  url: 3,
  language: 3,
};

/** "Updated: The mayor has since said that …" is prose, though its key names metadata. */
function isPlausible({ field, value }: HeaderLine): boolean {
  const most = field === null ? undefined : LONGEST[field];
  return most === undefined || value.slice(0, 1000).split(/\s+/).length <= most;
}

const trimBack = (line: Line, at: number): number =>
  line.span[0] + line.text.slice(0, at - line.span[0]).trimEnd().length;

/** A rule ends the header when what follows it is no `Key: value` line (or nothing). */
function closesHeader(lines: readonly Line[], index: number): boolean {
  const after = lines[index + 1] && headerLine(lines[index + 1]!);
  return !after || (!after.rule && after.field === null);
}
