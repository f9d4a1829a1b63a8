import type {
  Actor,
  Article,
  ArticleRecord,
  Attribution,
  EventMention,
  Figure,
  OriginClue,
  Problem,
  TimeExpression,
} from './model/index.ts';

/** One line of `hearsay extract`: the contract described in docs/record.md. */
export interface ExtractLine {
  readonly hearsay: 1;
  readonly article: Article;
  readonly attributions: readonly Attribution[];
  readonly times: readonly TimeExpression[];
  readonly actors: readonly Actor[];
  readonly figures: readonly Figure[];
  readonly events: readonly EventMention[];
  readonly origins: readonly OriginClue[];
  readonly problems: readonly Problem[];
}

/** What `hearsay extract` prints for an article; `quotations`, a means to an end, are left out. */
export function extractLine({ article, findings }: ArticleRecord): ExtractLine {
  const { attributions, times, actors, figures, events, origins, problems } = findings;
  return { hearsay: 1, article, attributions, times, actors, figures, events, origins, problems };
}
