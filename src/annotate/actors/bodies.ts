import type { ActorKind } from '../../model/index.ts';
import type { Mention } from './mentions.ts';
import { knownPlace } from './places.ts';

/** An organisation, government, outlet, group or place of the article with all mentions by name. */
export interface Body {
  words: readonly string[];
  kind: ActorKind;
  readonly mentions: Mention[];
}

const MANY = 300;
const SMALL = /^(?:of|the|and|for|&|de|la|del|du)$/;
const content = (words: readonly string[]): string[] =>
  words.filter((word) => !SMALL.test(word)).map((word) => word.toLowerCase());

/** "International Lake Survey" → ILS; small words left out. */
const initials = (words: readonly string[]): string =>
  words
    .filter((word) => !SMALL.test(word))
    .map((word) => (/^(?:\p{Lu}\.)+$/u.test(word) ? word.replace(/\./g, '') : word[0]!.toUpperCase()))
    .join('');

/** "the Council" is whichever council the article names, and nobody's name where it names none or two. */
const BY_KIND =
  /^(?:Council|Committee|Subcommittee|Commission|Department|Ministry|Agency|Board|Court|Institute|Foundation|Association|Bureau|Office|Bank|Union|Federation|League|Center|Centre|University|Authority|Company|Society)$/;

/** Names for one country. */
const placeKey = (words: readonly string[]): string => {
  const name = words.join(' ');
  const place = knownPlace(name);
  return place?.kind === 'country' && place.country ? place.country.toLowerCase() : name.toLowerCase();
};

/**
 * Groups mentions of bodies: acronyms go under the name whose initials they are, a shorter form ("the Lake Committee") under the one
 * longer name that holds all its words in order. A name of unknown kind is kept only where it is a known body's first word.
 */
export function bodiesOf(mentions: readonly Mention[]): { bodies: Body[]; rest: Mention[] } {
  const bodies = new Map<string, Body>();
  const rest: Mention[] = [];
  const known = mentions.filter((mention) => mention.kind !== null && mention.kind !== 'person');
  for (const mention of known.toSorted((a, b) => b.words.length - a.words.length || a.span[0] - b.span[0])) {
    const at = placeKey(mention.words);
    // A text with hundreds of bodies is a list: there short forms are left alone.
    const home = bodies.get(at) ?? (bodies.size < MANY ? shortFormOf(mention, bodies) : null);
    if (home) home.mentions.push(mention);
    else if (mention.words.length > 1 || !BY_KIND.test(mention.words[0]!))
      bodies.set(at, { words: mention.words, kind: mention.kind!, mentions: [mention] });
  }
  for (const mention of mentions) {
    if (mention.kind !== null) continue;
    if (bodies.size >= MANY) {
      rest.push(mention);
      continue;
    }
    const fitting = [...bodies.values()].filter(
      (body) =>
        body.words.length > mention.words.length &&
        body.kind !== 'place' &&
        mention.words.every((word, i) => body.words[i] === word),
    );
    if (fitting.length === 1 && !knownPlace(mention.words.join(' '))) fitting[0]!.mentions.push(mention);
    else rest.push(mention);
  }
  return { bodies: [...bodies.values()], rest };
}

function shortFormOf(mention: Mention, bodies: ReadonlyMap<string, Body>): Body | null {
  const { words, kind } = mention;
  if (kind === 'place' || knownPlace(words.join(' '))) return null;
  const acronym = words.length === 1 && /^(?:\p{Lu}\.?){2,7}$/u.test(words[0]!) ? words[0]!.replaceAll('.', '') : null;
  const mine = content(words);
  let found: Body | null = null;
  for (const body of bodies.values()) {
    if (body.kind === 'place' || body.words.length < 2 || knownPlace(body.words.join(' '))) continue;
    const theirs = content(body.words);
    // "Oversight Committee" in "House Oversight and Reform Committee"; "Bloomberg" in "Bloomberg News"; "Department of Health" ~ "Health Department".
    const shorter =
      mine.length < theirs.length &&
      (kind === 'outlet'
        ? body.kind === 'outlet' && mine.every((word, i) => theirs[i] === word)
        : (mine.length > 1 || BY_KIND.test(words[0]!)) &&
          mine.every((word) => theirs.includes(word)) &&
          (mine.at(-1) === theirs.at(-1) || theirs[0] === mine.at(-1)));
    const turned =
      mine.length === theirs.length &&
      mine.length > 1 &&
      mine.every((word) => theirs.includes(word)) &&
      kind === body.kind;
    if (!(acronym ? initials(body.words) === acronym : shorter || turned)) continue;
    if (found) return null;
    found = body;
  }
  return found;
}
