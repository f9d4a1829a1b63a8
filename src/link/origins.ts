import type { ArticleRecord, LinkedActor, Origin, OriginClue, Place, Span } from '../model/index.ts';
import { overlaps } from '../text/spans.ts';
import type { Copy } from './copies.ts';
import { organisationNameOf } from './names/organisation.ts';
import { folded, slugOf } from './names/spelling.ts';

/** A clue with the article it stands in. */
interface Sighting {
  readonly article: string;
  readonly clue: OriginClue;
  /** The linked actor whose name the clue prints, where it is one. */
  readonly actor: LinkedActor | null;
}

const SAID_OF: Readonly<Record<OriginClue['manner'], string>> = {
  'first-reported': 'named as the first to report it',
  obtained: 'named as having obtained it',
  published: 'named as having published it',
  quoted: 'quoted for it',
  told: 'named as told',
  credited: 'credited',
  copied: 'the same words stand in it',
};
// Strongest first: who had it first says more than who is quoted.
const STRENGTH: readonly OriginClue['manner'][] = [
  'first-reported',
  'obtained',
  'published',
  'credited',
  'copied',
  'quoted',
  'told',
];

/**
 * Who had it first, as the prose itself names it: newsrooms, agencies, documents, people without names, each once under all its
 * spellings, with the articles that name it and the words they use. Strongest first, then by number of articles and name;
 * the same for any order of `records`.
 */
