import { annotate } from './annotate/annotate.ts';
import type { Tools } from './annotate/reading.ts';
import { type IntakeOptions, intake } from './intake/intake.ts';
import type { Article, ArticleRecord, Problem } from './model/index.ts';
import { parse } from './parse/parse.ts';
import { loadTools } from './tools.ts';

/** Changes when the same article would be read differently; a dossier then reads its articles anew when they come by again. */
export const READING = '0.5.0';

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
