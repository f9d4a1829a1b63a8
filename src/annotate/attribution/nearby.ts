import type { Span } from '../../model/index.ts';

const WIDTH = 1024;

/**
 * Finds the things whose spans lie near given spans, in time that does not grow with the article: an article of a
 * megabyte may hold tens of thousands of quotations, and each is to be set against its neighbours only.
 */
export class Nearby<T> {
  private readonly shelves = new Map<number, T[]>();

  constructor(things: Iterable<T>, spansOf: (thing: T) => readonly Span[]) {
    for (const thing of things) this.add(thing, spansOf(thing));
  }

  add(thing: T, spans: readonly Span[]): void {
    for (const shelf of shelvesOf(spans)) {
      const there = this.shelves.get(shelf);
      if (there) there.push(thing);
      else this.shelves.set(shelf, [thing]);
    }
  }

  /** All things that may touch the spans, in the order they were added, none twice. */
  near(spans: readonly Span[]): readonly T[] {
    const shelves = shelvesOf(spans);
    if (shelves.size === 1) return this.shelves.get([...shelves][0]!) ?? [];
    const out = new Set<T>();
    for (const shelf of shelves) for (const thing of this.shelves.get(shelf) ?? []) out.add(thing);
    return [...out];
  }
}

function shelvesOf(spans: readonly Span[]): Set<number> {
  const out = new Set<number>();
  for (const [start, end] of spans) {
    for (let shelf = Math.floor(start / WIDTH); shelf <= Math.floor(end / WIDTH); shelf++) out.add(shelf);
  }
  return out;
}
