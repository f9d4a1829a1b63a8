import type { ArticleRecord, CorrectedPlace, Correction, Grouping, Place, Problem } from '../model/index.ts';
import { type Draft, draftOf, finish, reject, setSpeaker, showMerged } from './attributions.ts';
import { inForce } from './in-force.ts';
import { foldedName, mergedNames } from './names.ts';
import { editionKeys, type Homes, isEdition, type Located, locatePlace, lostPlace } from './places.ts';

/** Records as readers corrected them, and what the linking must keep to. */
export interface Corrected {
  readonly records: readonly ArticleRecord[];
  /** Lists of names that are one actor's, the first to be shown. */
  readonly aliases: readonly (readonly string[])[];
  /** Newest first: where two contradict each other, the first counts. */
  readonly groupings: readonly Grouping[];
  /** Places whose article is among the records but whose words no longer are. */
  readonly problems: readonly Problem[];
}

/**
 * Applies the corrections to the records of a story. Pure; the same for any order of either. Nothing is overwritten: records come back
 * as new values, and one that no correction speaks of comes back as it is. Of two corrections that contradict each other the later counts.
 */
export function correct(
  records: readonly ArticleRecord[],
  corrections: readonly Correction[],
  options: { readonly aliases?: readonly (readonly string[])[]; readonly homes?: Homes } = {},
): Corrected {
  const { aliases = [], homes = new Map() } = options;
  const active = inForce(corrections);
  if (active.length === 0) return { records, aliases, groupings: [], problems: [] };
  const drafts = records.map(draftOf);
  const editions = editionsAmong(drafts, homes);
  const problems: Problem[] = [];
  const groupings: Grouping[] = [];

  for (const correction of active) {
    const { what } = correction;
    const found = (places: readonly CorrectedPlace[]) =>
      places.flatMap((place) => locateIn(editions(place), place, correction, problems));
    if (what.kind === 'speaker')
      for (const { draft, place } of found(what.places))
        setSpeaker(draft, correction, place, { name: what.speaker, kind: what.actorKind });
    else if (what.kind === 'reject')
      for (const { draft, place } of found(what.places)) reject(draft, correction, place);
    else if (what.kind === 'add')
      for (const { draft, place } of found([what.place]))
        setSpeaker(draft, correction, place, { name: what.speaker, kind: what.actorKind, act: what.act }, true);
    else if (what.kind === 'join' || what.kind === 'split') {
      const groups = what.kind === 'join' ? [what.places] : [what.stay, what.leave];
      groupings.push({ correction: correction.id, groups: groups.map((places) => found(places).flatMap(asPlaces)) });
    }
  }

  const lists = mergedNames(active, aliases);
  for (const correction of active) {
    if (correction.what.kind !== 'merge') continue;
    const [one] = correction.what.names;
    const list = lists.find((names) => names.some((name) => foldedName(name) === foldedName(one!)));
    if (!list) continue;
    const names = new Set(correction.what.names.map(foldedName));
    for (const draft of drafts) showMerged(draft, correction, names, list[0]!);
  }
  return { records: drafts.map(finish), aliases: lists, groupings: groupings.toReversed(), problems };
}

interface Found {
  readonly draft: Draft;
  readonly place: Located;
}

const asPlaces = ({ draft, place }: Found): Place[] =>
  place.content.map((span) => ({ article: draft.record.article.id, span }));

/** Finds the drafts that are editions of a place's article, without a pass over all for each. */
function editionsAmong(drafts: readonly Draft[], homes: Homes): (place: CorrectedPlace) => readonly Draft[] {
  const byKey = new Map<string, Draft[]>();
  for (const draft of drafts)
    for (const key of editionKeys(draft.record.article)) {
      const list = byKey.get(key);
      if (list) list.push(draft);
      else byKey.set(key, [draft]);
    }
  return (place) => {
    const keys = [...editionKeys(place.article), ...(homes.get(place.article.id) ?? [])];
    const met = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
    return [...met].filter((draft) => isEdition(draft.record.article, place, homes));
  };
}

function locateIn(
  drafts: readonly Draft[],
  place: CorrectedPlace,
  correction: Correction,
  problems: Problem[],
): Found[] {
  const found = drafts.flatMap((draft) => {
    const located = locatePlace(draft.record.article, place);
    return located ? [{ draft, place: located }] : [];
  });
  if (drafts.length && !found.length) problems.push(lostPlace(correction, place));
  return found;
}
