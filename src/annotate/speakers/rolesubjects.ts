import type { Span } from '../../model/index.ts';
import type { CastMention } from '../actors/cast.ts';
import { ROLE_NOUNS } from '../actors/titles.ts';
import { describe } from './description.ts';
import { roleHolder } from './holders.ts';
import { inQuotes, type Scene, sentenceAt } from './scene.ts';

/** "The governor went on", "During the interview, the former mayor went on": who is meant is the subject, without a name. */
const SUBJECT =
  /^(?:(?:But|And|Then|Later|Meanwhile|Still|Yet|Earlier),?\s+|\p{Lu}[^,“”"]{2,60},\s+)?[Tt]he\s+((?:[\p{L}-]+\s+){0,3}?[\p{Ll}-]+)\s+(?!of\b|for\b|and\b|or\b|to\b|in\b|at\b|from\b)(?=\p{Ll})/u;
/** How much of a sentence is looked at. */
const HEAD = 140;

const known = new WeakMap<Scene, Map<number, CastMention | null>>();

/** The persons whom the sentences from `from` to `at` have as their subject by office alone, as mentions. */
export function roleSubjects(scene: Scene, from: number, at: number): CastMention[] {
  let bySentence = known.get(scene);
  if (!bySentence) known.set(scene, (bySentence = new Map()));
  const out: CastMention[] = [];
  const last = sentenceAt(scene, at);
  for (let sentence = sentenceAt(scene, from); sentence <= last; sentence++) {
    let mention = bySentence.get(sentence);
    if (mention === undefined) bySentence.set(sentence, (mention = subjectOf(scene, sentence)));
    if (mention && mention.span[0] >= from && mention.span[1] <= at) out.push(mention);
  }
  return out;
}

function subjectOf(scene: Scene, sentence: number): CastMention | null {
  const span = scene.reading.sentences[sentence];
  if (!span) return null;
  const match = SUBJECT.exec(scene.text.slice(span[0], Math.min(span[1], span[0] + HEAD)));
  if (!match) return null;
  const head = match[1]!.split(/\s+/).findIndex((word) => ROLE_NOUNS.has(word));
  if (head < 0) return null;
  const start = span[0] + match[0].lastIndexOf(match[1]!);
  const words = scene.text
    .slice(start)
    .split(/\s+/, head + 1)
    .join(' ');
  const own: Span = [start, start + words.length];
  if (inQuotes(scene, start)) return null;
  const who = roleHolder(scene, describe(`the ${words}`, start));
  const [member] = who?.members ?? [];
  return member === undefined ? null : { span: own, member, sentence, possessive: false, subject: true };
}
