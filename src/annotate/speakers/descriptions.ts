import { within } from '../../text/spans.ts';
import type { CastMention } from '../actors/cast.ts';
import { mentionsBefore, mentionsIn } from '../actors/lookup.ts';
import { baseOf } from '../actors/mentions.ts';
import { countryOfPeople, knownPlace } from '../actors/places.ts';
import { sameHead } from '../actors/roles.ts';
import { BODY_NOUNS, GROUP_NOUNS, ROLE_NOUNS } from '../actors/titles.ts';
import { isDocument } from './documentnouns.ts';
import { groupOf } from './groups.ts';
import { actorAs, anchorOf, inQuotes, type Resolved, type Scene, sentenceAt, UNKNOWN, wordsAs } from './scene.ts';

/** A source without a name, taken apart: "the Israeli prime minister", "Grimm’s lawyer", "some officials". */
export interface Description {
  readonly text: string;
  readonly start: number;
  /** Lower case, as printed: "envoy", "officials". */
  readonly head: string;
  readonly definite: boolean;
  /** "his", "Ms. Duarte’s": whose. */
  readonly owner: string | null;
  readonly qualifiers: readonly string[];
  readonly country: string | null;
  readonly plural: boolean;
}

const INDEFINITE =
  /^(?:a|an|one|another|some|several|many|few|two|three|four|five|six|seven|eight|nine|ten|dozens|more|most|other|both|any|no|each|every|hundreds|thousands|multiple|numerous|various|a number|unnamed|certain)\b/i;
const COMPLEMENT =
  /^(?:of|for|to|in|at|on|with|from|by|under|who|that|which|familiar|close|briefed|involved|and|speaking|describing|responsible)$/;
const SMALL = new Set([
  'the',
  'a',
  'an',
  'of',
  'for',
  'to',
  'his',
  'her',
  'their',
  'its',
  'mr',
  'mrs',
  'ms',
  'and',
  'former',
  'then',
]);

export function describe(text: string, start: number): Description {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}.’'&-]*/gu) ?? [];
  let head = '';
  let owner: string | null = null;
  const qualifiers: string[] = [];
  let country: string | null = null;
  let complement = false;
  for (const raw of words) {
    const word = raw.replace(/\.$/, '');
    const base = /s[’']$/.test(word) ? word.slice(0, -1) : baseOf(word);
    const lower = base.toLowerCase();
    if (COMPLEMENT.test(lower) && head) complement = true;
    if (base !== word || /^(?:his|her|their|its|my|our)$/i.test(word)) {
      if (!complement) owner = base;
    } else if (
      !complement &&
      (ROLE_NOUNS.has(lower) ||
        GROUP_NOUNS.has(lower) ||
        BODY_NOUNS.has(lower) ||
        // "the Ledger Post" is no post.
        (isDocument(lower) && (base === lower || word === words[0])) ||
        (lower === 'return' && qualifiers.at(-1) === 'tax'))
    ) {
      if (head) qualifiers.push(head);
      head = lower === 'return' ? 'returns' : lower;
      continue;
    }
    country ??= complement ? null : (countryOfPeople(base) ?? knownPlace(base)?.country ?? null);
    if (!SMALL.has(lower)) qualifiers.push(lower);
  }
  const last = words.at(-1)?.toLowerCase() ?? '';
  if (!head && !complement) head = last;
  if (/\bchief of staff\b/i.test(text)) head = 'chief';
  return {
    text,
    start,
    head,
    definite: /^(?:the|this|that|these|those)\b/i.test(text.trim()),
    owner,
    qualifiers,
    country,
    plural:
      GROUP_NOUNS.has(head) || (/s$/.test(head) && !/(?:ss|us|is)$/.test(head) && ROLE_NOUNS.has(head.slice(0, -1))),
  };
}

const INSTITUTIONS: Readonly<Record<string, RegExp>> = {
  newspaper: /./,
  paper: /./,
  magazine: /./,
  network: /./,
  outlet: /./,
  broadcaster: /./,
  channel: /./,
  website: /./,
  site: /./,
  station: /./,
};

