import type { Actor, ActorKind, Span } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import { type Body, bodiesOf } from './bodies.ts';
import { type Gender, genderOfName } from './first-names.ts';
import { genderByPronouns } from './lone-names.ts';
import { baseOf, type Mention, mentionsOf } from './mentions.ts';
import { familyOf, honorificGender, looksPersonal, type Person, peopleOf } from './people.ts';
import { knownPlace } from './places.ts';
import { type Role, rolesOf } from './roles.ts';
import { BODY_NOUNS, GROUP_NOUNS, ROLE_NOUNS } from './titles.ts';

/** An actor with what the text shows of it beyond names: what pronouns and descriptions are resolved against. */
export interface Member {
  readonly actor: Actor;
  /** Of a person, by honorific, office ("congresswoman"), kin or given name; null when open. */
  readonly gender: Gender;
  readonly roles: readonly Role[];
  /** Country that it governs or belongs to, in lower case; null when unsaid. */
  readonly countries: ReadonlySet<string>;
  readonly family: string;
}

export interface CastMention {
  readonly span: Span;
  readonly member: number;
  readonly sentence: number;
  readonly possessive: boolean;
  /** Stands where a subject stands: no preposition before it, nothing owned after it. */
  readonly subject: boolean;
}

export interface Cast {
  readonly members: readonly Member[];
  /** In text order, not overlapping. */
  readonly mentions: readonly CastMention[];
  /** Indices of persons by the head of a role: "envoy". */
  readonly byRole: ReadonlyMap<string, readonly number[]>;
  /** Mentions of each member, in text order. */
  readonly byMember: readonly (readonly CastMention[])[];
}

const casts = new WeakMap<Reading, Cast>();

/** Everybody an article names. Made once per reading. */
export function castOf(reading: Reading): Cast {
  let cast = casts.get(reading);
  if (!cast) casts.set(reading, (cast = assemble(reading)));
  return cast;
}

const SPEECH =
  /^(?:said|says|say|told|tells|added|adds|wrote|writes|tweeted|posted|announced|asked|argued|argues|claimed|claims|warned|warns|insisted|noted|notes|explained|continued|replied|responded|declared|stated|denied|reported|reports|believes|recalled|testified|suggested|confirmed|called|acknowledged|criticized|vowed|urged)$/;
/** Verbs that follow a person's name. */
const ACTS =
  /^(?:was|is|has|had|will|would|who|did|does|went|came|met|left|took|made|gave|became|died|won|lost|spoke|and)$/;

