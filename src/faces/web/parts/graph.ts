import { type SankeyLink, type SankeyNode, sankey, sankeyLinkHorizontal } from 'd3-sankey';
import type { StoryView } from '../../http/views.ts';
import { outletOf } from './cite.tsx';

export interface GraphNode {
  readonly key: string;
  readonly label: string;
  readonly layer: 0 | 1 | 2;
  /** What an article's node leads to. */
  readonly article?: number;
}

interface Edge {
  readonly from: string;
  readonly to: string;
}

export interface Graph {
  readonly nodes: readonly (GraphNode & { x0: number; x1: number; y0: number; y1: number })[];
  readonly edges: readonly { key: string; from: string; to: string; path: string; width: number }[];
  readonly height: number;
}

/** More articles than this are told as a number beside their outlet. */
const MOST_ARTICLES = 40;
const MOST_ORIGINS = 24;
const MOST_OUTLETS = 24;
const ROW = 26;

/** Origin → outlet → article, laid out. What comes from no named origin is its outlet’s own. `width` in pixels. */
export function graphOf(view: StoryView, width: number): Graph | null {
  if (view.articles.length === 0 || width < 480) return null;
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, Edge & { value: number }>();
  const join = (from: GraphNode, to: GraphNode) => {
    nodes.set(from.key, from);
    nodes.set(to.key, to);
    const key = `${from.key} ${to.key}`;
    edges.set(key, { from: from.key, to: to.key, value: (edges.get(key)?.value ?? 0) + 1 });
  };
  const drawn = view.articles.length <= MOST_ARTICLES;
  const counts = new Map<string, number>();
  for (const article of view.articles) counts.set(outletOf(article), (counts.get(outletOf(article)) ?? 0) + 1);
  const ranked = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const apart = new Set(ranked.slice(0, MOST_OUTLETS));
  const outlet = (number: number): GraphNode => {
    const name = outletOf(view.articles[number]!);
    if (!drawn && !apart.has(name))
      return { key: 'outlet more', label: `${ranked.length - MOST_OUTLETS} more outlets`, layer: 1 };
    return { key: `outlet ${name}`, label: drawn ? name : `${name} (${counts.get(name)})`, layer: 1 };
  };
  const byReach = view.origins.toSorted((a, b) => b.articles.length - a.articles.length);
  byReach.forEach(({ id, name, articles }, rank) => {
    const origin: GraphNode =
      rank < MOST_ORIGINS
        ? { key: `origin ${id}`, label: name, layer: 0 }
        : { key: 'origin more', label: `${byReach.length - MOST_ORIGINS} more origins`, layer: 0 };
    for (const number of articles) join(origin, outlet(number));
  });
  const named = new Set(view.origins.flatMap(({ articles }) => articles));
  view.articles.forEach((article, number) => {
    if (!named.has(number)) join({ key: 'origin none', label: 'no origin named', layer: 0 }, outlet(number));
    if (drawn) {
      join(outlet(number), { key: article.id, label: article.title ?? outletOf(article), layer: 2, article: number });
    }
  });
  const rows = [0, 1, 2].map((layer) => [...nodes.values()].filter((node) => node.layer === layer).length);
  const height = Math.max(90, Math.max(...rows) * ROW);
  const lay = sankey<GraphNode, Edge>()
    .nodeId((node) => node.key)
    .nodeAlign((node) => node.layer)
    .nodeWidth(5)
    .nodePadding(14)
    .extent([
      [1, 6],
      [width - 6, height - 6],
    ]);
  const laid = lay({
    nodes: [...nodes.values()].map((node) => ({ ...node })),
    links: [...edges.values()].map(({ from, to, value }) => ({ from, to, source: from, target: to, value })),
  });
  const path = sankeyLinkHorizontal<GraphNode, Edge>();
  return {
    height,
    nodes: laid.nodes.map((node: SankeyNode<GraphNode, Edge>) => ({
      ...node,
      x0: node.x0!,
      x1: node.x1!,
      y0: node.y0!,
      y1: node.y1!,
    })),
    edges: laid.links.map((edge: SankeyLink<GraphNode, Edge>) => ({
      key: `${edge.from} ${edge.to}`,
      from: edge.from,
      to: edge.to,
      path: path(edge) ?? '',
      width: Math.min(edge.width ?? 1, 12),
    })),
  };
}
