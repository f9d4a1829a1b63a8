import type { Correction } from '../model/index.ts';

/** Lower case, without accents and punctuation, single spaces: two names that differ in nothing else are one. */
export const foldedName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Lists of names that are one actor's, the first to be shown: the readers' (newest first, so that the newest decides what is shown)
 * and then `aliases`; lists that share a name are one list.
 */
export function mergedNames(
  inForce: readonly Correction[],
  aliases: readonly (readonly string[])[] = [],
): readonly (readonly string[])[] {
  const lists: string[][] = [];
  const listOf = new Map<string, string[]>();
  const readers = inForce.toReversed().flatMap(({ what }) => (what.kind === 'merge' ? [what.names] : []));
  for (const names of [...readers, ...aliases]) {
    const met = [...new Set(names.map((name) => listOf.get(foldedName(name))).filter((list) => list !== undefined))];
    const into = met.sort((a, b) => lists.indexOf(a) - lists.indexOf(b))[0] ?? [];
    if (met.length === 0) lists.push(into);
    for (const list of met.slice(1)) lists.splice(lists.indexOf(list), 1);
    for (const name of [...met.slice(1).flat(), ...names]) {
      if (!into.some((there) => foldedName(there) === foldedName(name))) into.push(name);
      listOf.set(foldedName(name), into);
    }
  }
  return lists;
}