/** Words after which a name is the subject of its clause: "that Okafor …", "“…,” said Okafor". Elsewhere it is an object: "met Okafor". */
const BEFORE_SUBJECT =
  /^(?:[,:;.!?”"“—–()’']|that|and|but|or|while|as|when|if|because|since|after|before|though|although|where|which|until|whether|what|how|why|then|than|once|so|says?|said|adds?|added|wrote|writes|claimed|claims|argued|continued|replied|responded|warned|explained|noted|tweeted|recalled|announced|did|does|has|have|had|would|will|is|was|can|could|should|whom|meanwhile|former|because)$/;

function assemble(reading: Reading): Cast {
  const { mentions, headlines } = mentionsOf(reading);
  const first = peopleOf(mentions, reading.tokens);
  const second = bodiesOf(first.rest);
  const people = [...first.people];
  const bodies = [...second.bodies];
  takeInByContext(reading, second.rest, people, bodies);
  const family = new Map<string, Person>();
  for (const person of people) if (!family.has(person.family)) family.set(person.family, person);
  const extra = headlineMentions(reading, headlines, family);
  const ids = new Set<string>();
  const raw: { members: Member; mentions: readonly Mention[] }[] = [];
  for (const person of people) {
    const all = [...person.mentions, ...(extra.get(person) ?? [])].sort((a, b) => a.span[0] - b.span[0]);
    raw.push({ members: personMember(reading, person, all, ids), mentions: all });
  }
  for (const body of bodies) {
    const all = body.mentions.toSorted((a, b) => a.span[0] - b.span[0]);
    raw.push({ members: bodyMember(body, all, ids), mentions: all });
  }
  raw.sort((a, b) => a.mentions[0]!.span[0] - b.mentions[0]!.span[0]);
  const flat = raw
    .flatMap(({ mentions: own }, member) => own.map((mention) => castMention(reading, mention, member)))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const kept: CastMention[] = [];
  for (const mention of flat) if (!kept.length || kept.at(-1)!.span[1] <= mention.span[0]) kept.push(mention);
  const members = raw.map(({ members: member }) => member);
  const byMember: CastMention[][] = members.map(() => []);
  for (const mention of kept) byMember[mention.member]!.push(mention);
  const byRole = new Map<string, number[]>();
  members.forEach(({ roles }, member) => {
    for (const head of new Set(
      roles.flatMap((role) => [
        role.head,
        ...[...role.words].filter((word) => word === 'democrat' || word === 'republican'),
      ]),
    )) {
      const known = byRole.get(head);
      if (known) known.push(member);
      else byRole.set(head, [member]);
    }
  });
  return { members, mentions: kept, byRole, byMember };
}

/**
 * Names of unknown kind beside a verb of speech or a role: "Tarvo Rehm, a baker" and "Rehm Oil said" are actors; a capitalised word
 * that only begins a sentence is not.
 */
function takeInByContext(reading: Reading, rest: readonly Mention[], people: Person[], bodies: Body[]): void {
  const { tokens } = reading;
  let words: Set<string> | null = null;
  const lower = (): Set<string> => (words ??= new Set(tokens.map(({ text }) => text)));
  const byName = new Map<string, Person | Body>();
  const evidence = (mention: Mention): boolean => {
    const next = tokens[mention.tokens[1]]?.text ?? '';
    const previous = tokens[mention.tokens[0] - 1]?.text ?? '';
    // "Davit Sarkovy, who led the other side, said"
    const who = next === ',' && /^(?:who|whose)$/.test(tokens[mention.tokens[1] + 1]?.text ?? '');
    return (
      SPEECH.test(next) ||
      (who && mention.words.length > 1 && looksPersonal(mention.words)) ||
      (mention.words.length > 1 && ACTS.test(next) && looksPersonal(mention.words)) ||
      (SPEECH.test(previous) && !mention.possessive) ||
      ROLE_NOUNS.has(previous) ||
      rolesOf(reading, mention).length > 0
    );
  };
  const waiting: Mention[] = [];
  for (const mention of rest) {
    const name = mention.words.join(' ');
    const home = byName.get(name);
    if (home) home.mentions.push(mention);
    else if (evidence(mention) && !(mention.words.length === 1 && mention.initial && lower().has(name.toLowerCase()))) {
      const personal =
        looksPersonal(mention.words) || (mention.words.length === 1 && rolesOf(reading, mention).length > 0);
      const entry = personal
        ? { words: mention.words, family: familyOf(mention.words), mentions: [mention], full: 1 }
        : { words: mention.words, kind: 'organisation' as ActorKind, mentions: [mention] };
      byName.set(name, entry);
      if (personal) people.push(entry as Person);
      else bodies.push(entry as Body);
    } else waiting.push(mention);
  }
  for (const mention of waiting) byName.get(mention.words.join(' '))?.mentions.push(mention);
  for (const body of [...byName.values()]) {
    if (!('kind' in body) || body.words.length > 1 || /^\p{Lu}+$/u.test(body.words[0]!)) continue;
    const gender = genderByPronouns(reading, body.mentions);
    if (!gender) continue;
    bodies.splice(bodies.indexOf(body), 1);
    people.push({ words: body.words, family: body.words[0]!, mentions: body.mentions as Mention[], full: 0, gender });
  }
}

function headlineMentions(
  reading: Reading,
  headlines: readonly [number, number, number][],
  family: ReadonlyMap<string, Person>,
): Map<Person, Mention[]> {
  const out = new Map<Person, Mention[]>();
  for (const [from, to, sentence] of headlines) {
    for (let i = from; i < to; i++) {
      const token = reading.tokens[i]!;
      const word = baseOf(token.text);
      const person = family.get(word);
      if (!person) continue;
      const given = person.words.length > 1 && reading.tokens[i - 1]?.text === person.words[0] ? 1 : 0;
      const start = reading.tokens[i - given]!.start;
      const mention: Mention = {
        span: [start, token.start + word.length],
        words: given ? [person.words[0]!, word] : [word],
        kind: 'person',
        title: null,
        honorific: null,
        initial: false,
        possessive: word !== token.text,
        sentence,
        tokens: [i - given, i + 1],
      };
      out.set(person, [...(out.get(person) ?? []), mention]);
    }
  }
  return out;
}

function personMember(reading: Reading, person: Person, mentions: readonly Mention[], ids: Set<string>): Member {
  const seen = new Set<string>();
  const roles: Role[] = [];
  for (const mention of mentions) {
    for (const role of rolesOf(reading, mention)) {
      const text = reading.text.slice(...role.span);
      if (!seen.has(text)) roles.push(role);
      seen.add(text);
    }
  }
  const name = nameOf(reading, person.words, mentions);
  return {
    actor: {
      id: idOf(name, ids),
      name,
      kind: 'person',
      mentions: mentions.map((mention) => mention.span),
      roles: roles.map((role) => ({ text: reading.text.slice(...role.span), span: role.span })),
    },
    gender: genderOf(person, mentions, roles),
    roles,
    countries: new Set(roles.flatMap((role) => [...role.words].filter((word) => knownCountries.has(word)))),
    family: person.family,
  };
}

const knownCountries = new Set(
  'united states,britain,european union,united arab emirates,russia,ukraine,china,france,germany,israel,iran,iraq,syria,turkey,india,pakistan,japan,south korea,north korea,canada,mexico,brazil,italy,spain,poland,egypt,saudi arabia'.split(
    ',',
  ),
);

/** The longest form as printed, so that initials keep their full stops: "Tomas P. Reke". */
function nameOf(reading: Reading, words: readonly string[], mentions: readonly Mention[]): string {
  const fullest = mentions.find(
    (mention) => mention.words.length === words.length && mention.words.every((word, i) => word === words[i]),
  );
  const raw = fullest ? reading.text.slice(...fullest.span) : words.join(' ');
  const jr = fullest && /(?:^|\s)(?:Jr|Sr)$/.test(raw) && reading.text[fullest.span[1]] === '.' ? `${raw}.` : raw;
  return jr.replace(/\s+/g, ' ').replace(/\u00ad/g, '');
}

function genderOf(person: Person, mentions: readonly Mention[], roles: readonly Role[]): Gender {
  for (const mention of mentions) {
    const gender = honorificGender(mention.honorific);
    if (gender) return gender;
  }
  for (const role of roles) {
    for (const word of role.words) {
      if (/woman$|^(?:wife|daughter|mother|sister|widow|queen|princess|actress|aunt|baroness|duchess)$/.test(word))
        return 'female';
      if (
        /[a-z]{4}sman$|^(?:congressman|chairman|businessman|husband|son|father|brother|king|prince|actor|uncle|son-in-law|duke)$/.test(
          word,
        )
      )
        return 'male';
    }
  }
  return person.words.length > 1 ? genderOfName(person.words[0]!) : (person.gender ?? null);
}

function bodyMember(body: Body, mentions: readonly Mention[], ids: Set<string>): Member {
  const name = body.words.join(' ').replace(/ & /g, ' & ');
  const place = knownPlace(name);
  return {
    actor: { id: idOf(name, ids), name, kind: body.kind, mentions: mentions.map((mention) => mention.span), roles: [] },
    gender: null,
    roles: [],
    countries: new Set(place?.country ? [place.country.toLowerCase()] : []),
    family: body.words.at(-1)!,
  };
}

function idOf(name: string, ids: Set<string>): string {
  const slug =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[’'.]/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'actor';
  let id = slug;
  for (let n = 2; ids.has(id); n++) id = `${slug}-${n}`;
  ids.add(id);
  return id;
}

function castMention(reading: Reading, mention: Mention, member: number): CastMention {
  const { tokens } = reading;
  let before = mention.tokens[0] - 1;
  const from = mention.title ? mention.title[0] : mention.span[0];
  while (
    before >= 0 &&
    (tokens[before]!.start >= from ||
      tokens[before]!.text === '.' ||
      tokens[before]!.text === mention.honorific ||
      /^(?:the|The)$/.test(tokens[before]!.text))
  )
    before--;
  const previous = tokens[before]?.text.toLowerCase() ?? '';
  // "the Okafor envoy": a name before a role or a body says whose, as a possessive does.
  const next = tokens[mention.tokens[1]]?.text ?? '';
  const modifies =
    mention.possessive ||
    ROLE_NOUNS.has(next) ||
    GROUP_NOUNS.has(next) ||
    BODY_NOUNS.has(next) ||
    (/s$/.test(next) && BODY_NOUNS.has(next.slice(0, -1)));
  const sentenceStart = reading.sentences[mention.sentence]![0];
  return {
    span: mention.span,
    member,
    sentence: mention.sentence,
    possessive: modifies,
    subject: !modifies && (before < 0 || tokens[before]!.start < sentenceStart || BEFORE_SUBJECT.test(previous)),
  };
}