/** The actor that a description without a name takes up, or its own words where it introduces somebody unnamed. */
export function describedActor(scene: Scene, it: Description): Resolved {
  const indefinite = INDEFINITE.test(it.text.trim());
  if (it.plural) return groupOf(scene, it, indefinite);
  // "the secretary of state’s office" is not the secretary.
  if (/\bof\s[^,]*[’']s\s+\p{Ll}/u.test(it.text)) return wordsAs(it.text, 'group', false);
  if (indefinite) return wordsAs(it.text, ROLE_NOUNS.has(it.head) ? 'anonymous' : 'role', false);
  if (ROLE_NOUNS.has(it.head))
    return roleHolder(scene, it) ?? unnamedBefore(scene, it) ?? epithetOf(scene, it) ?? wordsAs(it.text, 'role', false);
  if (BODY_NOUNS.has(it.head) || (it.head === 'camp' && it.owner))
    return bodyCalled(scene, it) ?? wordsAs(it.text, 'role', false);
  // A name that is no known actor's: "JetBlue".
  if (/^(?:[Tt]he\s+)?(?:\p{Lu}[\p{L}\p{N}.&’'-]*(?:\s+|$))+$/u.test(it.text.trim()))
    return wordsAs(it.text, 'named', false);
  return (EPITHET.test(it.head) ? epithetOf(scene, it) : null) ?? wordsAs(it.text, 'role', false);
}

/** "The official" is the "senior official" who spoke, unnamed, before. */
function unnamedBefore(scene: Scene, it: Description): Resolved | null {
  if (!it.definite || it.owner) return null;
  const past = scene.past.findLast(
    ({ at, resolved }) =>
      at < it.start &&
      at > it.start - 4000 &&
      resolved.sourceKind === 'anonymous' &&
      resolved.name
        ?.toLowerCase()
        .split(/[^\p{L}]+/u)
        .includes(it.head),
  );
  return past
    ? { ...past.resolved, basis: 'implied', because: [past.attribution.source[0] ?? past.attribution.content[0]!] }
    : null;
}

const EPITHET =
  /^(?:\d+-year-old|hopeful|front-?runner|lady|democrat|republican|businessman|businesswoman|billionaire|tycoon|magnate|politician|lawmaker|candidate|veteran|incumbent|nominee|mogul|star)$/;

/** "The former Orsa governor", of somebody whose office the article never gives. */
const OFFICE_HELD =
  /^(?:governor|senator|congress(?:man|woman)|representative|secretary|mayor|lawmaker|ambassador|speaker|president|chief|executive|judge|general|star|host|actor|actress|author)$/;

/** "The pro-business Democrat", for the one person whom the two sentences before name: said of somebody known, it is another name. */
function epithetOf(scene: Scene, it: Description): Resolved | null {
  if (!it.definite || it.owner || !(EPITHET.test(it.head) || (OFFICE_HELD.test(it.head) && it.qualifiers.length > 0)))
    return null;
  const sentence = sentenceAt(scene, it.start);
  const start = Math.max(scene.reading.sentences[Math.max(0, sentence - 2)]?.[0] ?? 0, it.start - 1200);
  const before = mentionsIn(scene.cast, [start, it.start]).filter(
    ({ member, span }) => scene.cast.members[member]!.actor.kind === 'person' && !inQuotes(scene, span[0]),
  );
  // Who has just spoken is whom the article follows: “…,” he said. The billionaire …
  const past = scene.past.findLast(({ at }) => at < it.start);
  const spoke =
    past && past.resolved.basis === 'stated' && sentence - past.sentence <= 1 && past.resolved.members.length === 1
      ? past.resolved.members[0]
      : undefined;
  if (spoke !== undefined && scene.cast.members[spoke]!.actor.kind === 'person')
    return actorAs(scene, spoke, 'implied', [anchorOf(past!.attribution)], 'role');
  const last = before.at(-1);
  if (!last?.subject || before.some(({ member }) => member !== last.member)) return null;
  // Of whom somebody else has just spoken, nobody knows.
  if (past?.attribution.content.some((span) => within(last.span, span))) return null;
  return actorAs(scene, last.member, 'implied', [last.span], 'role');
}

const WIDER: Readonly<Record<string, readonly string[]>> = {
  lawmaker: ['senator', 'representative', 'legislator', 'councilman', 'delegate'],
  legislator: ['senator', 'representative', 'lawmaker'],
  leader: ['president', 'premier', 'minister', 'chancellor', 'leader', 'speaker', 'chair', 'king'],
  official: ['secretary', 'director', 'official', 'minister', 'deputy', 'undersecretary'],
  politician: ['senator', 'representative', 'governor', 'mayor', 'minister', 'president', 'candidate'],
  diplomat: ['ambassador', 'envoy', 'secretary', 'diplomat'],
  executive: ['ceo', 'chief', 'president', 'founder', 'executive'],
  minister: ['minister', 'premier', 'secretary'],
  premier: ['minister', 'premier'],
  commander: ['general', 'admiral', 'commander', 'colonel', 'chief'],
  officer: ['captain', 'lieutenant', 'sergeant', 'colonel', 'officer', 'detective'],
  scientist: ['professor', 'researcher', 'scientist'],
  expert: ['professor', 'analyst', 'expert', 'scholar', 'fellow'],
  boss: ['chief', 'ceo', 'director', 'president', 'manager'],
  democrat: ['democrat'],
  republican: ['republican'],
};

/** Persons whose roles fit "the envoy", best first: qualifiers shared, then how near and how often they are named. */
export function roleHolder(scene: Scene, it: Description): Resolved | null {
  const wanted = new Set([sameHead(it.head), ...(WIDER[it.head] ?? [])]);
  const here = sentenceAt(scene, it.start);
  const bare = !it.owner && it.qualifiers.length === 0 && !it.country;
  const ranked: { member: number; mention: CastMention; score: number }[] = [];
  const fitting = new Set([...wanted].flatMap((head) => scene.cast.byRole.get(head) ?? []).slice(0, 200));
  fitting.forEach((index) => {
    const member = scene.cast.members[index]!;
    if (member.actor.kind !== 'person') return;
    if (/woman$/.test(it.head) && member.gender === 'male') return;
    if (/[a-z]sman$/.test(it.head) && member.gender === 'female') return;
    let best = -1;
    for (const role of member.roles) {
      if (
        !wanted.has(role.head) &&
        ![...wanted].some((head) => (head === 'democrat' || head === 'republican') && role.words.has(head))
      )
        continue;
      if (role.words.has('vice') !== it.qualifiers.includes('vice') && it.head === 'president') continue;
      let score = wanted.has(role.head) && role.head === sameHead(it.head) ? 1 : 0.5;
      const country = it.country?.toLowerCase();
      const theirs = [...role.words].filter((word) => KNOWN.has(word));
      if (country && theirs.length && !role.words.has(country)) continue;
      if (country && role.words.has(country)) score += 2;
      if (bare && theirs.length) score -= 0.5;
      if (bare && it.head === 'president' && /[a-z]/.test(scene.text[role.span[0]]!) && role.words.size > 1) score -= 1;
      for (const qualifier of it.qualifiers) if (role.words.has(qualifier)) score += 1;
      if (it.owner && role.words.has(it.owner.toLowerCase())) score += 3;
      best = Math.max(best, score);
    }
    if (best <= 0) return;
    const before = before_(scene, index, it.start);
    if (!before) {
      // "the lawyer" before his name is given: only where nobody else fits.
      const first = scene.cast.byMember[index]![0];
      if (first) ranked.push({ member: index, mention: first, score: best - 1.5 });
      return;
    }
    const near = 1.5 / (1 + Math.max(0, here - before.sentence));
    ranked.push({
      member: index,
      mention: before,
      score: best + near + 0.35 * Math.log2(member.actor.mentions.length),
    });
  });
  if (it.owner && !/^(?:his|her|their|its|my|our)$/i.test(it.owner)) {
    const owned = ranked.filter(({ member }) =>
      scene.cast.members[member]!.roles.some((role) => role.words.has(it.owner!.toLowerCase())),
    );
    if (!owned.length) return null;
    ranked.splice(0, ranked.length, ...owned);
  } else if (it.owner && (ranked.length > 1 || !ranked.every(({ member }) => isSomebodys(scene, member, wanted))))
    return null;
  ranked.sort((a, b) => b.score - a.score || a.mention.span[0] - b.mention.span[0]);
  const [best, second] = ranked;
  if (!best) return null;
  if (second && best.score - second.score < 0.25) {
    return {
      ...UNKNOWN,
      sourceKind: 'role',
      because: [best.mention.span, second.mention.span],
      candidates: [best, second].map(({ member }) => scene.cast.members[member]!.actor.name),
    };
  }
  return actorAs(scene, best.member, 'implied', [best.mention.span], 'role');
}

/** Told to be of somebody: "his wife, Ida", "Ms. Duarte’s lawyer", "a lawyer for", or "the lawyer, Ivo Lang", who takes up one told of; not "the board’s top lawyer" of another. */
const isSomebodys = (scene: Scene, member: number, heads: ReadonlySet<string>): boolean =>
  scene.cast.members[member]!.roles.some(
    ({ head, span }) => heads.has(head) && OF_SOMEBODY.test(scene.text.slice(...span)),
  );

const OF_SOMEBODY =
  /^the\s\p{Ll}+$|\b(?:his|her|their|its)\b|[’']s?\s|^(?:(?!\b(?:at|in|with|on|from|by)\b).)*\b(?:of|for|to)\b/iu;

const KNOWN = new Set(
  'afghanistan,argentina,australia,austria,belarus,belgium,brazil,britain,canada,chile,china,colombia,cuba,czech republic,denmark,egypt,ethiopia,european union,finland,france,germany,greece,hungary,india,indonesia,iran,iraq,ireland,israel,italy,japan,jordan,kenya,lebanon,libya,mexico,netherlands,new zealand,nigeria,north korea,norway,pakistan,palestine,philippines,poland,portugal,qatar,russia,saudi arabia,serbia,south africa,south korea,spain,sweden,switzerland,syria,taiwan,thailand,turkey,ukraine,united arab emirates,united states,venezuela,vietnam,yemen'.split(
    ',',
  ),
);

function before_(scene: Scene, member: number, at: number): CastMention | null {
  return scene.cast.byMember[member]!.findLast(({ span }) => span[0] < at && !inQuotes(scene, span[0])) ?? null;
}

/** Bodies that nobody calls "the company" or "the group". */
const PUBLIC_BODY =
  /\b(?:Court|Committee|Subcommittee|Department|Senate|House|Congress|Parliament|Council|Agency|Bureau|Commission|Ministry|University|Police|Party|GOP|Army|Navy|Office)\b/;

/** "the bank", "the committee": the body named last whose name has that word, or whose kind it is. */
function bodyCalled(scene: Scene, it: Description): Resolved | null {
  if (
    it.head === 'administration' ||
    it.head === 'team' ||
    it.head === 'camp' ||
    it.head === 'campaign' ||
    it.head === 'government'
  )
    return administrationOf(scene, it);
  const noun = it.head;
  if (OFFICE.test(noun) && it.definite && !it.owner && it.qualifiers.length === 0) return officeBefore(scene, it);
  const qualifiers = it.qualifiers.filter((word) => word !== noun);
  for (const mention of mentionsBefore(scene.cast, it.start, 400)) {
    const { actor } = scene.cast.members[mention.member]!;
    if (actor.kind === 'person' || actor.kind === 'place' || inQuotes(scene, mention.span[0])) continue;
    const words = actor.name.toLowerCase().split(' ');
    const fits = INSTITUTIONS[noun]
      ? actor.kind === 'outlet'
      : noun === 'company' || noun === 'firm' || noun === 'group' || noun === 'organization' || noun === 'organisation'
        ? actor.kind === 'organisation' && !PUBLIC_BODY.test(actor.name)
        : words.includes(noun);
    if (fits && (!qualifiers.length || INSTITUTIONS[noun] || qualifiers.some((word) => words.includes(word)))) {
      return actorAs(scene, mention.member, 'implied', [mention.span], 'role');
    }
  }
  return null;
}

const OFFICE = /^(?:agency|department|office|bureau|service|authority|regulator|watchdog|ministry|commission)$/;
const OFFICE_NAME =
  /\b(?:Agency|Services?|Bureau|Department|Administration|Office|Enforcement|Commission|Authority|Board|Ministry|Protection|Security|Council|Institute|Survey)\b|^\p{Lu}[\p{Lu}.&]{2,}$/u;
/** How many units back an office is named that "the agency" takes up. */
const OFFICE_REACH = 1500;

/**
 * "the agency", "the office": the office named last, its own noun in its name or not; of two in one sentence, the one that is its subject,
 * unknown where none or both are.
 */
function officeBefore(scene: Scene, it: Description): Resolved | null {
  const found: CastMention[] = [];
  for (const mention of mentionsBefore(scene.cast, it.start, 200)) {
    if (it.start - mention.span[0] > OFFICE_REACH || found.length === 6) break;
    const { actor } = scene.cast.members[mention.member]!;
    if (!/^(?:organisation|government)$/.test(actor.kind) || inQuotes(scene, mention.span[0])) continue;
    const own = actor.name.toLowerCase().split(' ').includes(it.head);
    if (own) return actorAs(scene, mention.member, 'implied', [mention.span], 'role');
    if (mention.possessive || /^\p{Lu}\p{Ll}+$/u.test(actor.name)) continue;
    if (OFFICE_NAME.test(actor.name) && /^(?:agency|office|bureau|service|authority|department)$/.test(it.head))
      found.push(mention);
  }
  const [nearest] = found;
  if (!nearest) return null;
  const near = found.filter(({ span }) => sentenceAt(scene, span[0]) === sentenceAt(scene, nearest.span[0]));
  const subject = near.find((mention) => mention.subject) ?? nearest;
  const rival = near.find((mention) => mention.member !== subject.member && mention.subject === subject.subject);
  if (rival)
    return {
      ...UNKNOWN,
      sourceKind: 'role',
      because: [subject.span, rival.span],
      candidates: [subject, rival].map(({ member }) => scene.cast.members[member]!.actor.name),
    };
  return actorAs(scene, subject.member, 'implied', [subject.span], 'role');
}

/** "Mr. Okafor’s team" is the "Okafor administration", where the article calls it so. */
function teamOf(scene: Scene, it: Description): Resolved {
  // “Ms. Lopes’s camp”, of one who runs for something.
  if (it.head === 'camp' && /\bcampaign\b/.test(scene.text.slice(0, 60_000)))
    return { ...wordsAs(`${it.owner} campaign`, 'group', false), basis: 'implied' };
  const name = `${it.owner} administration`;
  const at = it.head === 'team' ? scene.text.slice(0, 60_000).indexOf(name) : -1;
  return at < 0
    ? wordsAs(it.text, 'group', false)
    : { ...wordsAs(name, 'group', false), basis: 'implied', because: [[at, at + name.length]] };
}

/** "the administration", "Mr. Okafor’s team": "Okafor administration" where the article says so somewhere. */
function administrationOf(scene: Scene, it: Description): Resolved | null {
  if (it.owner && !/^(?:his|her|their|its)$/i.test(it.owner)) return teamOf(scene, it);
  const named = [
    ...scene.text
      .slice(0, 60_000)
      .matchAll(/\b(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?) (administration|campaign|government)\b/gu),
  ].find((match) => match[2] === it.head && !/^(?:The|This|His|Her)$/.test(match[1]!));
  if (named)
    return {
      ...wordsAs(`${named[1]!.replace(/^The /, '')} ${named[2]}`, 'group', false),
      basis: 'implied',
      because: [[named.index, named.index + named[0].length]],
    };
  if (it.head !== 'administration') return null;
  const president = roleHolder(scene, { ...it, head: 'president', qualifiers: [], owner: null });
  if (!president?.name || president.members.length !== 1) return null;
  const { family } = scene.cast.members[president.members[0]!]!;
  return { ...wordsAs(`${family} administration`, 'group', false), basis: 'implied', because: president.because };
}
