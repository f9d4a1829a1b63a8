/**
 * The same words in several articles, on stories without gold (../shared/data/stories). The pairs make themselves: two
 * quotations in different articles of one event that share a run of eight (or five) words. Found: one utterance has an account
 * of each that holds words of the run.
 *
 *   npx node eval/quote-pairs.ts [--events N] [--misses] [--sample N [--seed N]] [--raw]
 *
 * --raw takes every quotation for an attribution by nobody known, and so measures the linking alone; otherwise the articles
 * are read as always. --sample prints joined pairs drawn at random, with why they were joined, to be read by a person.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { annotate, NOTHING } from '../src/annotate/annotate.ts';
import { readingOf } from '../src/annotate/reading.ts';
import { linkActors } from '../src/link/actors.ts';
import { linkUtterances } from '../src/link/utterances/linkUtterances.ts';
import type { Account, Article, ArticleRecord, Attribution, Span } from '../src/model/index.ts';
import { parseJsonLines } from '../src/parse/jsonlines.ts';
import { commonRuns } from '../src/text/align.ts';
import { quotationsOf } from '../src/text/quotations.ts';
import { overlaps } from '../src/text/spans.ts';
import { type Word, wordsOf } from '../src/text/words.ts';
import { loadTools } from '../src/tools.ts';
import { SHARED, storyEvents } from './corpora.ts';

const flag = (name: string): boolean => process.argv.includes(name);
const number = (name: string, otherwise: number): number =>
  flag(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : otherwise;

const RUNS = [8, 5];
const found: Record<number, [ok: number, of: number]> = { 8: [0, 0], 5: [0, 0] };
const joined: { why: string; one: string; other: string }[] = [];
let events = 0;
let linking = 0;

for (const file of readdirSync(join(SHARED, 'data/stories')).sort()) {
  for (const event of storyEvents(file)) {
    if (events >= number('--events', Number.POSITIVE_INFINITY)) break;
    events++;
    const { articles } = parseJsonLines(
      event.articles.map((article) => JSON.stringify({ ...article, published: article.date })).join('\n'),
    );
    const records = articles.map((article) =>
      flag('--raw') ? rawRecord(article) : { article, findings: annotate(article, loadTools()) },
    );
    const started = performance.now();
    const utterances = linkUtterances(records, linkActors(records));
    linking += performance.now() - started;

    const textOf = new Map(records.map(({ article }) => [article.id, article.text]));
    const accountsOf = new Map<string, { at: number; account: Account }[]>();
    utterances.forEach((utterance, at) => {
      utterance.accounts.forEach((account) => {
        accountsOf.set(account.article, [...(accountsOf.get(account.article) ?? []), { at, account }]);
      });
      for (const [k, one] of utterance.accounts.entries()) {
        for (const other of utterance.accounts.slice(k + 1)) {
          if (one.article === other.article) continue;
          const words = (account: Account): string =>
            account.spans
              .map((span) =>
                textOf
                  .get(account.article)!
                  .slice(...span)
                  .replace(/\s+/g, ' '),
              )
              .join(' … ');
          joined.push({
            why: `${other.against}; ${utterance.why}; ${utterance.speaker}`,
            one: words(one),
            other: words(other),
          });
        }
      }
    });
    const holding = (article: string, span: Span): number[] =>
      (accountsOf.get(article) ?? [])
        .filter(({ account }) => account.spans.some((s) => overlaps(s, span)))
        .map(({ at }) => at);

    const quotations = records.map(({ article }) => ({
      article,
      words: quotationsIn(article).map((spans) => wordsOf(article.text, spans)),
    }));
    for (const [i, one] of quotations.entries()) {
      for (const other of quotations.slice(i + 1)) {
        for (const a of one.words) {
          for (const b of other.words) {
            const [first] = commonRuns(a.map(keyOf), b.map(keyOf)).sort((x, y) => y.length - x.length);
            for (const least of RUNS) {
              if (!first || first.length < least) continue;
              const place = (words: readonly Word[], from: number): Span => [
                words[from]!.start,
                words[from + first.length - 1]!.end,
              ];
              const here = holding(one.article.id, place(a, first.a));
              const there = new Set(holding(other.article.id, place(b, first.b)));
              const ok = here.some((at) => there.has(at));
              found[least]![1]++;
              if (ok) found[least]![0]++;
              else if (flag('--misses') && least === number('--least', 8)) {
                console.log(
                  `${event.event}${here.length ? '' : ' (first in no attribution)'}${there.size ? '' : ' (second in none)'}`,
                );
                console.log(`    ${one.article.text.slice(a[0]!.start, a.at(-1)!.end).slice(0, 220)}`);
                console.log(`    ${other.article.text.slice(b[0]!.start, b.at(-1)!.end).slice(0, 220)}`);
              }
            }
          }
        }
      }
    }
  }
}

for (const least of RUNS) {
  const [ok, of] = found[least]!;
  console.log(`pairs that share ${least} words: ${ok} of ${of} found, ${((100 * ok) / of).toFixed(1)} %`);
}
console.log(
  `${events} events, ${joined.length} joined pairs of accounts, linking ${(linking / events).toFixed(1)} ms per event`,
);
sample(number('--sample', 0), number('--seed', 1));

function keyOf(word: Word): string {
  return word.key;
}

function quotationsIn(article: Article): Span[][] {
  const { paragraphs } = readingOf(article);
  return quotationsOf(article.text, paragraphs)
    .filter(({ depth }) => depth === 0)
    .map(({ spans }) => [...spans]);
}

function rawRecord(article: Article): ArticleRecord {
  const attributions = quotationsIn(article).map(
    (content, at): Attribution => ({
      id: `a${at + 1}`,
      kind: 'direct',
      act: 'said',
      content,
      cue: [],
      source: [],
      sourceKind: 'none',
      speaker: { name: null, actor: null, basis: 'unknown' },
      addressee: null,
      via: [],
      occasion: { when: null, where: null, medium: null },
      hedge: null,
      confidence: 1,
      foundBy: 'marks',
    }),
  );
  return { article, findings: { ...NOTHING, attributions } };
}

/** Prints `count` of the joined pairs, drawn with a small generator that is the same on every machine. */
function sample(count: number, seed: number): void {
  let state = seed >>> 0;
  const left = [...joined];
  for (let k = 0; k < count && left.length; k++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const [pair] = left.splice(state % left.length, 1);
    console.log(`\n${k + 1}. [${pair!.why}]\n   A ${pair!.one.slice(0, 320)}\n   B ${pair!.other.slice(0, 320)}`);
  }
}