export function findOrigins(
  records: readonly ArticleRecord[],
  actors: readonly LinkedActor[] = [],
  copies: readonly Copy[] = [],
): Origin[] {
  const nameOf = namesOf(actors);
  const actorAt = actorsAt(records, actors);
  const groups = new Map<string, Sighting[]>();
  const inOrder = [...records].sort((a, b) => (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : 0));
  for (const { article, findings } of inOrder) {
    for (const clue of findings.origins) {
      const sighting = { article: article.id, clue, actor: clue.kind === 'person' ? actorAt(article.id, clue) : null };
      const key = keyOf(sighting, nameOf);
      groups.set(key, [...(groups.get(key) ?? []), sighting]);
    }
  }
  addCopies(groups, copies, nameOf);
  mergeAcronyms(groups);
  mergeTails(groups);
  joinNameless(groups);
  const taken = new Set<string>();
  return [...groups.values()]
    .map((sightings) => ({ sightings, name: shownName(sightings, nameOf), rank: rankOf(sightings) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        articlesOf(b.sightings).length - articlesOf(a.sightings).length ||
        (a.name < b.name ? -1 : 1),
    )
    .map(({ sightings, name }): Origin => {
      let id = slugOf(name);
      for (let copy = 2; taken.has(id); copy++) id = `${slugOf(name)}-${copy}`;
      taken.add(id);
      return {
        id,
        name,
        kind: sightings.some((s) => s.clue.kind === 'agency') ? 'agency' : sightings[0]!.clue.kind,
        articles: articlesOf(sightings),
        places: sightings.map((s): Place => ({ article: s.article, span: s.clue.evidence })),
        why: whyOf(sightings),
      };
    });
}

/** The person whose mention a clue's span is, under the name that the story knows: "Trump" here, "Donald Trump" there. */
function actorsAt(
  records: readonly ArticleRecord[],
  actors: readonly LinkedActor[],
): (article: string, clue: OriginClue) => LinkedActor | null {
  const found = new Map(records.map(({ article, findings }) => [article.id, findings.actors]));
  const linked = new Map(
    actors.flatMap((actor) => actor.members.map((member) => [`${member.article} ${member.actor}`, actor] as const)),
  );
  return (article, clue) => {
    const { name } = clue;
    const people = (found.get(article) ?? []).filter(({ kind }) => kind === 'person');
    const own =
      people.find((actor) => actor.name === name) ??
      people.find((actor) => actor.mentions.some((mention) => isWhole(mention, clue)));
    return own ? (linked.get(`${article} ${own.id}`) ?? null) : null;
  };
}

/** "Mayor Chidi Okafor" is he, to the end; "Okafor’s spokesman" and "supporters of Mr. Okafor" are not. */
const isWhole = (mention: Span, { span, name }: OriginClue): boolean =>
  overlaps(mention, span) && mention[1] >= span[1] && !/\s(?:of|to|with|on|by)\s/.test(name);

/** From every folded name of an actor to the name to show. */
function namesOf(actors: readonly LinkedActor[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const actor of actors) {
    for (const name of [actor.name, ...actor.names]) if (!names.has(folded(name))) names.set(folded(name), actor.name);
  }
  return names;
}

const POSSESSIVE = /^(.{2,80}?)[’'](?:s)? (.{2,80})$/u;

function keyOf({ clue: { name, kind }, actor }: Sighting, nameOf: ReadonlyMap<string, string>): string {
  if (kind === 'outlet' || kind === 'agency') {
    const words = organisationNameOf(name)?.words ?? [];
    const kept = words.filter((word, at) => at === 0 || !/^(?:news|online|com|agency|channel|newspaper)$/.test(word));
    return `newsroom ${kept.join(' ') || folded(name)}`;
  }
  if (actor) return `person @${actor.id}`;
  const [, author, noun] = POSSESSIVE.exec(name) ?? [];
  if (author && noun && kind === 'document') return `document ${authorsOf(author, nameOf)} ${headOf(noun)}`;
  return `${kind} ${kind === 'document' ? headOf(name) : folded(name)}`;
}

/** "Ines Duarte and Joe Tamm" and "Tamm and Duarte" are the same two. */
const authorsOf = (authors: string, nameOf: ReadonlyMap<string, string>): string =>
  authors
    .split(/,? and |, /)
    .map((author) => folded(nameOf.get(folded(author)) ?? author))
    .sort()
    .join(' and ');

// "joint written statement" and "statement", "tweets" and "tweet" of one author are one document to a reader.
function headOf(noun: string): string {
  const last = folded(noun).split(/\s+/).at(-1)!;
  return last
    .replace(/-/g, '')
    .replace(/(?<=[a-z]{3})s$/, '')
    .replace(/^memorandum$/, 'memo')
    .replace(/^(?:post|feed|account|page)$/, 'tweet');
}

// Half of one article's own words in the other: that is no chance and no quotation.
const LEAST_SHARE = 0.5;

/** An agency credited in one of two copies is the origin of the other, too, though it does not say so. */
function addCopies(
  groups: Map<string, Sighting[]>,
  copies: readonly Copy[],
  nameOf: ReadonlyMap<string, string>,
): void {
  const credits = [...groups.values()]
    .flat()
    .filter(({ clue }) => clue.kind === 'agency' && clue.manner === 'credited');
  for (const { a, b, shareOfA, shareOfB, longest } of copies) {
    if (Math.max(shareOfA, shareOfB) < LEAST_SHARE) continue;
    const credit = credits.find(({ article }) => article === a || article === b);
    if (!credit) continue;
    const other = credit.article === a ? { article: b, span: longest.inB } : { article: a, span: longest.inA };
    const group = groups.get(keyOf(credit, nameOf))!;
    if (group.some(({ article }) => article === other.article)) continue;
    group.push({
      article: other.article,
      clue: { ...credit.clue, span: other.span, evidence: other.span, manner: 'copied' },
      actor: null,
    });
  }
}

function mergeAcronyms(groups: Map<string, Sighting[]>): void {
  const byInitials = new Map<string, string>();
  for (const [key, [first]] of groups) {
    const initials = key.startsWith('newsroom ') ? organisationNameOf(first!.clue.name)?.initials : '';
    if (initials && initials.length > 1 && !byInitials.has(initials)) byInitials.set(initials, key);
  }
  for (const [key, sightings] of [...groups]) {
    const acronym = key.startsWith('newsroom ') ? organisationNameOf(sightings[0]!.clue.name)?.acronym : '';
    const full = acronym ? byInitials.get(acronym) : undefined;
    if (!full || full === key) continue;
    groups.set(full, [...groups.get(full)!, ...sightings]);
    groups.delete(key);
  }
}

/** "Orsa Courant" and "Varn Valley Orsa Courant", "Lumen TV’s This Harbour" and "This Harbour": the longer name, where there is one such. */
function mergeTails(groups: Map<string, Sighting[]>): void {
  const names = [...groups].flatMap(([key, [first]]) =>
    key.startsWith('newsroom ') && !first!.clue.name.includes('/')
      ? [{ key, name: ` ${folded(first!.clue.name)}` }]
      : [],
  );
  for (const { key, name } of names) {
    if (!/\S\s\S/.test(name) || !groups.has(key)) continue;
    const longer = names.filter((other) => other.key !== key && other.name.endsWith(name) && groups.has(other.key));
    if (longer.length !== 1) continue;
    groups.set(longer[0]!.key, [...groups.get(longer[0]!.key)!, ...groups.get(key)!]);
    groups.delete(key);
  }
}

/**
 * "The statement said", "according to a transcript", without a word of whose: in an article that names one statement's author, or one
 * newsroom that published the transcript, it is that one's. A statement of nobody's says nothing and is left out.
 */
function joinNameless(groups: Map<string, Sighting[]>): void {
  for (const [key, sightings] of [...groups]) {
    const noun = /^document (\S+)$/.exec(key)?.[1];
    if (!noun) continue;
    const left = sightings.filter((sighting) => {
      const owners = [...groups].filter(([other, those]) => owns(other, those, noun, sighting));
      if (owners.length !== 1) return !/^(?:statement|tweet|email|announcement)$/.test(noun);
      groups.set(owners[0]![0], [...owners[0]![1], sighting]);
      return false;
    });
    if (left.length) groups.set(key, left);
    else groups.delete(key);
  }
}

const HAD_IT: ReadonlySet<OriginClue['manner']> = new Set(['first-reported', 'obtained', 'published']);

function owns(key: string, sightings: readonly Sighting[], noun: string, { article, clue }: Sighting): boolean {
  const here = sightings.filter((one) => one.article === article);
  if (/^(?:transcript|recording)$/.test(noun))
    return key.startsWith('newsroom ') && here.some((one) => HAD_IT.has(one.clue.manner));
  // "The statement", not "a memo": only what was spoken of before is known.
  return here.length > 0 && /^document .* /.test(key) && key.endsWith(` ${noun}`) && clue.manner === 'quoted';
}

function shownName(sightings: readonly Sighting[], nameOf: ReadonlyMap<string, string>): string {
  const actor = sightings[0]!.actor;
  if (actor) return actor.name;
  const counts = new Map<string, number>();
  const first = sightings[0]!.clue.kind === 'document';
  // "A transcript" of a newsroom's is the newsroom's.
  for (const { clue } of sightings.filter((one) => first || one.clue.kind !== 'document')) {
    const [, author, noun] = clue.kind === 'document' ? (POSSESSIVE.exec(clue.name) ?? []) : [];
    const shown =
      author && noun
        ? `${nameOf.get(folded(author)) ?? author}${clue.name.slice(author.length, -noun.length)}${noun}`
        : clue.name;
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  const [shown] = [...counts].sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1))[0]!;
  // Where one article quotes him from several tweets, several are the origin.
  if (sightings.length > articlesOf(sightings).length && /[’'](?:s )?.*\btweet$/.test(shown)) return `${shown}s`;
  return nameOf.get(folded(shown)) === `The ${shown}` ? `The ${shown}` : shown;
}

const articlesOf = (sightings: readonly Sighting[]): string[] => [...new Set(sightings.map((s) => s.article))].sort();
// People without names rank before newsrooms that were told; who says it to everybody with his name comes last.
const rankOf = (sightings: readonly Sighting[]): number =>
  Math.min(
    ...sightings.map(({ clue, actor }) => {
      const named = clue.kind === 'person' && (actor !== null || /^\p{Lu}\S* \p{Lu}/u.test(clue.name));
      return STRENGTH.indexOf(clue.manner) + (named ? 2 : clue.manner === 'told' && clue.kind !== 'person' ? 1 : 0);
    }),
  );

function whyOf(sightings: readonly Sighting[]): string {
  return STRENGTH.flatMap((manner) => {
    const articles = articlesOf(sightings.filter((s) => s.clue.manner === manner)).length;
    return articles ? [`${SAID_OF[manner]} in ${articles === 1 ? 'one article' : `${articles} articles`}`] : [];
  }).join('; ');
}
