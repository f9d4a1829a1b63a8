import type {
  Account,
  ArticleRecord,
  Attribution,
  Basis,
  Edtf,
  LinkedActor,
  Span,
  Utterance,
} from '../../model/index.ts';
import { Clusters } from '../clusters.ts';
import { against } from './against.ts';
import { candidatesOf } from './candidates.ts';
import { type Evidence, evidenceOf, likenessOf } from './evidence.ts';
import { longRunsOf } from './longRuns.ts';
import { type Reported, reportedOf, together } from './reported.ts';

interface Edge {
  readonly a: number;
  readonly b: number;
  readonly evidence: Evidence;
}

/**
 * The utterances that the records' attributions report: every word of every attribution belongs to an account of exactly one.
 * Ordered by id; the same for any order of `records`.
 */
export function linkUtterances(records: readonly ArticleRecord[], actors: readonly LinkedActor[]): Utterance[] {
  const reported = reportedOf(records, actors);
  const found: Edge[] = longRunsOf(reported);
  for (const [a, b] of candidatesOf(reported)) {
    const evidence = evidenceOf(reported[a]!, reported[b]!);
    if (evidence) found.push({ a, b, evidence });
  }
  const edges = withoutRivals(found, reported);
  edges.sort((x, y) => y.evidence.strength - x.evidence.strength || x.a - y.a || x.b - y.b);
  const clusters = new Clusters(reported.length);
  const reasons = joinByEvidence(reported, edges, clusters);
  attachUnlinked(reported, edges, clusters);
  joinNeighbours(reported, clusters);
  return clusters
    .sets()
    .map((set) =>
      utteranceOf(
        set.map((at) => reported[at]!),
        set.flatMap((at) => reasons.get(at) ?? []),
      ),
    )
    .sort((x, y) => (x.id < y.id ? -1 : 1));
}

// By how much a faint likeness must beat the next best.
const MARGIN = 12;

/** Drops faint evidence where one of the two is about as much like something else in the other's article. */
function withoutRivals(edges: readonly Edge[], reported: readonly Reported[]): Edge[] {
  const best = new Map<string, number[]>();
  const note = (at: number, other: number, strength: number): void => {
    const key = `${at} ${reported[other]!.article}`;
    best.set(key, [...(best.get(key) ?? []), strength].sort((x, y) => y - x).slice(0, 2));
  };
  for (const { a, b, evidence } of edges) {
    note(a, b, evidence.strength);
    note(b, a, evidence.strength);
  }
  const wins = (at: number, other: number, strength: number): boolean => {
    const [first, second = 0] = best.get(`${at} ${reported[other]!.article}`)!;
    return first === strength && second <= strength - MARGIN;
  };
  return edges.filter(
    ({ a, b, evidence: { faint, strength } }) => !faint || (wins(a, b, strength) && wins(b, a, strength)),
  );
}

const LIKE_ENOUGH = 1.1;

/** Joins along the edges, strongest first. Returns the edges that joined, by the lower statement. */
function joinByEvidence(
  reported: readonly Reported[],
  edges: readonly Edge[],
  clusters: Clusters,
): Map<number, Edge[]> {
  const reasons = new Map<number, Edge[]>();
  const members = new Map<number, number[]>();
  const membersOf = (at: number): number[] => members.get(clusters.rootOf(at)) ?? [at];
  // Alike in meaning is not transitive: "he will build it" is like "he will pay for it", which is like "others will pay". So where
  // both sides have a statement of one article, these two must be somewhat alike themselves.
  const belong = (as: readonly number[], bs: readonly number[]): boolean =>
    as.every((a) =>
      bs.every((b) => {
        const [one, other] = [reported[a]!, reported[b]!];
        return one.article !== other.article || likenessOf(one, other).likeness >= LIKE_ENOUGH;
      }),
    );
  for (const edge of edges) {
    const [as, bs] = [membersOf(edge.a), membersOf(edge.b)];
    if (clusters.rootOf(edge.a) === clusters.rootOf(edge.b)) continue;
    if (edge.evidence.kind === 'meaning' && !belong(as, bs)) continue;
    clusters.join(edge.a, edge.b);
    members.set(clusters.rootOf(edge.a), [...as, ...bs]);
    reasons.set(edge.a, [...(reasons.get(edge.a) ?? []), edge]);
  }
  return reasons;
}

