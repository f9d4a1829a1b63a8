import type { Account, Attribution, Basis, Edtf, Span, Utterance } from '../../model/index.ts';
import { isYearless } from '../../text/calendar.ts';
import { overlaps } from '../../text/spans.ts';
import { against } from './against.ts';
import type { Edge } from './edge.ts';
import { type Reported, together } from './reported.ts';

/**
 * Lays out what a set of statements reports: one utterance, its accounts set against the fullest, who spoke and when, and why they are
 * one. `edges` are those that joined them, by the statements they join.
 */
export function utterancesOf(
  members: readonly Reported[],
  edges: readonly Reason[],
  corrections: readonly string[] = [],
): Utterance[] {
  const drafts = byFullness(withoutOuter(accountsOf(members)));
  // Readers put these words together: they stay.
  const apart = corrections.length || drafts.length > MOST_DRAFTS ? null : oneTooMany(drafts, edges);
  if (!apart) return [laidOut(drafts, edges, corrections)];
  const others = edges.filter(({ joins }) => !joins.some(({ attribution }) => attribution === apart.attribution));
  const rest = members.filter(({ attribution }) => attribution !== apart.attribution);
  return [...utterancesOf(rest, others), laidOut([apart], [], [])];
}

// A crowd of accounts is laid out as it is: hostile input may cost exactness, never time.
const MOST_DRAFTS = 60;

/** Why two statements of a set are one. */
export interface Reason extends Edge {
  readonly joins: readonly [Reported, Reported];
}

/**
 * One article’s “I never saw it. It is standard” is made of what another quotes in two goes. There the second goes on where the first
 * stops, and is no other wording of it: the one that has less to do with the other articles’ words goes.
 */
function oneTooMany([fullest, ...others]: readonly Draft[], edges: readonly Reason[]): Draft | null {
  if (!fullest || !isVerbatim(fullest)) return null;
  const other = others.find(
    (draft) =>
      draft.article === fullest.article && isVerbatim(draft) && against(fullest, draft).against === 'paraphrase',
  );
  if (!other) return null;
  return supportOf(fullest, edges) < supportOf(other, edges) ? fullest : other;
}

function supportOf({ attribution, article }: Draft, edges: readonly Reason[]): number {
  let most = 0;
  for (const { joins, evidence } of edges) {
    const touches = joins.some((one) => one.attribution === attribution);
    if (touches && joins.some((one) => one.article !== article)) most = Math.max(most, evidence.strength);
  }
  return most;
}

const isVerbatim = ({ words }: Draft): boolean => words.every((word) => word.quoted);

