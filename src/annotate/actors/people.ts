import { remembered } from '../../text/remembered.ts';
import type { Token } from '../../text/tokens.ts';
import { type Gender, genderOfName, isFirstName, sameGivenName } from './first-names.ts';
import type { Mention } from './mentions.ts';
import { knownPlace } from './places.ts';
import { FEMALE_HONORIFICS, isInitials, MALE_HONORIFICS, NOT_PERSONAL, ORGANISATION_WORDS } from './titles.ts';

/** A person of the article with all mentions by name. */
export interface Person {
  /** Longest form in the article: "Tomas P. Reke". */
  words: readonly string[];
  readonly family: string;
  readonly mentions: Mention[];
  /** Mentions with a given name. */
  full: number;
  /** Told by pronouns, of somebody with a family name alone. */
  readonly gender?: Gender;
}

const KIN =
  /^(?:daughter|son|wife|husband|brother|sister|mother|father|widow|nephew|niece|cousin|daughter-in-law|sister-in-law|brother-in-law|lady)$/i;
const SUFFIX = /^(?:Jr|Sr|II|III|IV)$/;

/** Family name: the last word that is no "Jr." ("Joseph Biden Jr"). */
export const familyOf = (words: readonly string[]): string => words.findLast((word) => !SUFFIX.test(word)) ?? words[0]!;

