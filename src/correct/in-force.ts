import type { Correction } from '../model/index.ts';

/** By instant, then by id: the order in which corrections count, whatever the order they came in. */
export const byInstant = (a: Correction, b: Correction): number => compare(a.at, b.at) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The entry that undid each correction that is undone now, by the id of the undone one. An undoing may be undone itself; of several
 * that hold, the last is told.
 */
export function undoings(all: readonly Correction[]): ReadonlyMap<string, Correction> {
  const against = Map.groupBy(all.filter(({ what }) => what.kind === 'undo').sort(byInstant), ({ what }) =>
    what.kind === 'undo' ? what.correction : '',
  );
  const known = new Map<string, Correction | null>();
  // An id is made from what it undoes, so no chain of undoings leads back to itself; it may be long, so no recursion.
  const settle = (first: string): void => {
    const open = [first];
    while (open.length) {
      const id = open.at(-1)!;
      const undoers = against.get(id) ?? [];
      const unsettled = undoers.filter((one) => !known.has(one.id) && !open.includes(one.id));
      if (unsettled.length) open.push(...unsettled.map((one) => one.id));
      else {
        open.pop();
        known.set(id, undoers.findLast((one) => !known.get(one.id)) ?? null);
      }
    }
  };
  for (const { id } of all) if (!known.has(id)) settle(id);
  return new Map([...known].flatMap(([id, undoer]) => (undoer ? [[id, undoer] as const] : [])));
}

/** The corrections that count, oldest first: without those undone, and without the undoings. */
export function inForce(all: readonly Correction[]): Correction[] {
  const undone = undoings(all);
  return all.filter(({ id, what }) => what.kind !== 'undo' && !undone.has(id)).sort(byInstant);
}
