import type { Addressee, Span, Via } from '../../model/index.ts';
import type { Scene } from '../speakers/scene.ts';
import { PHRASE } from './listeners.ts';
import { whomOf } from './whom.ts';

/** What goes to somebody: a letter, whoever quotes from it and wherever. */
const LETTER =
  '(?<noun>[Ll]etters?|[Ee]-?mails?|[Mm]emos?|[Mm]emorandum|[Nn]otes?|[Mm]essages?|[Pp]etitions?|[Mm]issives?)';
const BETWEEN = String.raw`(?:(?:sent|addressed|written|delivered|submitted|mailed|directed|released|dated|dispatched|issued|on|earlier|last|this|week|month|year|was|were|\p{Lu}\p{Ll}+day|\p{Lu}\p{Ll}{2,8}\.?|\d{1,2})\s){0,5}`;
const SENDS = '(?:sent|sends|sending|wrote|writing|mailed|handed|delivered|gave|fired off)';
const TO_WHOM: readonly RegExp[] = [
  // "a letter to the board", "the letter, sent on Friday to Ana Lopes"
  new RegExp(String.raw`\b${LETTER},?\s${BETWEEN}to\s(?!(?:be|the editor|date)\b)${PHRASE}`, 'gu'),
  // "the letter, which the farmers sent to Ms. Lopes"
  new RegExp(String.raw`\b${LETTER},?\s(?:which|that)\s[^.,;:“”"]{2,60}?\s${SENDS}\sto\s${PHRASE}`, 'gu'),
  // "sent Ms. Lopes a letter", "fired off to the board a letter"
  new RegExp(
    String.raw`\b${SENDS}\s(?:to\s)?(?!(?:an?|out|in|off|up|by|that|it)\s)${PHRASE}(?:,\s[^,;]{2,30},)?\s(?:an?|the|his|her|their|its|several|two)\s(?:[\p{L}-]+\s){0,3}?${LETTER}(?![\p{L}-])`,
    'gu',
  ),
];
const LONGEST = 600;
const SOMEBODY = /^(?:the|an?|his|her|their|its|all|more|several|some|two|about|him|them|\p{Lu}\S*|\d\S*)(?:\s|$)|s$/u;

/** To whom the letters, messages and petitions of an article went, by their nouns; null where they went to several. */
export function recipientsIn(scene: Scene, sentences: readonly Span[]): ReadonlyMap<string, Addressee | null> {
  const out = new Map<string, Addressee | null>();
  if (!/letter|mail|memo|note|message|petition|missive/i.test(scene.text)) return out;
  for (const [start, end] of sentences) {
    const words = scene.text.slice(start, Math.min(end, start + LONGEST));
    if (!/\b(?:letters?|e-?mails?|memo|memorandum|notes?|messages?|petitions?|missives?)\b/i.test(words)) continue;
    for (const pattern of TO_WHOM) {
      for (const match of words.matchAll(pattern)) {
        const { noun, who } = match.groups!;
        const at = start + match.index + match[0].indexOf(who!, match[0].startsWith(noun!) ? noun!.length : 0);
        const whom = whomOf(scene, [at, at + who!.length], -1);
        // "an e-mail to conduct business"
        if (!whom || !SOMEBODY.test(who!)) continue;
        const key = plainNoun(noun!);
        const known = out.get(key);
        out.set(key, known === undefined || (known && sameOne(known, whom)) ? (known ?? whom) : null);
      }
    }
  }
  return out;
}

const sameOne = (a: Addressee, b: Addressee): boolean => (a.actor ? a.actor === b.actor : a.name === b.name);

/** "letter" and "letters" are two things. */
const plainNoun = (noun: string): string =>
  noun
    .toLowerCase()
    .replace('-', '')
    .replace(/^memorandum$/, 'memo');

/** Who got the letter that a line comes from. */
export function recipientOf(
  recipients: ReadonlyMap<string, Addressee | null>,
  chain: readonly Via[],
): Addressee | null {
  if (!recipients.size) return null;
  const letter = chain.findLast(({ kind }) => kind === 'document');
  const whom = letter && recipients.get(plainNoun(letter.name.split(/\s/).at(-1)!));
  return whom ? { ...whom, basis: 'implied' } : null;
}
