/** Sets that grow together (union-find), with pairs that must stay apart. Indexes are positions in the caller's list. */
export class Clusters {
  readonly #parent: number[];
  readonly #apart: Map<number, Set<number>> = new Map();

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, at) => at);
  }

  rootOf(at: number): number {
    let root = at;
    while (this.#parent[root] !== root) root = this.#parent[root]!;
    while (this.#parent[at] !== root) {
      const next = this.#parent[at]!;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  /** From now on the sets of the two never become one. */
  keepApart(one: number, other: number): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a === b) return;
    this.#apartFrom(a).add(b);
    this.#apartFrom(b).add(a);
  }

  areApart(one: number, other: number): boolean {
    return this.#apart.get(this.rootOf(one))?.has(this.rootOf(other)) ?? false;
  }

  /** Makes one set of two; false when they are kept apart. The lower index leads. */
  join(one: number, other: number): boolean {
    const [a, b] = [this.rootOf(one), this.rootOf(other)].sort((x, y) => x - y) as [number, number];
    if (a === b) return true;
    if (this.areApart(a, b)) return false;
    this.#parent[b] = a;
    for (const far of this.#apart.get(b) ?? []) {
      this.#apartFrom(a).add(far);
      this.#apartFrom(far).delete(b);
      this.#apartFrom(far).add(a);
    }
    this.#apart.delete(b);
    return true;
  }

  /** The sets, each in rising order, ordered by their first member. */
  sets(): number[][] {
    const byRoot = new Map<number, number[]>();
    this.#parent.forEach((_, at) => {
      const root = this.rootOf(at);
      const set = byRoot.get(root);
      if (set) set.push(at);
      else byRoot.set(root, [at]);
    });
    return [...byRoot.values()];
  }

  #apartFrom(root: number): Set<number> {
    const found = this.#apart.get(root) ?? new Set();
    this.#apart.set(root, found);
    return found;
  }
}