/**
 * A statement that no other article reports stays with its neighbour in the quotation, so that an excerpt elsewhere shows against
 * the words in full; an attribution of which nothing is reported elsewhere stays whole.
 */
function attachUnlinked(reported: readonly Reported[], edges: readonly Edge[], clusters: Clusters): void {
  const linked = new Set(edges.flatMap(({ a, b }) => [a, b]));
  for (let from = 0; from < reported.length; ) {
    let to = from + 1;
    while (to < reported.length && reported[to]!.attribution === reported[from]!.attribution) to++;
    const anchors: number[] = [];
    for (let at = from; at < to; at++) if (linked.has(at)) anchors.push(at);
    for (let at = from; at < to; at++) {
      if (linked.has(at)) continue;
      // "… and that the payments were lawful" is a claim of its own, and no more of the words next to it.
      const anchor = nearestTo(at, anchors, reported);
      if (anchor === undefined) clusters.join(at, from);
      else if (reported[at]!.quotedWords) clusters.join(at, anchor);
    }
    from = to;
  }
}

/** Sentences that all their articles quote one after the other are one utterance, however many they are. */
function joinNeighbours(reported: readonly Reported[], clusters: Clusters): void {
  const members = new Map<number, number[]>();
  for (const set of clusters.sets()) members.set(clusters.rootOf(set[0]!), set);
  for (let at = 1; at < reported.length; at++) {
    const [one, other] = [clusters.rootOf(at - 1), clusters.rootOf(at)];
    if (one === other || !areNeighbours(reported, at - 1, at)) continue;
    const [as, bs] = [members.get(one)!, members.get(other)!];
    // Ends of the one and beginnings of the other, attribution by attribution.
    const ends = as.filter((a) => reported[a + 1]?.attribution !== reported[a]!.attribution || !as.includes(a + 1));
    const starts = bs.filter((b) => reported[b - 1]?.attribution !== reported[b]!.attribution || !bs.includes(b - 1));
    if (ends.length !== starts.length) continue;
    if (!ends.every((a) => areNeighbours(reported, a, a + 1) && starts.includes(a + 1))) continue;
    clusters.join(one, other);
    members.set(
      clusters.rootOf(at),
      [...as, ...bs].sort((x, y) => x - y),
    );
  }
}

function areNeighbours(reported: readonly Reported[], at: number, next: number): boolean {
  const [one, other] = [reported[at], reported[next]];
  return (
    one?.attribution === other?.attribution && one?.part === other?.part && !!one?.quotedWords && !!other?.quotedWords
  );
}

function nearestTo(at: number, anchors: readonly number[], reported: readonly Reported[]): number | undefined {
  const cost = (anchor: number): number =>
    (reported[anchor]!.part === reported[at]!.part ? 0 : 1e6) + 2 * Math.abs(anchor - at) + (anchor > at ? 1 : 0);
  return [...anchors].sort((x, y) => cost(x) - cost(y))[0];
}

function utteranceOf(members: readonly Reported[], edges: readonly Edge[]): Utterance {
  const [fullest, ...others] = byFullness(accountsOf(members)) as [Draft, ...Draft[]];
  const accounts: Account[] = others
    .sort((a, b) => (a.day ?? 0) - (b.day ?? 0) || compare(placeKey(a), placeKey(b)))
    .map((other) => ({ ...placeOf(other), ...against(fullest, other) }));
  const all = [fullest, ...others];
  return {
    id: idOf(fullest),
    ...speakerOf(all),
    when: whenOf(all),
    accounts: [{ ...placeOf(fullest), against: 'fullest', changes: [] }, ...accounts],
    why: whyOf(all, edges),
  };
}

/** The statements of one attribution that are in one utterance. */
interface Draft extends ReturnType<typeof together> {
  readonly article: string;
  readonly day: number | null;
  readonly voice: Reported['voice'];
  readonly spans: readonly Span[];
  /** Place of its first statement in the attribution. */
  readonly first: number;
  readonly quotedWords: number;
}

const placeOf = ({ article, attribution, spans }: Draft) => ({ article, attribution: attribution.id, spans });

