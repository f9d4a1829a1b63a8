import { asideOf, leadOf } from './brief/asides.ts';
import { wordsIn } from './brief/brief.ts';
import { cite } from './brief/citations.ts';
import type { ArticleRecord, Edtf, Quote } from './model/index.ts';
import type { Store } from './store/store.ts';
import { containsWords, fold, ftsWords } from './words-sought.ts';

export interface QuoteFilter {
  /** Words of the speaker's name, in any case and with or without accents. */
  readonly speaker?: string | undefined;
  /** Words that must stand in the quoted words or around them. */
  readonly about?: string | undefined;
  readonly since?: Edtf | undefined;
  readonly until?: Edtf | undefined;
  readonly outlet?: string | undefined;
  /** Only attributions at least this sure, in [0, 1]. */
  readonly minConfidence?: number;
  /** Also what is no line of its own: beliefs and wishes, what was only spoken of, others' words over again. */
  readonly asides?: boolean;
  /** Stop after so many. */
  readonly most?: number;
}

/** The quotes that pass the filter, by day. `recordOf` gives an article as readers corrected it. */
export function ledgerOf(store: Store, recordOf: (article: string) => ArticleRecord, filter: QuoteFilter): Quote[] {
  const rows = store.attributions({
    speaker: filter.speaker && fold(filter.speaker),
    since: filter.since,
    until: filter.until,
    outlet: filter.outlet,
    about: filter.about && ftsWords(filter.about),
  });
  const records = new Map<string, ArticleRecord>();
  const quotes: Quote[] = [];
  for (const row of rows) {
    if (quotes.length === filter.most) break;
    const record = records.get(row.article) ?? recordOf(row.article);
    records.set(row.article, record);
    const quote = quoteOf(record, row.attribution, row.key);
    if (quote.confidence < (filter.minConfidence ?? 0)) continue;
    if (quote.aside && !filter.asides) continue;
    if (filter.about && !containsWords(`${quote.words} ${quote.speaker ?? ''}`, filter.about)) continue;
    quotes.push(quote);
  }
  return quotes;
}

function quoteOf({ article, findings }: ArticleRecord, attributionId: string, key: string): Quote {
  const attribution = findings.attributions.find((one) => one.id === attributionId)!;
  const aside = asideOf([attribution]);
  const lead = leadOf(article.text, attribution, attribution.content);
  return {
    id: key,
    speaker: attribution.speaker.name,
    kind: attribution.kind,
    act: attribution.act,
    ...(aside && { aside }),
    ...(lead && { lead }),
    words: wordsIn(article, attribution.content),
    when: attribution.occasion.when?.value ?? null,
    addressee: attribution.addressee?.name ?? null,
    via: attribution.via.map((link) => link.name),
    outlet: article.outlet,
    title: article.title,
    published: article.published,
    url: article.url,
    confidence: attribution.confidence,
    citations: attribution.content.map((span) => cite(article, span)),
    ...(attribution.corrected && { corrected: attribution.corrected }),
  };
}
