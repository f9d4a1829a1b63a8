/**
 * Which words are one utterance, measured on gold attributions, so that no error of the steps before counts: the pairs of
 * `same` that stand together, and those of different utterances that are kept apart (as ../shared/score/story.mjs counts them).
 *
 * --read reads the articles as always instead, which shows what the steps before cost.
 *
 *   npx node eval/utterances.ts [--misses] [--read]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { annotate, NOTHING } from '../src/annotate/annotate.ts';
import { linkActors } from '../src/link/actors.ts';
import { linkUtterances } from '../src/link/utterances/linkUtterances.ts';
import type { ArticleRecord, Span } from '../src/model/index.ts';
import { loadTools } from '../src/tools.ts';
import { oracle } from './oracle.ts';

type Member = readonly [article: number, fragment: string];
interface Same {
  readonly id: string;
  readonly relation: string;
  readonly act?: string;
  readonly members: readonly Member[];
}

const gold = '../shared/gold';
const files = [
  `${gold}/seeds.json`,
  ...readdirSync(`${gold}/stories`)
    .filter((f) => f.endsWith('.json'))
    .sort()
    .map((f) => `${gold}/stories/${f}`),
];
const total: Record<string, [number, number]> = {};
for (const file of files) {
  const same = (JSON.parse(readFileSync(file, 'utf8')) as { same: Same[] }).same;
  const articles = oracle(file, 'all');
  const read = process.argv.includes('--read');
  const records: ArticleRecord[] = articles.map(({ article, attributions }) => ({
    article,
    findings: read ? annotate(article, loadTools()) : { ...NOTHING, attributions },
  }));
  const index = new Map(articles.map(({ article, gold }) => [article.id, gold.i]));
  const textOf = new Map(articles.map(({ article, gold }) => [gold.i, article.text]));
  const entries = linkUtterances(records, linkActors(records)).map((utterance) =>
    utterance.accounts.flatMap(({ article, spans }) => spans.map((span) => ({ article: index.get(article)!, span }))),
  );
  const holds = (entry: readonly { article: number; span: Span }[], [i, fragment]: Member): boolean => {
    const at = textOf.get(i)!.indexOf(fragment);
    return entry.some(({ article, span }) => {
      const shared = Math.min(span[1], at + fragment.length) - Math.max(span[0], at);
      return article === i && at >= 0 && shared >= 0.5 * Math.min(fragment.length, span[1] - span[0]);
    });
  };
  const found: Record<string, [number, number]> = {};
  const count = (name: string, ok: boolean, note: string): void => {
    for (const table of [found, total]) {
      table[name] ??= [0, 0];
      table[name][1]++;
      if (ok) table[name][0]++;
    }
    if (!ok && note && process.argv.includes('--misses')) console.log(`  ${name} ${note}`);
  };
  for (const [at, { id, relation, members }] of same.entries()) {
    for (const [x, one] of members.entries()) {
      for (const other of members.slice(x + 1)) {
        if (one[0] === other[0]) continue;
        const ok = entries.some((e) => holds(e, one) && holds(e, other));
        count(
          'same',
          ok,
          `${id} (${relation}) ${one[0]}: ${one[1].slice(0, 90)} | ${other[0]}: ${other[1].slice(0, 90)}`,
        );
        count(`  ${relation}`, ok, '');
      }
    }
    for (const far of same.slice(at + 1)) {
      if (same[at]!.act && same[at]!.act === far.act) continue;
      for (const [i, f] of members) {
        for (const [j, g] of far.members) {
          const [p, q] = [textOf.get(i)!.indexOf(f), textOf.get(j)!.indexOf(g)];
          if (i === j && p >= 0 && q >= 0 && p < q + g.length && q < p + f.length) continue;
          if (members.some(([k, h]) => k === j && (h.includes(g) || g.includes(h)))) continue;
          const ok = !entries.some((e) => holds(e, [i, f]) && holds(e, [j, g]));
          count(
            i === j ? 'kept-apart (one article)' : 'kept-apart (two)',
            ok,
            `${id} ${i}: ${f.slice(0, 60)} | ${far.id} ${j}: ${g.slice(0, 60)}`,
          );
        }
      }
    }
  }
  show(file.replace(/^.*\//, ''), found);
}
show('all', total);

function show(name: string, table: Record<string, [number, number]>): void {
  const cells = Object.entries(table)
    .sort()
    .map(([key, [ok, of]]) => `${key.trim()} ${ok}/${of} ${((100 * ok) / of).toFixed(1)}`);
  console.log(`${name}: ${cells.join(' · ')}`);
}
