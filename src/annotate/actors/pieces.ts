import type { ActorKind, Span } from '../../model/index.ts';
import { isFirstName } from './first-names.ts';
import type { Mention } from './mentions.ts';
import { isListedOutlet, outletKind } from './outlets.ts';
import { countryOfPeople, knownPlace } from './places.ts';
import { HONORIFICS, NOT_PERSONAL, OF_HEADS, ORGANISATION_WORDS, TITLES } from './titles.ts';

/** A word of a run of capitals. */
export interface Word {
  readonly at: number; // index into tokens
  readonly text: string; // without possessive
  readonly start: number;
  readonly end: number;
}

/** What ends a name and is no family name: "Olof Berg Jr." */
export const NAME_SUFFIX = new Set(['Jr', 'Sr', 'II', 'III', 'IV']);
const PARTY_GROUPS =
  /^(?:Democrats|Republicans|Tories|Conservatives|Liberals|Labour|Greens|Libertarians|Social Democrats|Christian Democrats|Liberal Democrats)$/;
const GOVERNMENT_WORD =
  /^(?:Ministry|Department|Administration|Congress|Senate|Parliament|Treasury|Cabinet|Embassy|Navy|Army|Government|Presidency|Duma)$/;

/** American stations go by call signs: "KXQV", "WXQV-TV". */
const CALL_SIGN = /^(?!WADA|WIPO|WNBA|WTTC|WHIP|KFOR|KIPP|KKKK)[KW][A-Z]{3}(?:-(?:TV|FM|AM))?$/;

/** What stands around a run of capitals. */
export interface RunFacts {
  readonly initial: boolean;
  readonly possessive: boolean;
  readonly article: boolean;
  readonly sentence: number;
  /** Its initials follow in brackets: "International Lake Survey (ILS)". */
  readonly acronym: boolean;
  /** The article's own outlet, or named as newspapers are: "obtained by The Ledger". */
  readonly newspaper: boolean;
}

/** Cuts a run into title and name: "Merrin President Davit Sarkovyi" has a person and what he is. */
export function piecesOf(run: readonly Word[], facts: RunFacts, out: Mention[]): void {
  const nameFrom = afterTitles(run);
  if (nameFrom === run.length) return; // "Secretary of State", "Chief Financial Officer": a role, nobody's name
  if (nameFrom > 0) {
    bodiesIn(run.slice(0, nameFrom), facts, out);
    const honorific = [...run.slice(0, nameFrom)].reverse().find((word) => HONORIFICS.has(word.text))?.text ?? null;
    const titled = run.slice(0, nameFrom).filter((word) => !HONORIFICS.has(word.text));
    const title: Span | null = titled.length ? [titled[0]!.start, titled.at(-1)!.end] : null;
    out.push(mentionOf(oneName(run.slice(nameFrom)), 'person', { ...facts, initial: false }, title, honorific));
    return;
  }
  // "the ambassador to Libya Chris Stone": a country just before a given name is none of his.
  if (
    run.length > 2 &&
    knownPlace(run[0]!.text) &&
    !isFirstName(run[0]!.text) &&
    isFirstName(run[1]!.text) &&
    !ORGANISATION_WORDS.has(run.at(-1)!.text)
  ) {
    piecesOf(run.slice(1), { ...facts, initial: false }, out);
    return;
  }
  const kind = kindOf(run, facts);
  if (kind === null && run.length > 2) {
    // "Quill Organization executives" is whole; "Republican John Doe" and "Harbour News Sunday" are not.
    const adjective =
      countryOfPeople(run[0]!.text) || /^(?:Democratic|Republican|Conservative|Labour|Liberal)$/.test(run[0]!.text);
    if (adjective) {
      piecesOf(run.slice(1), { ...facts, initial: false }, out);
      return;
    }
    // "secretary for River Security Ida Moll", "Senators Ida Moll": an office goes on until a given name before the last word.
    const given = run.length - 2;
    const opens = run.length > 3 || TITLES.has(run[0]!.text.replace(/s$/, ''));
    if (
      opens &&
      isFirstName(run[given]!.text) &&
      !run.slice(0, given).some(({ text }) => isFirstName(text) || text.length < 2)
    ) {
      piecesOf(run.slice(given), { ...facts, initial: false }, out);
      return;
    }
  }
  if (countryOfPeople(run[0]!.text) && run.length === 1 && !knownPlace(run[0]!.text)) return; // "Russian", "Ukrainians"
  if (
    /^(?:Democratic|Republican|Democrat|GOP|Internet|Twitter|Facebook|I)$/.test(run[0]!.text) &&
    run.length === 1 &&
    run[0]!.text !== 'GOP'
  )
    return;
  out.push(mentionOf(run, kind, facts, null, null));
}

/** The name up to where it begins again: pages paste links into prose ("Sen. Marsh Ana Marsh calls for …"). */
function oneName(name: readonly Word[]): readonly Word[] {
  const again = name.findIndex(
    (word, i) =>
      i > 0 &&
      (name.slice(0, i).some((before) => before.text === word.text) ||
        (isFirstName(word.text) && !isFirstName(name[0]!.text) && name[0]!.text.length > 2 && i < name.length - 1)),
  );
  return again > 0 ? name.slice(0, again) : name;
}

