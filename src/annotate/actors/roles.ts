import type { Span } from '../../model/index.ts';
import type { Token } from '../../text/tokens.ts';
import type { Reading } from '../reading.ts';
import { baseOf, type Mention } from './mentions.ts';
import { countryOfPeople, knownPlace } from './places.ts';
import { ABBREVIATED, ROLE_NOUNS } from './titles.ts';

/** What a person is, as the article prints it: "special envoy", "the Kremlin’s spokesman". */
export interface Role {
  readonly span: Span;
  /** The noun that "the …" will take up again: "envoy". */
  readonly head: string;
  /** All its words in lower case, plus the country that an adjective in it means, for "the Kremlin adviser". */
  readonly words: ReadonlySet<string>;
}

const QUALIFIERS = new Set(
  `special former senior top foreign policy economic chief national security campaign press party deputy acting ex-president defense defence state federal veteran longtime long-time personal military human rights interim vice prime
communications legal political peace trade energy finance health interior first executive managing general assistant associate co- house senate city county district leading chief-of-staff ex outgoing incoming then-president opposition
government presidential intelligence communications economic nuclear climate housing police army navy union company team board local regional provincial current new old fellow right-hand star presidential-elect media public affairs private`.split(
    /\s+/,
  ),
);
const DETERMINER = /^(?:a|an|the|his|her|their|its|our|my|one|another|this|that)$/i;
const ENDS = /^(?:[,;:.!?—–()“”"]|who|whom|which|that|and|but|said|says|told|told)$/;
/** "congressman" and "congresswoman" are one office; "attorney" and "lawyer" one profession. */
const SAME_HEAD: Readonly<Record<string, string>> = {
  attorney: 'lawyer',
  counsel: 'lawyer',
  advisor: 'adviser',
  aide: 'adviser',
  congressman: 'representative',
  congresswoman: 'representative',
  congressperson: 'representative',
  rep: 'representative',
  sen: 'senator',
  gov: 'governor',
  gen: 'general',
  adm: 'admiral',
  lt: 'lieutenant',
  col: 'colonel',
  sgt: 'sergeant',
  capt: 'captain',
  spokesman: 'spokesperson',
  spokeswoman: 'spokesperson',
  chairman: 'chair',
  chairwoman: 'chair',
  chairperson: 'chair',
  'vice-president': 'president',
  reporter: 'journalist',
  correspondent: 'journalist',
  president_elect: 'president',
};

/** One word for the offices and trades that go under several: "spokeswoman" → "spokesperson". */
export const sameHead = (noun: string): string => SAME_HEAD[noun] ?? noun;

/** Every role that the words around a mention give its person. */
export function rolesOf(reading: Reading, mention: Mention): Role[] {
  const { tokens, sentences } = reading;
  const [start, end] = sentences[mention.sentence]!;
  const out: Role[] = [];
  let first = mention.tokens[0];
  // Step back over "Mr." and the title, to what stands before them.
  const before = mention.title ? mention.title[0] : mention.span[0];
  while (first > 0 && tokens[first - 1]!.start >= before) first--;
  while (
    first > 1 &&
    (tokens[first - 1]!.text === '.' || (mention.honorific && tokens[first - 1]!.text === mention.honorific))
  )
    first--;
  if (mention.title)
    push(
      out,
      roleFrom(
        tokens,
        indexAt(tokens, mention.title[0], first),
        indexAt(tokens, mention.title[1], first),
        ofPlace(tokens, mention),
      ),
    );
  push(out, lowerBefore(tokens, first, start));
  if (!isFronted(tokens, mention.tokens[1], start, end)) push(out, nounBefore(tokens, first, start));
  push(out, after(tokens, mention.tokens[1], end));
  return out;
}

const push = (out: Role[], role: Role | null): void => {
  if (role) out.push(role);
};

function indexAt(tokens: readonly Token[], position: number, near: number): number {
  let i = near;
  while (i < tokens.length && tokens[i]!.start < position) i++;
  return i;
}

/** "President Ana Lopes of Portugal": the country after the name goes with the title. */
function ofPlace(tokens: readonly Token[], mention: Mention): string | null {
  if (tokens[mention.tokens[1]]?.text !== 'of') return null;
  const word = tokens[mention.tokens[1] + 1]?.text;
  return word && knownPlace(baseOf(word)) ? baseOf(word) : null;
}

/** "White House envoy Olof Berg": role nouns in lower case right before the name, with the capitals and adjectives before them. */
function lowerBefore(tokens: readonly Token[], first: number, start: number): Role | null {
  const last = tokens[first - 1];
  if (!last || last.start < start || !ROLE_NOUNS.has(last.text)) return null;
  let from = first - 1;
  while (from > 0 && first - from < 6 && tokens[from - 1]!.start >= start && qualifies(tokens[from - 1]!)) from--;
  return roleFrom(tokens, from, first, null);
}

const qualifies = (token: Token): boolean =>
  token.kind === 'word' &&
  (QUALIFIERS.has(token.text) ||
    /^\p{Ll}+-\p{Ll}+$/u.test(token.text) ||
    ROLE_NOUNS.has(token.text) ||
    (/^\p{Lu}/u.test(token.text) && !/^(?:The|A|An|In|On|At|But|And|His|Her)$/.test(token.text)));

const FRONTS = /^(?:In|At|On|During|With|After|Before|For|To|By|From|Speaking|Writing)$/;

/** "In a letter to her lawyer, Berg said": what stands before the comma is no more of him, who is the sentence's subject. */
function isFronted(tokens: readonly Token[], next: number, start: number, end: number): boolean {
  let opening = next;
  while (opening > 0 && tokens[opening - 1]!.start >= start) opening--;
  const after = tokens[next];
  if (!after || after.start >= end || !FRONTS.test(tokens[opening]?.text ?? '')) return false;
  if (after.text === '(' && tokens[next + 2]?.text === ')')
    return tokens[next + 3]?.text === ',' && DETERMINER.test(tokens[next + 4]?.text ?? '');
  return /^(?:said|says|told|wrote|asked|argued|accused|denied|called|added|warned|announced|urged|noted)$/.test(
    after.text,
  );
}

/** "the envoy, Olof Berg," and "Ms. Duarte’s chief of staff, Ivo Lang,": the noun phrase before the comma. */
function nounBefore(tokens: readonly Token[], first: number, start: number): Role | null {
  if (tokens[first - 1]?.text !== ',') return null;
  let from = first - 1;
  let role = false;
  while (from > 0 && first - from < 12 && tokens[from - 1]!.start >= start) {
    const token = tokens[from - 1]!;
    if ((ENDS.test(token.text) && !fullStopOfName(tokens, from - 1)) || token.kind === 'mark') break;
    from--;
    role ||= ROLE_NOUNS.has(token.text) || (token.text === 'staff' && tokens[from - 1]?.text === 'of');
    if (role && (DETERMINER.test(token.text) || baseOf(token.text) !== token.text))
      return roleFrom(tokens, from, first - 1, null);
    if (!role && DETERMINER.test(token.text)) return null;
  }
  return null;
}

/** "Olof Berg, the president’s special envoy,", "Ivo Lang, who served as a director of …" */
function after(tokens: readonly Token[], at: number, end: number): Role | null {
  let i = at;
  if (tokens[i]?.text === '(') {
    while (i < tokens.length && i - at < 10 && tokens[i]!.text !== ')') i++;
    i++;
  }
  if (tokens[i]?.text !== ',') return null;
  i++;
  if (tokens[i]?.text === 'who') {
    i++;
    if (!/^(?:is|was|served|serves|works|worked)$/.test(tokens[i]?.text ?? '')) return null;
    i++;
    if (tokens[i]?.text === 'as') i++;
  }
  // "…, accusing the envoy of" is no role.
  if (!beginsRole(tokens, i)) return null;
  let to = i;
  let role = false;
  while (to < tokens.length && to - i < 16 && tokens[to]!.start < end) {
    const token = tokens[to]!;
    if (ENDS.test(token.text) && !(token.text === 'and' && !role) && !fullStopOfName(tokens, to)) break;
    role ||= ROLE_NOUNS.has(token.text) || (token.text === 'staff' && tokens[to - 1]?.text === 'of');
    to++;
  }
  return role ? roleFrom(tokens, i, to, null) : null;
}

/** The full stop of "Mr." or of an initial. */
const fullStopOfName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === '.' && (ABBREVIATED.has(tokens[at - 1]?.text ?? '') || tokens[at - 1]?.text.length === 1);

function beginsRole(tokens: readonly Token[], i: number): boolean {
  const { text } = tokens[i] ?? { text: '' };
  return (
    DETERMINER.test(text) ||
    QUALIFIERS.has(text) ||
    ROLE_NOUNS.has(text) ||
    /^\p{Lu}/u.test(text) ||
    baseOf(text) !== text ||
    /^(?:who|then|most)$/.test(text)
  );
}

function roleFrom(tokens: readonly Token[], from: number, to: number, place: string | null): Role | null {
  if (from >= to) return null;
  let head = '';
  const words = new Set<string>();
  let complement = false;
  for (let i = from; i < to; i++) {
    const base = baseOf(tokens[i]!.text);
    const lower = base.toLowerCase();
    if (tokens[i]!.kind !== 'word' || DETERMINER.test(lower)) continue;
    // The head is the last role noun before "of", "for", "to": "a top aide to the president" is an aide.
    if (head && /^(?:of|for|to|in|at|on|with|from|under)$/.test(lower)) complement = true;
    if (!complement && base === tokens[i]!.text && (ROLE_NOUNS.has(lower) || SAME_HEAD[lower])) head = lower;
    words.add(lower);
    const country = countryOfPeople(base) ?? knownPlace(base)?.country;
    if (country) words.add(country.toLowerCase());
  }
  if (words.has('chief') && words.has('staff')) head = 'chief';
  const country = place ? knownPlace(place)?.country : null;
  if (country) words.add(country.toLowerCase());
  if (!head) return null;
  return { span: [tokens[from]!.start, endOf(tokens[to - 1]!)], head: sameHead(head), words };
}

const endOf = (token: Token): number => token.end;
