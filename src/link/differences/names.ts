import type { LinkedActor, Span } from '../../model/index.ts';
import { areFormsOfOneName } from '../names/nicknames.ts';
import { isSlipOf, organisationNameOf } from '../names/organisation.ts';
import { agreementOfGiven, isOneFamilyName, type PersonName, personNameOf, withoutTitles } from '../names/person.ts';
import { folded } from '../names/spelling.ts';
import { type DifferenceFinder, type Draft, draftOf, type Said, type Story } from './story.ts';

/** One actor under several spellings or full names: "Zoltan Kreutzer" here, "Zoltán P. Kreuzer" there. */
export const names: DifferenceFinder = {
  name: 'names',
  find: (story) => story.actors.flatMap((actor) => differenceOf(story, actor) ?? []),
};

function differenceOf(story: Story, actor: LinkedActor): Draft | null {
  if (actor.kind === 'place' || actor.members.length < 2) return null;
  const inArticles = story.records.map(({ article, findings }, at): Mentioned => {
    const mentions = actor.members
      .filter((member) => member.article === article.id)
      .flatMap((member) => findings.actors.find((one) => one.id === member.actor)?.mentions ?? [])
      .sort((x, y) => x[0] - y[0]);
    return { text: article.text, mentions, at };
  });
  const said = inArticles.flatMap(({ text, mentions, at }) =>
    actor.kind === 'person' ? personSaid(text, mentions, at, actor) : bodySaid(text, mentions, at),
  );
  if (actor.kind === 'person') said.push(...spelledOtherwise(said, inArticles));
  const shown = actor.kind === 'person' ? comparablePersons(said) : comparableBodies(said);
  if (!shown.length) return null;
  const draft = draftOf(story, 'name', `name of ${actor.name}`, shown, 'one actor under different names', (value) =>
    value.replace(/[’‘]/g, "'"),
  );
  const values = shown.map((one) => one.value);
  return draft && { ...draft, slight: actor.kind === 'person' ? areFullerAndShorter(values) : areOneSpelling(values) };
}

interface Mentioned {
  readonly text: string;
  readonly mentions: readonly Span[];
  readonly at: number;
}

/** Articles that have the family name alone, and with other letters than all that name the person in full: "President Kreuzer". */
function spelledOtherwise(said: readonly Said[], inArticles: readonly Mentioned[]): Said[] {
  const families = said.flatMap(({ value }) => personNameOf(value) ?? []);
  const letters = new Set(families.map(({ family }) => family.replace(/[^a-z0-9]/g, '')));
  return inArticles
    .filter(({ at }) => !said.some(({ article }) => article === at))
    .flatMap(({ text, mentions, at }): Said[] => {
      for (const [start, end] of mentions) {
        const name = withoutTitles(text.slice(start, Math.min(end, start + 120)));
        const parsed = /\s/.test(name) ? null : personNameOf(name);
        if (!parsed || letters.has(parsed.family.replace(/[^a-z0-9]/g, ''))) return [];
        if (families.some((family) => isOneFamilyName(parsed, family)))
          return [{ value: name, article: at, span: [start, end] }];
      }
      return [];
    });
}

/** "John A. Tamm", "John Tamm", "Jack Tamm Jr.": initials, short forms and degrees, but no letter spelled otherwise. */
function areFullerAndShorter(values: readonly string[]): boolean {
  const [first, ...others] = values.map(personNameOf);
  if (!first) return false;
  return others.every((other) => {
    if (other?.family !== first.family) return false;
    const [one, two] = [first.given[0] ?? '', other.given[0] ?? ''];
    return (
      one === two ||
      areFormsOfOneName(one, two) ||
      (one[0] === two[0] && Math.min(one.length, two.length) === 1) ||
      [...first.given, ...other.given].filter((given) => given === one || given === two).length > 2
    );
  });
}

/** "Organisation", "Organization": the habit of a paper. */
const areOneSpelling = (values: readonly string[]): boolean =>
  new Set(values.map((value) => organisationNameOf(value)?.key ?? value)).size === 1;