/** A word that may be part of a name: it is not in lower case. */
export const isName = (word: Word): boolean => !/^\p{Ll}/u.test(word.text);

/** Index where the person's name begins after titles; 0 when there is no title, `run.length` when there is nothing but titles. */
function afterTitles(run: readonly Word[]): number {
  const last = run.at(-1)!.text;
  let title = -1;
  for (let i = 0; i < run.length; i++) if (TITLES.has(run[i]!.text) || HONORIFICS.has(run[i]!.text)) title = i;
  if (title < 0) return 0;
  // "Department of Justice" is no justice.
  if (run[1]?.text === 'of' && ORGANISATION_WORDS.has(run[0]!.text)) return 0;
  const named = run.map((word) => word.text).join(' ');
  if (knownPlace(named) || isListedOutlet(named)) return 0;
  let from = title + 1;
  if (run[from]?.text === 'of') {
    from++;
    if (run[from]?.text === 'the') from++;
    // "Secretary of Homeland Security Ana Lopes": the office goes on until a given name; of an unknown one, the last two words are the person.
    const given = run.findIndex((word, i) => i > from && isFirstName(word.text));
    from = given > 0 ? given : Math.max(from + 1, run.length - from >= 3 ? run.length - 2 : run.length);
    if (from > run.length) from = run.length;
  }
  const rest = run.slice(from);
  if (!rest.length) return ORGANISATION_WORDS.has(last) && !TITLES.has(last) ? 0 : run.length;
  // "Justice Department", "General Motors", "Attorney General’s Office"
  if (ORGANISATION_WORDS.has(last) && !rest.some((word) => isFirstName(word.text)) && !HONORIFICS.has(run[title]!.text))
    return 0;
  // "Martin Luther King Jr." is no king.
  if (rest.every((word) => !isName(word) || NAME_SUFFIX.has(word.text))) return 0;
  return from;
}

/** Known seats, bodies and countries inside a title: "White House Press Secretary" names the White House too. */
function bodiesIn(title: readonly Word[], facts: RunFacts, out: Mention[]): void {
  for (let i = 0; i < title.length; i++) {
    for (let length = Math.min(3, title.length - i); length > 0; length--) {
      const words = title.slice(i, i + length);
      const place = knownPlace(words.map((word) => word.text).join(' '));
      if (!place || (length === 1 && TITLES.has(words[0]!.text))) continue;
      out.push(
        mentionOf(
          words,
          place.kind === 'seat' || place.kind === 'country' ? 'government' : 'place',
          { ...facts, possessive: true },
          null,
          null,
        ),
      );
      i += length - 1;
      break;
    }
  }
}

function kindOf(run: readonly Word[], facts: RunFacts): ActorKind | null {
  const name = run.map((word) => word.text).join(' ');
  const last = run.at(-1)!.text;
  const place = knownPlace(name);
  if (place && !(place.kind === 'place' && facts.article && isListedOutlet(name)))
    return place.kind === 'seat' || place.kind === 'country' ? 'government' : 'place';
  if (facts.newspaper || outletKind(name, facts.article)) return 'outlet';
  if (PARTY_GROUPS.test(name) || (run.length > 1 && PARTY_GROUPS.test(last))) return 'group';
  if (GOVERNMENT_WORD.test(last) || (run.some((w) => w.text === 'of') && GOVERNMENT_WORD.test(run[0]!.text)))
    return 'government';
  if (/^(?:House|Duma)$/.test(last) && run.length <= 2) return 'government';
  if (
    ORGANISATION_WORDS.has(last) ||
    (run.length > 2 &&
      run.some((w, i) => i > 0 && (w.text === 'on' || (w.text === 'of' && OF_HEADS.has(run[i - 1]!.text)))))
  )
    return 'organisation';
  if (facts.acronym) return 'organisation';
  if (run.length === 1 && CALL_SIGN.test(name)) return 'outlet';
  if (run.length === 1 && /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){3,6})$/u.test(name) && !facts.initial) return 'organisation';
  if (
    run.length > 1 &&
    run.length <= 5 &&
    isFirstName(run[0]!.text) &&
    !run.slice(1).some((w) => NOT_PERSONAL.test(w.text) && !NAME_SUFFIX.has(w.text) && w.text.length > 1)
  )
    return 'person';
  return null;
}

function mentionOf(
  words: readonly Word[],
  kind: ActorKind | null,
  facts: RunFacts,
  title: Span | null,
  honorific: string | null,
): Mention {
  const last = words.at(-1)!;
  return {
    span: [words[0]!.start, last.end],
    words: words.map((word) => word.text),
    kind,
    title,
    honorific,
    initial: facts.initial,
    possessive: facts.possessive,
    sentence: facts.sentence,
    tokens: [words[0]!.at, last.at + 1],
  };
}
