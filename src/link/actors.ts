import type { ActorKind, ArticleRecord, LinkedActor } from '../model/index.ts';
import { Clusters } from './clusters.ts';
import { type Entry, entriesOf, plainName } from './names/entries.ts';
import { joinBareBodies } from './names/joinBareBodies.ts';
import { joinOrganisations } from './names/joinOrganisations.ts';
import { joinPersons } from './names/joinPersons.ts';
import { personNameOf } from './names/person.ts';
import { folded, slugOf, soundOf } from './names/spelling.ts';

/**
 * The actors of a story: who is one and the same in several articles, whatever the spelling. `aliases` are the user's own
 * decisions: each list is one actor, its first name the one to show; names of two lists are never made one. Sorted by id;
 * the same for any order of `records`.
 */
export function linkActors(
  records: readonly ArticleRecord[],
  aliases: readonly (readonly string[])[] = [],
): LinkedActor[] {
  const entries = entriesOf(records);
  const clusters = new Clusters(entries.length);
  const reasons = new Map<number, Set<string>>();
  const note = (at: number, why: string): void => {
    reasons.set(at, (reasons.get(at) ?? new Set()).add(why));
  };
  const shown = applyAliases(entries, aliases, clusters, note);
  joinPersons(entries, clusters, note);
  joinOrganisations(entries, clusters, note);
  joinBareBodies(entries, clusters, note);

  const takenIds = new Set<string>();
  const linked = clusters.sets().map((set) => {
    const members = set.map((at) => entries[at]!);
    const name =
      set.map((at) => shown.get(at)).find((given) => given !== undefined) ?? withArticle(bestName(members), members);
    const why = [...new Set(set.flatMap((at) => [...(reasons.get(at) ?? [])]))].sort();
    return {
      name,
      kind: commonest(members.map((member) => member.actor.kind)),
      names: otherNames(members, name),
      members: members.map((member) => ({ article: member.article, actor: member.actor.id })),
      why: why.length ? why.join('; ') : members.length > 1 ? 'same name' : 'named in one article',
    };
  });
  return linked
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : b.members.length - a.members.length))
    .map((actor): LinkedActor => {
      const slug = slugOf(actor.name.replace(/^The (?=\S)/, ''));
      let id = slug;
      for (let copy = 2; takenIds.has(id); copy++) id = `${slug}-${copy}`;
      takenIds.add(id);
      return { id, ...actor };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Joins what the user calls one and keeps apart what stands in two of the user's lists. Returns the name to show by entry. */
function applyAliases(
  entries: readonly Entry[],
  aliases: readonly (readonly string[])[],
  clusters: Clusters,
  note: (at: number, why: string) => void,
): Map<number, string> {
  const shown = new Map<number, string>();
  const listOf = new Map<string, number>();
  aliases.forEach((names, list) => {
    for (const name of names) if (!listOf.has(plainName(name))) listOf.set(plainName(name), list);
  });
  const first = new Map<number, number>();
  entries.forEach((entry, at) => {
    const list = listOf.get(entry.folded);
    if (list === undefined) return;
    shown.set(at, aliases[list]![0]!);
    note(at, 'aliases.json');
    const leader = first.get(list);
    if (leader !== undefined) clusters.join(leader, at);
    else first.set(list, at);
  });
  const leaders = [...first.values()];
  // The lists are the user's and few; still, only the first hundred that occur are held apart from one another.
  for (const one of leaders.slice(0, 100))
    for (const other of leaders.slice(0, 100)) if (one < other) clusters.keepApart(one, other);
  return shown;
}

/** "The Ledger" where the articles write the paper's name so. */
const withArticle = (name: string, members: readonly Entry[]): string =>
  members[0]!.actor.kind === 'outlet' && members.reduce((sum, member) => sum + member.articled, 0) > 0
    ? `The ${name}`
    : name;

/** The name that most articles use; a full name before a bare one, the longer before the shorter. */
function bestName(members: readonly Entry[]): string {
  const weights = new Map<string, number>();
  for (const { actor } of members)
    weights.set(actor.name, (weights.get(actor.name) ?? 0) + 1000 + Math.min(999, actor.mentions.length));
  const isPerson = members.some(({ person }) => person);
  const isFull = (name: string): boolean =>
    isPerson ? (personNameOf(name)?.given.some((g) => g.length > 1) ?? false) : !isAcronym(name);
  return [...weights].sort(
    ([a, x], [b, y]) => Number(isFull(b)) - Number(isFull(a)) || y - x || b.length - a.length || (a < b ? -1 : 1),
  )[0]![0];
}

const isAcronym = (name: string): boolean => /^[\p{Lu}\p{N}.&]{2,8}$/u.test(name);

/** Other names in use, most frequent first: the names of the members, and spellings of them in the running text. */
function otherNames(members: readonly Entry[], shown: string): string[] {
  const weights = new Map<string, number>();
  const sounds = new Set(members.flatMap((member) => member.folded.split(' ').map(soundOf)));
  for (const { actor, spellings } of members) {
    weights.set(actor.name, (weights.get(actor.name) ?? 0) + 1);
    for (const [spelling, count] of spellings) {
      const isName = spelling === actor.name || spelling.split(/\s+/).length <= 5;
      const fits =
        isAcronym(spelling) ||
        folded(spelling)
          .split(/[^\p{L}\p{N}]+/u)
          .some((word) => sounds.has(soundOf(word)));
      if (isName && fits) weights.set(spelling, (weights.get(spelling) ?? 0) + count);
    }
  }
  weights.delete(shown);
  return [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
}

function commonest(kinds: readonly ActorKind[]): ActorKind {
  const counts = new Map<ActorKind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  // A person’s family name alone looks like a body’s.
  if (counts.has('person')) return 'person';
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]![0];
}