function accountsOf(members: readonly Reported[]): Draft[] {
  const byAttribution = new Map<Attribution, Reported[]>();
  for (const member of members) {
    const list = byAttribution.get(member.attribution);
    if (list) list.push(member);
    else byAttribution.set(member.attribution, [member]);
  }
  return [...byAttribution.values()].map((statements) => {
    const { article, day, voice } = statements[0]!;
    const spans: [number, number][] = [];
    statements.forEach(({ spans: [span], part, order }, at) => {
      const before = statements[at - 1];
      if (before && before.part === part && before.order === order - 1) spans.at(-1)![1] = span![1];
      else spans.push([span![0], span![1]]);
    });
    const account = together(statements);
    return {
      ...account,
      article,
      day,
      voice,
      spans,
      first: statements[0]!.order,
      // What an editor put in makes no account fuller.
      quotedWords: account.words.filter((word) => word.quoted && !word.bracketed).length,
    };
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const placeKey = (r: Draft): string =>
  `${r.article} ${String(r.attribution.content[0]?.[0] ?? 0).padStart(9, '0')} ${r.attribution.id}`;

/** The key of the fullest account: article and attribution, and which statement of it when it is not the first. */
function idOf({ article, attribution, first }: Draft): string {
  return `${article.slice(7, 15)}${attribution.id}${first ? `.${first + 1}` : ''}`;
}

const ownWords = ({ words }: Draft): number => words.filter((word) => !word.bracketed).length;

/** Most words in marks first; a report without marks only leads where nobody quotes. */
function byFullness(members: readonly Draft[]): Draft[] {
  return [...members].sort(
    (a, b) =>
      b.quotedWords - a.quotedWords ||
      ownWords(b) - ownWords(a) ||
      (a.day ?? 0) - (b.day ?? 0) ||
      compare(placeKey(a), placeKey(b)),
  );
}

const BASES: readonly Basis[] = ['stated', 'implied', 'unknown'];

/** The speaker that most accounts name, one that is stated before one that is concluded; the fullest account's where they tie. */
function speakerOf(members: readonly Draft[]): Pick<Utterance, 'actor' | 'speaker' | 'speakerBasis'> {
  const votes = new Map<string, { count: number; first: Draft }>();
  for (const member of members) {
    const { name, actor } = member.voice;
    if (!name || member.attribution.speaker.basis === 'unknown') continue;
    const key = actor ?? name;
    const vote = votes.get(key);
    if (vote) vote.count++;
    else votes.set(key, { count: 1, first: member });
  }
  const best = [...votes.values()].sort((a, b) => b.count - a.count)[0];
  if (!best) return { actor: null, speaker: members[0]!.voice.name, speakerBasis: 'unknown' };
  const { name, actor } = best.first.voice;
  const bases = members
    .filter((m) => (m.voice.actor ?? m.voice.name) === (actor ?? name))
    .map((m) => m.attribution.speaker.basis);
  return { actor, speaker: name, speakerBasis: BASES.find((basis) => bases.includes(basis)) ?? 'unknown' };
}

/** The day that most accounts give, a stated one before a concluded one, the more exact before the less. */
function whenOf(members: readonly Draft[]): Edtf | null {
  const votes = new Map<Edtf, number>();
  for (const { attribution } of members) {
    const when = attribution.occasion.when;
    if (when) votes.set(when.value, (votes.get(when.value) ?? 0) + (when.basis === 'stated' ? 1.5 : 1));
  }
  const ranked = [...votes].sort(
    ([a, x], [b, y]) =>
      y - x || Number(a.includes('/')) - Number(b.includes('/')) || b.length - a.length || compare(a, b),
  );
  return ranked[0]?.[0] ?? null;
}

function whyOf(members: readonly Draft[], edges: readonly Edge[]): string {
  const articles = new Set(members.map((member) => member.article)).size;
  if (members.length === 1) return 'one account';
  const strongest = [...edges].sort((x, y) => y.evidence.strength - x.evidence.strength || x.a - y.a || x.b - y.b)[0];
  const others = edges.length - 1;
  const place = articles === 1 ? 'in one article' : `in ${articles} articles`;
  return `${place}: ${strongest?.evidence.why ?? 'same words'}${others > 0 ? `, and ${others} more such link${others > 1 ? 's' : ''}` : ''}`;
}
