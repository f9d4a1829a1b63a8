import type { Clusters } from '../clusters.ts';
import type { Entry } from './entries.ts';
import { agreementOfGiven, isOneFamilyName, type PersonName } from './person.ts';
import { soundOf, withoutOneLetter } from './spelling.ts';

/** A person's entry with its place in the caller's list. */
interface Person {
  readonly at: number;
  readonly entry: Entry;
  readonly name: PersonName;
}

/** Notes why two entries became one; called with the place of one of them. */
export type Note = (at: number, why: string) => void;

/**
 * Joins the entries that mean one person. In steps from the surest to the least sure: the same letters; one family name
 * with agreeing given names; a misspelled family name with the same given name; a bare family name with the only person of
 * that name. Each step looks only into buckets of one key.
 */
export function joinPersons(entries: readonly Entry[], clusters: Clusters, note: Note): void {
  const persons = entries.flatMap((entry, at): Person[] => (entry.person ? [{ at, entry, name: entry.person }] : []));
  const join = (one: Person, other: Person, why: string): void => {
    if (clusters.rootOf(one.at) !== clusters.rootOf(other.at) && clusters.join(one.at, other.at)) note(one.at, why);
  };
  for (const bucket of bucketsOf(persons, (p) => [p.entry.folded.replace(/ /g, '')])) {
    for (const person of bucket.slice(1)) if (person.name.given.length) join(bucket[0]!, person, 'same name');
  }
  const families = bucketsOf(persons, (p) => [p.name.sound]);
  for (const bucket of families) joinFamily(bucket, clusters, join);
  for (const bucket of bucketsOf(persons, slipKeys)) {
    for (const [one, other] of neighbours(bucket)) {
      if (one.name.family === other.name.family || clash(one, other)) continue;
      if (!isOneFamilyName(one.name, other.name)) continue;
      if (agreementOfGiven(one.name, other.name) === 'same')
        join(one, other, 'family names one slip apart, one given name');
    }
  }
  joinBareNames(persons, clusters, join);
}

function joinFamily(
  bucket: readonly Person[],
  clusters: Clusters,
  join: (a: Person, b: Person, why: string) => void,
): void {
  // Fullest names first: "George W. Bush" makes a person, "G. Bush" then looks for one.
  const named = bucket.filter((p) => p.name.given.length).sort(byFullness);
  const leaders: Person[] = [];
  for (const person of named) {
    const fitting = leaders.filter((leader) => !clash(leader, person) && agrees(leader, person));
    // "Ada Brandt" is "Ada K. Brandt" rather than "Little Ada Brandt".
    const alike = fitting.filter((leader) => leader.name.given[0] === person.name.given[0]);
    const agreeing = alike.length ? alike : fitting;
    const roots = new Set(agreeing.map((leader) => clusters.rootOf(leader.at)));
    if (roots.size === 1) join(agreeing[0]!, person, 'one family name, agreeing given names');
    // Kept as a leader only when it adds a form of the given name, so that a bucket of one family stays small.
    if (
      !leaders.some(
        (l) => l.name.given.join(' ') === person.name.given.join(' ') && l.name.suffix === person.name.suffix,
      )
    ) {
      leaders.push(person);
    }
    if (leaders.length > 60) return;
  }
}

const agrees = (one: Person, other: Person): boolean => {
  const agreement = agreementOfGiven(one.name, other.name);
  return agreement === 'same' || agreement === 'compatible';
};

/** Two that one article keeps apart by "Jr." or "III", and a Mr. and a Ms., are not one; but "Ms. Okafor" may have slipped in among what is Chidi's. */
function clash(one: Person, other: Person): boolean {
  const given = one.name.given[0];
  const namesakes = given !== undefined && given.length > 1 && given === other.name.given[0];
  if (!namesakes && one.entry.gender && other.entry.gender && one.entry.gender !== other.entry.gender) return true;
  if (one.name.suffix === other.name.suffix) return false;
  return (one.name.suffix !== '' && other.name.suffix !== '') || one.entry.article === other.entry.article;
}