// An article's first full form speaks for it; another counts only when the family name itself is spelled otherwise.
function personSaid(text: string, mentions: readonly Span[], article: number, actor: LinkedActor): Said[] {
  const actorName = personNameOf(actor.name);
  const out: Said[] = [];
  const families = new Set<string>();
  for (const mention of mentions) {
    const printed = text.slice(mention[0], Math.min(mention[1], mention[0] + 120));
    const name = fromGivenName(withoutTitles(printed), actorName);
    if (!name || !/\s/.test(name)) continue;
    const family = folded(
      name
        .split(' ')
        .filter((word) => !/^(?:Jr|Sr|II|III|IV)\.?$/.test(word))
        .at(-1)!,
    );
    if (families.has(family)) continue;
    families.add(family);
    const start = mention[0] + printed.indexOf(name.split(' ')[0]!);
    const dot = /\b(?:Jr|Sr)$/.test(name) && text[mention[1]] === '.' ? 1 : 0;
    out.push({ value: dot ? `${name}.` : name, article, span: [start, mention[1] + dot] });
  }
  return out;
}

/** The name from its first given name on: ranks and trades before it ("Harbour Pilot Joe Tamm") are no part of it. */
function fromGivenName(name: string, actor: PersonName | null): string | null {
  const words = name.split(' ');
  if (!actor?.given.length || words.length < 2) return words.length === 2 ? name : null;
  const fits = (from: number): boolean => {
    const parsed = personNameOf(words.slice(from).join(' '));
    return !!parsed?.given.length && agreementOfGiven(parsed, actor) !== 'different' && isOneFamilyName(parsed, actor);
  };
  const froms = words.slice(0, -1).map((_, from) => from);
  // From the word that is the first name itself, if there is one: "Pilot Joe Tamm" fits from "Pilot" on only as a first name unheard of.
  const named = froms.find(
    (from) =>
      agreementOfGiven(
        { ...actor, given: [folded(words[from]!).replace(/\./g, '')] },
        { ...actor, given: [actor.given[0]!] },
      ) !== 'different',
  );
  const from = named !== undefined && fits(named) ? named : froms.find(fits);
  return from === undefined ? null : words.slice(from).join(' ');
}

/** Left out: given names in another order of the same letters ("Kim Jong-un", "Kim Jong Un" stay a difference of spelling). */
function comparablePersons(said: readonly Said[]): readonly Said[] {
  return new Set(said.map((one) => one.value)).size > 1 ? said : [];
}

function bodySaid(text: string, mentions: readonly Span[], article: number): Said[] {
  const seen = new Set<string>();
  const out: Said[] = [];
  for (const mention of mentions) {
    const printed = text
      .slice(mention[0], Math.min(mention[1], mention[0] + 120))
      .replace(/^(?:the|The)\s+/, '')
      .replace(/[’']s?$/, '')
      .replace(/\s+/g, ' ');
    if (seen.has(printed) || !/^\p{Lu}/u.test(printed)) continue;
    seen.add(printed);
    out.push({ value: printed, article, span: mention });
  }
  return out;
}

// Of a body, only spellings of the same words differ: "Organisation" and "Organization"; an acronym or short form does not.
function comparableBodies(said: readonly Said[]): readonly Said[] {
  const names = said.filter((one) => one.value.length >= 6 && !/^[\p{Lu}.]+$/u.test(one.value));
  const [first] = names;
  if (!first) return [];
  const known = organisationNameOf(first.value);
  const group = names.filter((one) => {
    const other = organisationNameOf(one.value);
    return (
      known &&
      other &&
      (known.key === other.key || isSlipOf(known, other)) &&
      one.value.split(/\s+/).length === first.value.split(/\s+/).length
    );
  });
  return new Set(group.map((one) => folded(one.value).replace(/[^a-z0-9]/g, ''))).size > 1 ? group : [];
}
