import { conceptOf } from '../../text/concepts.ts';
import { rarityOf } from '../../text/rarity.ts';
import { stemOf } from '../../text/stem.ts';
import { wordsOf } from '../../text/words.ts';
import type { Reported } from './reported.ts';

// How far the words around a statement are looked at: what an outlet tells of the occasion stands next to it.
const BEFORE = 240;
const AFTER = 160;
const LEAST = 1.2;
const MOST = 6;

/** Concepts of the outlet's own words around a statement, with their weight: “*in a letter to* the *speaker*, he wrote that …”. */
export type Surroundings = ReadonlyMap<string, number>;

/** Looks at the words around a statement when they are first asked for. */
export function surroundingsOfEach(): (statement: Reported) => Surroundings {
  const known = new Map<Reported, Surroundings>();
  return (statement) => {
    const found = known.get(statement);
    if (found) return found;
    const made = surroundingsOf(statement);
    known.set(statement, made);
    return made;
  };
}

function surroundingsOf({ text, spans, voice }: Reported): Surroundings {
  const [start, end] = spans[0]!;
  const out = new Map<string, number>();
  const around = [
    [sentenceStart(text, start), start],
    [end, sentenceEnd(text, end)],
  ] as const;
  for (const { key } of wordsOf(text, around)) {
    const stem = stemOf(key);
    const weight = Math.min(MOST, rarityOf(stem));
    if (weight >= LEAST && !voice.nameStems.has(stem)) out.set(conceptOf(stem), weight);
  }
  return out;
}

function sentenceStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && from - at < BEFORE && text[at - 1] !== '\n' && !isSentenceEnd(text, at)) at--;
  return at;
}

function sentenceEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < AFTER && !/[.!?\n]/.test(text[at]!)) at++;
  return at;
}

const isSentenceEnd = (text: string, at: number): boolean =>
  text[at - 1] === ' ' && /[.!?]["”’]?$/.test(text.slice(Math.max(0, at - 3), at - 1));
