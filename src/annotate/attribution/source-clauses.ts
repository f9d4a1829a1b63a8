import type { Span } from '../../model/index.ts';
import { GROUP_NOUNS, ROLE_NOUNS } from '../actors/titles.ts';
import { isFiniteVerb, SUBJECT_PRONOUNS } from './words.ts';

/** How far back a sentence is read for its subject. */
const FAR = 700;
/** Units of a subject that stands in a subordinate clause: "the law that {the board’s own experts} say". */
const SHORT = 60;

const RELATIVE = /\s(?:that|which|who|whom)\s+(?=\S)/g;
const SUBORDINATE = /\s(?:after|when|while|because|before|since|though|although)\s+(?=\S)/g;
/** "of Duarte | saying", ", and Berg by | promising": whose doing the participle is. */
const GERUND =
  /(?:\b(?:of|with|from|about)\s+((?:\p{Lu}[\p{L}.’-]*\s+){1,6})|(?:^|,\s|\band\s)((?:\p{Lu}[\p{L}.’-]*\s+){1,4})by\s+)$/u;

/**
 * The source without the clauses around it: "the law that {critics} say", "questions after {officials} said"; the subject of the sentence
 * where only its last clause was taken ("{The official} who first told of the affair that shook the board, denied").
 */
export function withoutClauses(text: string, source: readonly Span[], cue: readonly Span[]): readonly Span[] {
  if (source.length !== 1 || cue.length === 0 || cue[0]![0] < source[0]![1]) return source;
  const span = source[0]!;
  const gap = text.slice(span[1], cue[0]![0]);
  if (/ing$/.test(text.slice(...cue[0]!))) return gerundOf(text, cue[0]![0], source) ?? source;
  if (/^\s*$|^,\s[^,“”]{3,140},\s*$/.test(gap)) {
    const inner = lastClause(text, span, RELATIVE, arePeople) ?? lastClause(text, span, SUBORDINATE, isSpeaker);
    if (inner) return [inner];
  }
  return ofSentence(text, span, gap) ?? source;
}

/** What stands behind the last joining word, where it is a short noun phrase. */
function lastClause(text: string, [start, end]: Span, joins: RegExp, fits: (words: string) => boolean): Span | null {
  const words = text.slice(start, end);
  const last = [...words.matchAll(joins)].at(-1);
  if (!last || last.index === 0) return null;
  const from = last.index + last[0].length;
  const inner = words.slice(from);
  if (inner.length > SHORT || /[,;:()“”]/.test(inner) || hasFinite(inner) || !fits(inner)) return null;
  return [start + from, end];
}

/** "critics", "allies of Ms. Lang", "polls": not "support Lang", "no doubt". */
function arePeople(words: string): boolean {
  const [, first] = /^(?:(?:the|some|many|most|several|other|his|her|their)\s)?([\p{L}’-]+)/iu.exec(words) ?? [];
  const last = words.match(/[\p{L}’-]+/gu)?.at(-1) ?? '';
  return (
    [first ?? '', last].some((word) => GROUP_NOUNS.has(word) || ROLE_NOUNS.has(word) || word === 'polls') ||
    SUBJECT_PRONOUNS.has(words)
  );
}

/** People, somebody with a name, a pronoun: not "after the event". */
function isSpeaker(words: string): boolean {
  const last = words.match(/[\p{L}’-]+/gu)?.at(-1) ?? '';
  return (
    /^\p{Lu}/u.test(last) || GROUP_NOUNS.has(last) || ROLE_NOUNS.has(last) || SUBJECT_PRONOUNS.has(words.toLowerCase())
  );
}

const hasFinite = (words: string): boolean =>
  words
    .toLowerCase()
    .split(/[^\p{L}’']+/u)
    .some(isFiniteVerb);

/** "pointed to the example of {Ana Lopes} saying that": who does what the participle says. */
function gerundOf(text: string, cue: number, source: readonly Span[]): readonly Span[] | null {
  const before = text.slice(Math.max(0, cue - 90), cue);
  const match = GERUND.exec(before);
  const name = match?.[1] ?? match?.[2];
  if (!match || !name || /(?:^|\s)(?:The|He|She|They)\s/.test(name)) return null;
  const at = cue - before.length + match.index + match[0].indexOf(name);
  const span: Span = [at, at + name.trimEnd().length];
  return span[0] >= source[0]![0] && span[1] <= source[0]![1] ? null : [span];
}

const BEFORE_CLAUSE = /\b(?:when|where|after|because|while|before|since|until|though|although)\s+$/;
const LEADING =
  /^(?:\p{Lu}[\p{Lu}\s,.]+\s[—–-]+\s)?((?:(?:The|An?)\s[^,;:()“”—–]{2,90}?|(?:\p{Lu}[\p{L}.’-]*\s){0,6}?\p{Lu}[\p{L}.’-]+))(?:,?\s(?:who|that|which|whose)\s|,\s)/u;

/** The first noun phrase of the sentence where its source is but the end of a clause behind it, closed by a comma. */
function ofSentence(text: string, [start, end]: Span, gap: string): readonly Span[] | null {
  const words = text.slice(start, end);
  // "Senator Lang, who leads the panel, said" has its verb in an aside.
  const own = /^(?:(?:that|which|who)\s)?[^,]*?(?=,|\s(?:who|which|that)\s|$)/.exec(words)?.[0] ?? '';
  if (!(/^\s*,/.test(gap) || /,\s*$/.test(words)) || !hasFinite(own)) return null;
  const lead = text.slice(Math.max(0, start - 14), start);
  if (!/^(?:that|which|who)\s/.test(words) && !BEFORE_CLAUSE.test(lead)) return null;
  const before = text.slice(Math.max(0, start - FAR), start);
  const stop = Math.max(before.lastIndexOf('\n'), before.search(/[.!?][”"’]?\s+(?=\p{Lu}[^.!?]*$)/u));
  const from =
    stop < 0 ? 0 : stop + (before[stop] === '\n' ? 1 : (/^[.!?][”"’]?\s+/.exec(before.slice(stop))?.[0].length ?? 1));
  if (stop < 0 && start > FAR) return null;
  const subject = LEADING.exec(before.slice(from));
  if (
    !subject ||
    hasFinite(subject[1]!) ||
    /^(?:In|On|At|As|When|While|After|But|And|If|For|With|By)\s/.test(subject[1]!)
  )
    return null;
  const at = start - before.length + from + subject[0].indexOf(subject[1]!);
  return [[at, at + subject[1]!.length]];
}
