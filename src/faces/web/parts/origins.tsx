import { useState } from 'preact/hooks';
import { oneLine, plural, shorten } from '../../../show.ts';
import type { StoryView } from '../../http/views.ts';
import { short, to } from '../route.ts';
import { citedLine, Outlets, wordsAt } from './cite.tsx';
import { type Graph, graphOf } from './graph.ts';
import { line } from './lines.ts';
import { useWidth } from './width.ts';

/** Where it all comes from: the graph, then every origin with the words that name it. */
export function Origins({ view }: { view: StoryView }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const graph = graphOf(view, width);
  const { origins, outlets, articles } = view.counts;
  return (
    <>
      <div class="graph" ref={ref} aria-hidden="true">
        {graph && (
          <>
            <div class="columns">
              <span>
                <b>{origins}</b> {origins === 1 ? 'origin' : 'origins'}
              </span>
              <span>
                <b>{outlets}</b> {outlets === 1 ? 'outlet' : 'outlets'}
              </span>
              <span>
                <b>{articles}</b> {articles === 1 ? 'article' : 'articles'}
              </span>
            </div>
            <GraphDrawing graph={graph} width={width} view={view} />
          </>
        )}
      </div>
      <ul class="origins">
        {view.origins.map((origin) => {
          const article = view.articles[origin.articles[0] ?? 0];
          return (
            <li
              key={origin.id}
              id={origin.id}
              {...line(() => citedLine(origin.words, article, { speaker: origin.name, at: origin.at[0] }))}
            >
              <b>{origin.name}</b> <span class="kind">{origin.kind}</span>{' '}
              {origin.at[0] ? (
                <a class="quiet-link" href={wordsAt(view.articles, origin.at[0])}>
                  {oneLine(origin.words)}
                </a>
              ) : null}{' '}
              <Outlets articles={view.articles} at={origin.at} />
              <span class="why" title={origin.why}>
                in {plural(origin.articles.length, 'article')}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function GraphDrawing({ graph, width, view }: { graph: Graph; width: number; view: StoryView }) {
  const [lit, setLit] = useState<string | null>(null);
  const isLit = (edge: Graph['edges'][number]) => lit === edge.from || lit === edge.to;
  return (
    <svg width={width} height={graph.height} viewBox={`0 0 ${width} ${graph.height}`} role="presentation">
      {graph.edges.map((edge) => (
        <path key={edge.key} class={isLit(edge) ? 'edge lit' : 'edge'} d={edge.path} stroke-width={edge.width} />
      ))}
      {graph.nodes.map((node) => {
        // Labels of the last column stand before it: behind it there is no room.
        const last = node.x1 > width - 20;
        const label = (
          <text
            x={last ? node.x0 - 6 : node.x1 + 6}
            y={(node.y0 + node.y1) / 2}
            dy="0.33em"
            text-anchor={last ? 'end' : 'start'}
          >
            {shorten(oneLine(node.label), width > 800 ? 44 : 26)}
          </text>
        );
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: lights up the lines for the eye; the list below says the same
          <g key={node.key} class="node" onMouseEnter={() => setLit(node.key)} onMouseLeave={() => setLit(null)}>
            <rect x={node.x0} y={node.y0} width={node.x1 - node.x0} height={Math.max(3, node.y1 - node.y0)} />
            {node.article === undefined ? (
              label
            ) : (
              <a href={to('article', short(view.articles[node.article]!.id))} tabindex={-1}>
                {label}
              </a>
            )}
            <title>{node.label}</title>
          </g>
        );
      })}
    </svg>
  );
}
