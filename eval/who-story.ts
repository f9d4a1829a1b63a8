/**
 * Who said it, to whom, through whom, when: scored as `../shared/score/story.mjs` does, either on the gold's own spans (so that only
 * these steps can be wrong) or on the attributions that the project finds.
 *
 *   node eval/who-story.ts [--found] [--misses] [--only=speaker] [GOLD.json …]
 *
 * Without files: the seeds and all gold stories. `--found` takes the whole list of annotators instead of the gold spans.
 */
import { readdirSync } from 'node:fs';
import { annotate } from '../src/annotate/annotate.ts';
import { annotators } from '../src/annotate/annotators.ts';
import { readingOf } from '../src/annotate/reading.ts';
import type { Attribution, Findings, Span } from '../src/model/index.ts';
import { lengthOf, shared } from '../src/text/spans.ts';
import { type GoldAttribution, type OracleArticle, oracle } from './oracle.ts';

const flags = process.argv.slice(2).filter((arg) => arg.startsWith('--'));
const only = flags.find((flag) => flag.startsWith('--only='))?.slice(7);
const folder = '../shared/gold/';
const given = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const files = given.length
  ? given
  : [
      `${folder}seeds.json`,
      ...readdirSync(`${folder}stories`)
        .filter((name) => name.endsWith('.json'))
        .map((name) => `${folder}stories/${name}`),
    ];

/** The steps that fill in who, to whom, through whom, when. */
const WHO = new Set(['speakers', 'circumstances']);

type Score = Record<string, { ok: number; of: number; empty: number }>;
const totals: Record<string, Score> = { seeds: {}, stories: {} };
for (const file of files) {
  const group = file.includes('seeds') ? 'seeds' : 'stories';
  const score: Score = {};
  const misses: string[] = [];
  for (const story of oracle(file)) scoreArticle(story, score, misses);
  console.log(`${file.replace(/^.*\//, '').padEnd(22)} ${line(score)}`);
  if (flags.includes('--misses')) for (const miss of misses) console.log(`   ${miss}`);
  for (const [name, { ok, of, empty }] of Object.entries(score)) {
    const total = (totals[group]![name] ??= { ok: 0, of: 0, empty: 0 });
    total.ok += ok;
    total.of += of;
    total.empty += empty;
  }
}
for (const [name, score] of Object.entries(totals))
  if (Object.keys(score).length) console.log(`${name.padEnd(22)} ${line(score)}`);

function line(score: Score): string {
  return Object.entries(score)
    .map(([name, { ok, of, empty }]) => `${name} ${ok}/${of} ${((100 * ok) / of).toFixed(0)} % (${empty} unknown)`)
    .join('  ');
}

function scoreArticle(story: OracleArticle, score: Score, misses: string[]): void {
  const got = flags.includes('--found') ? annotate(story.article).attributions : onGoldSpans(story);
  story.attributions.forEach((target, i) => {
    const gold = story.entries[i]!;
    const found = flags.includes('--found') ? pick(got, target.content) : got[i];
    if (found) scoreOne(story, gold, found, score, misses);
  });
}

/** Everything found but the attributions, which are the gold's; then the steps of this part. */
function onGoldSpans({ article, attributions }: OracleArticle): readonly Attribution[] {
  const reading = readingOf(article);
  let found: Findings = { ...annotate(article), attributions };
  for (const annotator of annotators)
    if (WHO.has(annotator.name)) found = { ...found, ...annotator.annotate(reading, found) };
  return found.attributions;
}

function pick(got: readonly Attribution[], target: readonly Span[]): Attribution | undefined {
  return got
    .map((attribution) => ({ attribution, n: shared(target, attribution.content) }))
    .filter(
      ({ attribution, n }) => n >= 0.6 * lengthOf(target) && lengthOf(attribution.content) <= 2.5 * lengthOf(target),
    )
    .sort((a, b) => b.n - a.n || lengthOf(a.attribution.content) - lengthOf(b.attribution.content))[0]?.attribution;
}

function scoreOne(
  { gold: { i } }: OracleArticle,
  gold: GoldAttribution,
  found: Attribution,
  score: Score,
  misses: string[],
): void {
  const add = (name: string, ok: boolean, got: string | null | undefined, want: string): void => {
    if (only && name !== only) return;
    const entry = (score[name] ??= { ok: 0, of: 0, empty: 0 });
    entry.of++;
    if (ok) entry.ok++;
    else if (!got) entry.empty++;
    if (!ok)
      misses.push(
        `${name} ${i}: want ${want} · got ${got} · ${gold.source} ${gold.cue}: ${gold.content[0]!.slice(0, 70).replace(/\n/g, ' ')}`,
      );
  };
  if (gold.speaker && !/unnamed|unknown|critics|officials|anonymous/i.test(gold.speaker)) {
    add(
      'speaker',
      sameName(found.speaker.name, gold.speaker),
      found.speaker.name ?? found.speaker.candidates?.join('|'),
      gold.speaker,
    );
  }
  const via = found.via.map(({ name }) => name);
  if (gold.via?.length)
    add(
      'via',
      gold.via.some((want) => via.some((name) => sameName(name, want))),
      via.join(' < '),
      gold.via.join(' < '),
    );
  if (gold.when) add('when', within(found.occasion.when?.value, gold.when), found.occasion.when?.value, gold.when);
  if (gold.addressee)
    add('addressee', sameName(found.addressee?.name, gold.addressee), found.addressee?.name, gold.addressee);
}

function namedWords(name: string | null | undefined): string[] {
  const folded = (name ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return folded
    .split(' ')
    .filter(
      (word) => word && !['the', 'of', 'and', 'a', 'mr', 'ms', 'mrs', 'jr', 'sr', 'news', 'online'].includes(word),
    );
}

function sameName(a: string | null | undefined, b: string): boolean {
  const x = namedWords(a);
  const y = namedWords(b);
  if (!x.length || !y.length) return false;
  const oneY = y.map((word) => word.replace(/yy$/, 'y'));
  const both = x.filter(
    (w) => y.includes(w) || y.includes(`${w}y`) || y.includes(w.replace(/yy$/, 'y')) || oneY.includes(w),
  ).length;
  const least = Math.min(x.length, y.length);
  return (
    both / least >= 0.5 && (x.at(-1) === y.at(-1) || both === least || x.includes(y.at(-1)!) || y.includes(x.at(-1)!))
  );
}

function within(got: string | null | undefined, want: string): boolean {
  if (!got) return false;
  if (got === want) return true;
  const [a, b, c, d] = [got.split('/')[0]!, got.split('/').at(-1)!, want.split('/')[0]!, want.split('/').at(-1)!];
  return (a.startsWith(c) && b.startsWith(d)) || (a >= c && b <= d && a.length >= c.length);
}
