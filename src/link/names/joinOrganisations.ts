import type { Clusters } from '../clusters.ts';
import { countryGoverned } from './countries.ts';
import type { Entry } from './entries.ts';
import type { Note } from './joinPersons.ts';
import { isShortFor, isSlipOf, type OrganisationName } from './organisation.ts';

interface Body {
  readonly at: number;
  readonly entry: Entry;
  readonly name: OrganisationName;
}

/** Joins the entries that mean one organisation, government, outlet or place: same words, acronym, short form, a slip of the pen. */
export function joinOrganisations(entries: readonly Entry[], clusters: Clusters, note: Note): void {
  const bodies = entries.flatMap((entry, at): Body[] =>
    entry.organisation ? [{ at, entry, name: entry.organisation }] : [],
  );
  const join = (one: Body, other: Body, why: string): void => {
    if (clusters.rootOf(one.at) !== clusters.rootOf(other.at) && clusters.join(one.at, other.at)) note(one.at, why);
  };
  const byKey = new Map<string, Body>();
  const distinct: Body[] = [];
  for (const body of bodies) {
    const known = byKey.get(body.name.key);
    if (known) join(known, body, 'same name');
    else {
      byKey.set(body.name.key, body);
      distinct.push(body);
    }
  }
  const governments = new Map<string, Body>();
  for (const body of distinct) {
    const country =
      body.entry.actor.kind === 'government' || body.entry.actor.kind === 'place'
        ? countryGoverned(body.entry.actor.name)
        : null;
    if (!country) continue;
    const known = governments.get(country);
    if (known) join(known, body, 'a country and its government');
    else governments.set(country, body);
  }
  joinAcronyms(distinct, join, clusters);
  joinShortForms(distinct, join, clusters);
}

function joinAcronyms(
  distinct: readonly Body[],
  join: (a: Body, b: Body, why: string) => void,
  clusters: Clusters,
): void {
  const byInitials = new Map<string, Body[]>();
  for (const body of distinct) {
    if (body.name.initials.length < 2) continue;
    byInitials.set(body.name.initials, [...(byInitials.get(body.name.initials) ?? []), body]);
  }
  for (const body of distinct) {
    if (!body.name.acronym) continue;
    const fitting = byInitials.get(body.name.acronym) ?? [];
    if (new Set(fitting.map((one) => clusters.rootOf(one.at))).size === 1)
      join(fitting[0]!, body, 'acronym of the name');
  }
}

function joinShortForms(
  distinct: readonly Body[],
  join: (a: Body, b: Body, why: string) => void,
  clusters: Clusters,
): void {
  const byWord = new Map<string, Body[]>();
  for (const body of distinct) {
    for (const word of new Set([body.name.words[0]!, body.name.words.at(-1)!])) {
      byWord.set(word, [...(byWord.get(word) ?? []), body]);
    }
  }
  for (const body of distinct) {
    const candidates = new Set([
      ...(byWord.get(body.name.words[0]!) ?? []).slice(0, 60),
      ...(byWord.get(body.name.words.at(-1)!) ?? []).slice(0, 60),
    ]);
    const longer = [...candidates].filter((other) => isShortFor(body.name, other.name));
    const roots = new Set(longer.map((one) => clusters.rootOf(one.at)));
    // "Defense Ministry" fits two countries' ministries: then it stays by itself.
    if (roots.size === 1 && !longer.some((one) => one.entry.article === body.entry.article))
      join(longer[0]!, body, 'short form of the name');
    for (const other of candidates)
      if (body.at < other.at && isSlipOf(body.name, other.name)) join(body, other, 'names one slip apart');
  }
}