/** Family name alone ("Duarte"), or a name whose first word is the family's ("Xi"): with the only one whom it fits. */
function joinBareNames(
  persons: readonly Person[],
  clusters: Clusters,
  join: (a: Person, b: Person, why: string) => void,
): void {
  const bySound = new Map<string, Person[]>();
  const byFirst = new Map<string, Person[]>();
  const put = (map: Map<string, Person[]>, key: string, person: Person): void => {
    const list = map.get(key);
    if (list) list.push(person);
    else map.set(key, [person]);
  };
  for (const person of persons) {
    if (!person.name.given.length) continue;
    put(bySound, person.name.sound, person);
    put(byFirst, soundOf(person.name.given[0]!), person);
  }
  const rootsOf = (list: readonly Person[]): Map<number, Person> =>
    new Map(list.toReversed().map((person) => [clusters.rootOf(person.at), person]));
  const bare = persons.filter((person) => !person.name.given.length);
  for (const person of bare) {
    const namesakes = bySound.get(person.name.sound) ?? [];
    // Whom the same article names in full beside him is another: "Okafor … his daughter, Adaeze Okafor".
    const beside = new Set(
      namesakes.filter(({ entry }) => entry.article === person.entry.article).map(({ at }) => clusters.rootOf(at)),
    );
    const fitting = [
      ...rootsOf(namesakes.filter((other) => !clash(person, other) && !beside.has(clusters.rootOf(other.at)))).values(),
    ];
    const byRole = fitting.filter((other) => sharesRole(person, other));
    const only = fitting.length === 1 ? fitting[0] : byRole.length === 1 ? byRole[0] : undefined;
    if (only)
      join(only, person, fitting.length === 1 ? 'the only one of that family name' : 'same family name and role');
    else if (!fitting.length) {
      const first = [...rootsOf(byFirst.get(person.name.sound) ?? []).values()];
      if (first.length === 1) join(first[0]!, person, 'the only one called by that name');
    }
  }
  // Family names alone in several articles of a story, and nobody's full name: one person, unless a Mr. and a Ms.
  for (const bucket of bucketsOf(bare, (p) => [p.name.sound])) {
    if ((bySound.get(bucket[0]!.name.sound) ?? []).length) continue;
    for (const person of bucket.slice(1)) if (!clash(bucket[0]!, person)) join(bucket[0]!, person, 'same family name');
  }
}

function sharesRole(one: Person, other: Person): boolean {
  const words = (person: Person): Set<string> =>
    new Set(
      person.entry.actor.roles
        .flatMap((role) => role.text.toLowerCase().split(/[^\p{L}]+/u))
        .filter((w) => w.length > 4),
    );
  const others = words(other);
  return [...words(one)].some((word) => others.has(word));
}

const slipKeys = ({ name }: Person): string[] =>
  name.given.length && name.family.length >= 5
    ? withoutOneLetter(name.family).map((family) => `${name.given[0]![0]} ${family}`)
    : [];

const byFullness = (a: Person, b: Person): number =>
  b.name.given.length - a.name.given.length ||
  b.name.given.join('').length - a.name.given.join('').length ||
  a.at - b.at;

/** Pairs of a bucket worth a look: each with the next sixteen, so that a hostile bucket costs no square. */
function* neighbours(bucket: readonly Person[]): Generator<[Person, Person]> {
  for (let at = 0; at < bucket.length; at++) {
    for (const other of bucket.slice(at + 1, at + 17)) yield [bucket[at]!, other];
  }
}

function bucketsOf(persons: readonly Person[], keysOf: (person: Person) => readonly string[]): Person[][] {
  const buckets = new Map<string, Person[]>();
  for (const person of persons) {
    for (const key of new Set(keysOf(person))) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(person);
      else buckets.set(key, [person]);
    }
  }
  return [...buckets.values()].filter((bucket) => bucket.length > 1);
}
