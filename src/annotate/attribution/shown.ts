import type { Span } from '../../model/index.ts';
import { isDocument } from '../speakers/documentnouns.ts';
import { CUE_WORDS } from './cues.ts';
import type { Found } from './found.ts';

/** How far before the words it may begin: "The transcript of the call, obtained by the Harbour Post, shows Duarte saying". */
const FAR = 220;
const RECORDED = /^(?:tapes?|footage|transcripts|recordings|minutes|messages|texts|logs|e-?mails|letters|notes)$/;
/** A name, a pronoun, "the mayor": up to six words without a comma. */
const SOMEBODY = String.raw`(?:him|her|them|(?:[\p{L}][\p{L}.’'-]*\s+){0,5}?[\p{L}][\p{L}.’'-]*)`;
const SHOWN = new RegExp(
  String.raw`\b(?:shows?|showed|has|had|have|quotes?|quoted|records?|recorded|captures?|captured|catches|caught|features?|featured)\s+(${SOMEBODY})\s+(?:as\s+)?(\p{Ll}+ing)(?:\s+(?:reporters|him|her|them|(?:the\s+)?\p{L}+(?:\s\p{Lu}\p{L}+)?))?(?:\s+that)?[\s,:]*$`,
  'u',
);
/** Behind the document's name: of what it is, who has it. */
const BEHIND = /(?:\s+(?:of|from|between|with|in|on|by)\s[^,.;“”"]{1,90})?(?:,\s[^,.;“”"]{1,90},)?\s*$/;

/** A document, and whom it shows to say something with which word. */
export interface Shown {
  readonly document: Span;
  readonly source: Span;
  readonly cue: Span;
}

/**
 * "{The recording} shows {Duarte} {saying} “…”", "the memo quotes her as saying that …": it is Duarte who speaks, and the document through
 * which it came. `start` is where the words begin. Null where nothing is shown so.
 */
export function shownBefore(text: string, start: number): Shown | null {
  const from = sentenceStart(text, start);
  const before = text.slice(from, start);
  const shown = SHOWN.exec(before);
  if (!shown || !CUE_WORDS.has(shown[2]!)) return null;
  const document = documentAtEnd(before.slice(0, shown.index));
  if (!document) return null;
  const somebody = shown.index + shown[0].indexOf(shown[1]!, 3);
  const cue = before.indexOf(shown[2]!, somebody + shown[1]!.length);
  return {
    document: [from + document[0], from + document[1]],
    source: [from + somebody, from + somebody + shown[1]!.length],
    cue: [from + cue, from + cue + shown[2]!.length],
  };
}

/** The attribution with the one who is shown to speak as its source. */
export function acrossDocument(text: string, found: Found): Found {
  if (!found.content.length || !found.cue.length) return found;
  const that = /^that\s+/.exec(text.slice(found.content[0]![0], found.content[0]![0] + 6))?.[0].length ?? 0;
  const shown =
    shownBefore(text, found.content[0]![0] + that) ?? (that ? shownBefore(text, found.content[0]![0]) : null);
  return shown ? { ...found, source: [shown.source], cue: [shown.cue] } : found;
}

function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - FAR), at);
  const end = Math.max(before.lastIndexOf('\n'), before.search(/[.!?][”"’]?\s+(?=\p{Lu}[^.!?]*$)/u));
  return at - before.length + (end < 0 ? 0 : end + 1);
}

/** The noun of a document as the last thing named, but for what is behind it. */
function documentAtEnd(subject: string): Span | null {
  const head = subject.replace(BEHIND, '');
  for (const part of [subject.trimEnd(), head]) {
    const noun = /\p{L}+(?:-\p{L}+)*$/u.exec(part);
    if (noun && (isDocument(noun[0].toLowerCase()) || RECORDED.test(noun[0].toLowerCase())))
      return [noun.index, noun.index + noun[0].length];
  }
  return null;
}
