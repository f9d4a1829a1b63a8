import { annotate } from './annotate/annotate.ts';
import type { Tools } from './annotate/reading.ts';
import { type BriefOptions, layOut } from './brief/brief.ts';
import { correct } from './correct/correct.ts';
import type { Homes } from './correct/places.ts';
import { type IntakeOptions, intake } from './intake/intake.ts';
import { type LinkOptions, link } from './link/link.ts';
import type { Article, ArticleRecord, Brief, Correction, Problem } from './model/index.ts';
import { parse } from './parse/parse.ts';
import { loadTools } from './tools.ts';

/** Changes when the same article would be read differently; a dossier then reads its articles anew when they come by again. */
export const READING = '0.4.0';

/** What one article says. `tools` lends the learned model; without it rules alone find attributions. */
export function readArticle(article: Article, tools: Tools = loadTools()): ArticleRecord {
  return { article, findings: annotate(article, tools) };
}

/** intake ─▶ parse: articles and problems, in the order of the inputs. */
export async function* articlesOf(
  inputs: readonly string[],
  options: IntakeOptions = {},
): AsyncGenerator<{ article: Article } | { problem: Problem }> {
  for await (const item of intake(inputs, options)) {
    if ('problem' in item) {
      yield item;
      continue;
    }
    const { articles, problems } = await parse(item.source);
    for (const problem of problems) yield { problem };
    for (const article of articles) yield { article };
  }
}

export interface CorrectOptions {
  /** What readers decided; `records` are then given as they were read. */
  readonly corrections?: readonly Correction[];
  readonly homes?: Homes;
}

/** correct ─▶ link ─▶ brief: the story of these records as it was known on `asOf`. */
export function briefOf(
  read: readonly ArticleRecord[],
  options: BriefOptions & Omit<LinkOptions, 'groupings'> & CorrectOptions = {},
): Brief {
  const { asOf } = options;
  const { records, aliases, groupings, problems } = correct(read, options.corrections ?? [], options);
  // "2025-11" is known by the end of November only: compare with what the day could at the latest be.
  const known = asOf
    ? records.filter(({ article }) => article.published !== null && article.published <= asOf)
    : records;
  const brief = layOut(known, link(known, { asOf, aliases, groupings }), options);
  return problems.length ? { ...brief, problems: [...brief.problems, ...problems] } : brief;
}
