import { conceptOf } from '../../text/concepts.ts';
import { alignmentOf } from './alignment.ts';
import type { Edge } from './edge.ts';
import { daysBetween, isAnachronism } from './evidence.ts';
import { leadsIn, type Pair } from './leads.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import { contradict } from './meaning.ts';
import type { Reported } from './reported.ts';
import { likelihood, type Sign, signReader } from './signs.ts';
import { voicesAre } from './voice.ts';

// Days between two articles that retell one remark.
const MOST_DAYS = 4;
const LEAST_LIKENESS = 0.3;
const LIKELY = 0.6;
const LIKELY_OF_OTHERS = 0.65;
// What two articles open with need not be as likely, and goes before other likenesses.
const LEAST_LIKENESS_OF_OPENINGS = 0.75;
const SURE = 0.9;
// What somebody spoke of, “criticised the harbour act”, is not what he said: another report of the act need not be of one remark.
const LEAST_SHARED_OF_TOPICS = 7;

/**
 * Reports of one speaker in other words. `candidates` are pairs worth a look; of those `joined` already by their words, each
 * likeness speaks against others of the same two articles.
 */
export function retellingsOf(
  reported: readonly Reported[],
  candidates: readonly (readonly [number, number])[],
  joined: readonly Edge[],
): Edge[] {
  const known = new Set(joined.map(({ a, b }) => a * reported.length + b));
  const pairs: Pair[] = [];
  for (const [a, b] of candidates) {
    const [one, other] = [reported[a]!, reported[b]!];
    if (one.article === other.article || !(known.has(a * reported.length + b) || speakAsOne(one, other))) continue;
    const likeness = likenessOf(one, other);
    if (likeness.degree >= LEAST_LIKENESS) pairs.push({ a, b, likeness });
  }
  const leadOf = leadsIn(reported, pairs);
  const alignment = alignmentOf(reported, joined);
  const signsOf = signReader();
  return pairs.flatMap((pair): Edge[] => {
    const { a, b, likeness } = pair;
    const [one, other] = [reported[a]!, reported[b]!];
    if (known.has(a * reported.length + b) || !mayRetell(one, other, likeness)) return [];
    const signs = signsOf(one, other, likeness, leadOf(pair), alignment(a, b));
    if ((isTopic(one) || isTopic(other)) && !signs.deed && likeness.shared < LEAST_SHARED_OF_TOPICS) return [];
    const sure = sureness(signs, likeness);
    return sure === null
      ? []
      : [{ a, b, evidence: { kind: 'meaning', strength: 100 * sure, why: whyOf(one, other, likeness) } }];
  });
}

/** How likely it is that the two are one, or null where it is not likely enough. */
function sureness(signs: Readonly<Record<Sign, number>>, { degree }: Likeness): number | null {
  const likely = likelihood(signs);
  const isOne = signs.sameVoice === 1;
  if (signs.bothOpen && isOne && degree >= LEAST_LIKENESS_OF_OPENINGS) return Math.max(likely, SURE);
  return likely >= (isOne ? LIKELY : LIKELY_OF_OTHERS) ? likely : null;
}

/** A spokesman’s words about the one he speaks for: his account names the other’s speaker. */
function speakAsOne(a: Reported, b: Reported): boolean {
  const voices = voicesAre(a.voice, b.voice);
  return voices === 'same' || voices === 'near' || speaksFor(a, b) || speaksFor(b, a);
}

const FIRST_WORDS = 6;

const speaksFor = (a: Reported, b: Reported): boolean => {
  const name = b.voice.names.at(-1);
  const at = name === undefined ? -1 : a.keys.indexOf(name);
  // "that Duarte would stay", not "the envoy met the union over the Duarte plan".
  return at >= 0 && at < FIRST_WORDS;
};

function mayRetell(a: Reported, b: Reported, { concepts }: Likeness): boolean {
  if (daysBetween(a, b) > MOST_DAYS) return false;
  if (a.numbers.size && b.numbers.size && ![...a.numbers].some((n) => b.numbers.has(n))) return false;
  // “the Harbour Revenue Service” in two reports is whom they speak of, and nothing of what is said.
  const tells = [...concepts].some((concept) => !a.meaning.names.has(concept) && !b.meaning.names.has(concept));
  return tells && !isAnachronism(a, b) && !contradict(a.meaning, b.meaning);
}

const isTopic = ({ attribution, meaning }: Reported): boolean => attribution.tells === 'topic' || !meaning.clause;

function whyOf(a: Reported, b: Reported, { concepts }: Likeness): string {
  const shown = a.words.filter((_, at) => concepts.has(conceptOf(a.stems[at]!))).map((word) => word.form);
  const who = voicesAre(a.voice, b.voice) === 'same' ? 'the same speaker' : 'one speaks for the other';
  return `${who}, in other words: ${[...new Set(shown)].slice(0, 5).join(', ')}`;
}