/** Accents and doubled letters at the end do not part two spellings of one name in one article. */
const key = remembered((name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(?:al|el)-/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/[’']/g, ''),
);

/**
 * Groups mentions of persons under the fullest name: "Mr. Okafor", "Okafor" and "Chidi Okafor" are one; a bare family name that
 * two share goes to the one named in full most often. Mentions of undecided kind join only where a name fits.
 */
export function peopleOf(
  mentions: readonly Mention[],
  tokens: readonly Token[],
): { people: Person[]; rest: Mention[] } {
  const people: Person[] = [];
  const byFamily = new Map<string, Person[]>();
  const rest: Mention[] = [];
  const single: Mention[] = [];
  const undecided: Mention[] = [];
  const alone = new Set<string>();
  for (const mention of mentions) if (mention.words.length === 1) alone.add(key(mention.words[0]!));
  for (const mention of mentions) {
    const { words, kind } = mention;
    if (kind === 'person' && words.length > 1) addFull(mention);
    // "Aron Belkov", unknown to every list, is a person when "Belkov" comes again alone.
    else if (kind === null && looksPersonal(words) && alone.has(key(familyOf(words)))) undecided.push(mention);
    else if (words.length === 1 && (kind === 'person' || kind === null)) single.push(mention);
    else rest.push(mention);
  }
  for (const mention of undecided) addFull(mention);
  // "Esteban Santiago … Santiago", "Ana Post … Post": in this article the name of a city or a paper is a person's.
  const places = rest.filter(
    ({ kind, words }) => (kind === 'place' || kind === 'outlet') && words.length === 1 && byFamily.has(key(words[0]!)),
  );
  const named = new Set(places);
  for (const mention of places) single.push({ ...mention, kind: null });
  const seen = new Map<Person, { mentions: number; titled: boolean; kin: boolean }>();
  const given = new Map<string, Person>();
  for (const person of people)
    if (person.words.length > 1 && !given.has(person.words[0]!)) given.set(person.words[0]!, person);
  for (const mention of single) {
    const word = mention.words[0]!;
    const family = byFamily.get(key(word));
    const bare = family?.find(({ words }) => words.length === 1);
    const relatives = family?.filter((person) => person !== bare) ?? [];
    const other = relatives.length > 0 && relatives.every(isRelative);
    if (other && !bare && !mention.honorific && relatives.every((person) => comesBefore(mention, person))) {
      start(mention);
      continue;
    }
    let person: Person | null;
    if (!family) person = mention.honorific || mention.title ? null : (given.get(word) ?? null);
    else if (!other) person = choose(family, mention);
    else if (bare) person = mention.honorific ? choose(family, mention) : bare;
    else person = isOther(mention, relatives) ? null : choose(family, mention);
    if (person) person.mentions.push(mention);
    else if (mention.kind === 'person') start(mention);
    else rest.push(mention);
  }
  // A bare name that came before its owner's title was read ("Okafor’s plan … Mayor Okafor").
  const left = rest.filter((mention) => {
    if (named.has(mention)) return false;
    const family =
      mention.words.length === 1 && mention.kind === null ? byFamily.get(key(mention.words[0]!)) : undefined;
    if (family) choose(family, mention).mentions.push(mention);
    return !family;
  });
  for (const person of people) person.mentions.sort((a, b) => a.span[0] - b.span[0]);
  return { people, rest: left };

  /** "President Okafor … his daughter, Adaeze Okafor": hers is no name of his. Each of her mentions is looked at once, however often it is asked. */
  function isRelative(person: Person): boolean {
    if (person.words.length === 1) return false;
    const known = seen.get(person) ?? { mentions: 0, titled: false, kin: false };
    seen.set(person, known);
    for (; known.mentions < person.mentions.length; known.mentions++) {
      const mention = person.mentions[known.mentions]!;
      known.titled ||= mention.title !== null && tokens[mention.tokens[0] - 1]?.text !== 'Lady';
      known.kin ||= isBesideKin(mention);
    }
    return !known.titled && known.kin;
  }

  /** “his daughter, | Adaeze Okafor”, “Adaeze Okafor, his daughter,”; but of “Okafor’s wife” and “Okafor and his wife” the wife is another. */
  function isBesideKin({ tokens: [first, end], possessive }: Mention): boolean {
    const after = possessive ? [] : tokens.slice(end, end + 6);
    const and = after.findIndex(({ text }) => text === 'and');
    const around = [...tokens.slice(Math.max(0, first - 3), first), ...after.slice(0, and < 0 ? 6 : and)];
    return around.some(({ text }) => KIN.test(text));
  }

  function addFull(mention: Mention): void {
    const family = byFamily.get(key(familyOf(mention.words))) ?? [];
    const same = family.find(
      (person) => person.words.length === 1 || sameGivenName(person.words[0]!, mention.words[0]!),
    );
    if (!same) {
      start(mention);
      return;
    }
    same.mentions.push(mention);
    same.full++;
    if (mention.words.length > same.words.length) same.words = mention.words;
  }

  function start(mention: Mention): void {
    const person: Person = {
      words: mention.words,
      family: familyOf(mention.words),
      mentions: [mention],
      full: mention.words.length > 1 ? 1 : 0,
    };
    people.push(person);
    const at = key(person.family);
    byFamily.set(at, [...(byFamily.get(at) ?? []), person]);
  }
}

function choose(family: readonly Person[], mention: Mention): Person {
  if (family.length === 1) return family[0]!;
  const gender = honorificGender(mention.honorific);
  const fitting = family.filter(({ mentions }) => {
    const marked = gender && mentions.find(({ honorific }) => honorificGender(honorific));
    return !marked || gender === honorificGender(marked.honorific);
  });
  return (fitting.length ? fitting : family).reduce((best, person) => (weight(person) > weight(best) ? person : best));
}

/** "President Okafor", "Mr. Okafor", where only his daughter "Adaeze Okafor" is named in full: none of these. */
function isOther({ title, honorific }: Mention, relatives: readonly Person[]): boolean {
  const gender = honorificGender(honorific);
  const named = (person: Person): Gender => genderOfName(person.words[0]!);
  return title !== null || (gender !== null && relatives.every((person) => named(person) && named(person) !== gender));
}

/** "Okafor said … his daughter, Adaeze Okafor": who is called by the bare name before she is named in full is known to all. */
const comesBefore = ({ span }: Mention, { mentions }: Person): boolean =>
  mentions.every(({ words, span: [start] }) => words.length === 1 || span[0] < start);

/** How often somebody is named in full, or, never named so, by title: "President Okafor". */
const weight = ({ full, words, mentions }: Person): number => (words.length > 1 ? full : mentions.length + 0.5);

/** Whether "Mr.", "Dame" or the like is said of a man or a woman; null where it is said of both, or there is none. */
export function honorificGender(honorific: string | null): 'male' | 'female' | null {
  if (!honorific) return null;
  return MALE_HONORIFICS.has(honorific) ? 'male' : FEMALE_HONORIFICS.has(honorific) ? 'female' : null;
}

/** True when a name of unknown kind looks like a person's: a given name first, or two or three words with no body's word. */
export const looksPersonal = (words: readonly string[]): boolean =>
  words.length > 1 &&
  words.length < 5 &&
  !words.some(
    (word, at) =>
      ORGANISATION_WORDS.has(word) ||
      // “Bill Okafor” is no law.
      (NOT_PERSONAL.test(word) && !isInitials(word) && !(at === 0 && isFirstName(word))) ||
      knownPlace(word)?.kind === 'country',
  ) &&
  (isFirstName(words[0]!) ||
    words.every(
      (word, at) =>
        (at === 0 && isInitials(word)) ||
        /^[\p{Lu}](?:[\p{Ll}’'-]|\p{Lu}\p{Ll})+$|^\p{Lu}$|^(?:de|da|del|van|von|der|bin|al|la|le)$/u.test(word),
    ));