function laidOut(
  [fullest, ...others]: readonly Draft[],
  edges: readonly Edge[],
  corrections: readonly string[],
): Utterance {
  const accounts: Account[] = others
    .sort((a, b) => (a.day ?? 0) - (b.day ?? 0) || compare(placeKey(a), placeKey(b)))
    .map((other) => ({ ...placeOf(other), ...against(fullest!, other) }));
  const all = [fullest!, ...others];
  const corrected = [
    ...new Set([...corrections, ...all.flatMap(({ attribution }) => attribution.corrected ?? [])]),
  ].sort();
  return {
    id: idOf(fullest!),
    ...speakerOf(all),
    when: whenOf(all),
    accounts: [{ ...placeOf(fullest!), against: 'fullest', changes: [] }, ...accounts],
    why: whyOf(all, edges, corrections.length > 0),
    ...(corrected.length && { corrected }),
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

const MOST_OF_IT = 0.6;

/**
 * Where an article reports the same words twice over, “‘The wall will hold,’ Duarte said, according to a transcript”, the report of the words
 * themselves stands for the one around it.
 */
function withoutOuter(drafts: readonly Draft[]): Draft[] {
  return drafts.filter(
    (outer) =>
      !drafts.some(
        (inner) =>
          inner !== outer &&
          inner.article === outer.article &&
          inner.words.length < outer.words.length &&
          inner.words.length >= MOST_OF_IT * outer.words.length &&
          inner.spans.every((span) => outer.spans.some((around) => overlaps(span, around))),
      ),
  );
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

/** What is stated counts so much more than what is concluded. */
const STATED = 1.5;

const BASES: readonly Basis[] = ['stated', 'implied', 'unknown'];

/**
 * The speaker that most accounts name, one that is stated before one that is concluded; the fullest account's where they tie. Where
 * a reader set the speaker of an account, only what readers set counts.
 */
function speakerOf(all: readonly Draft[]): Pick<Utterance, 'actor' | 'speaker' | 'speakerBasis'> {
  const set = all.filter(({ attribution }) => attribution.speaker.correctedBy !== undefined);
  const members = set.length ? set : all;
  const votes = new Map<string, { count: number; first: Draft }>();
  for (const member of members) {
    const { name, actor } = member.voice;
    if (!name || member.attribution.speaker.basis === 'unknown') continue;
    const key = actor ?? name;
    const weight = member.attribution.speaker.basis === 'stated' ? STATED : 1;
    const vote = votes.get(key);
    if (vote) vote.count += weight;
    else votes.set(key, { count: weight, first: member });
  }
  const best = [...votes.values()].sort((a, b) => b.count - a.count)[0];
  if (!best) return { actor: null, speaker: members[0]!.voice.name, speakerBasis: 'unknown' };
  const { name, actor } = best.first.voice;
  const bases = members
    .filter((m) => (m.voice.actor ?? m.voice.name) === (actor ?? name))
    .map((m) => m.attribution.speaker.basis);
  return { actor, speaker: name, speakerBasis: BASES.find((basis) => bases.includes(basis)) ?? 'unknown' };
}

/**
 * The day that most accounts give, a stated one before a concluded one, the more exact before the less. Where one knows the day, "about"
 * another, and the day without its year, say nothing more.
 */
function whenOf(members: readonly Draft[]): Edtf | null {
  const told = members.flatMap(({ attribution }) => attribution.occasion.when ?? []);
  // "Oct. 14" in one account and "October 2025" in another are 14 October 2025.
  const all = told.map((when) => ({ ...when, value: withYearOf(when.value, told) }));
  const exact = all.filter(({ value }) => !value.includes('~') && !isYearless(value));
  const votes = new Map<Edtf, number>();
  for (const { value, basis } of exact.length ? exact : all)
    votes.set(value, (votes.get(value) ?? 0) + (basis === 'stated' ? STATED : 1));
  const ranked = [...votes].sort(
    ([a, x], [b, y]) =>
      y - x || Number(a.includes('/')) - Number(b.includes('/')) || b.length - a.length || compare(a, b),
  );
  return ranked[0]?.[0] ?? null;
}

function withYearOf(value: Edtf, others: readonly { readonly value: Edtf }[]): Edtf {
  if (!isYearless(value)) return value;
  const months = new Set(others.map((other) => other.value).filter((other) => /^\d{4}-\d\d$/.test(other)));
  const fitting = [...months].filter((month) => month.slice(5) === value.slice(5, 7));
  return fitting.length === 1 ? `${fitting[0]}${value.slice(7)}` : value;
}

function whyOf(members: readonly Draft[], edges: readonly Edge[], corrected: boolean): string {
  const articles = new Set(members.map((member) => member.article)).size;
  if (members.length === 1) return 'one account';
  const strongest = [...edges].sort((x, y) => y.evidence.strength - x.evidence.strength || x.a - y.a || x.b - y.b)[0];
  const others = edges.length - 1;
  const place = articles === 1 ? 'in one article' : `in ${articles} articles`;
  return `${place}: ${strongest?.evidence.why ?? (corrected ? 'kept together by a reader' : 'same words')}${others > 0 ? `, and ${others} more such link${others > 1 ? 's' : ''}` : ''}`;
}
