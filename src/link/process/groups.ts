import type { ProcessLine } from './lines.ts';
import { mentionsIn, numberOf, type ProposalMention } from './mentions.ts';

/** "cut from 14 points to 11": one proposal, and which of its versions came first. */
export interface SizeChange {
  readonly from: string | null;
  readonly to: string;
  readonly line: ProcessLine;
  /** Tokens of the words that tell it: "cut down to 19 points". */
  readonly first: number;
  readonly last: number;
  /** It tells that the change took place, not only how large the thing is. */
  readonly changes: boolean;
}

/** The mentions of one proposal. */
export interface ProposalGroup {
  readonly mentions: ProposalMention[];
  readonly changes: SizeChange[];
  readonly sizes: Set<string>;
  readonly topics: Set<string>;
  readonly about: Set<string>;
  readonly sides: Set<string>;
  readonly names: Set<string>;
  readonly heads: Set<string>;
  families: Set<string>;
}

const newGroup = (): ProposalGroup => ({
  mentions: [],
  changes: [],
  sizes: new Set(),
  topics: new Set(),
  about: new Set(),
  sides: new Set(),
  names: new Set(),
  heads: new Set(),
  families: new Set(),
});

const CHANGING =
  /^(?:cut|cuts|reduced|trimmed|whittled|pared|shortened|slashed|shrunk|shrank|scaled|expanded|grew|grown|extended|raised|lengthened|boiled|narrowed|reducing|cutting|trimming)$/;
const HAVING = /^(?:has|have|had|contains|contained|includes|included|lists|listed|comprises|comprised)$/;
const COUNTED = /^(?:points?|articles?|clauses?|steps?|chapters?|phases?)$/;

const LAW = /^(?:bill|act|legislation|amendment|resolution|treaty)$/;

/** No article tells of more proposals than this; what comes after is left out. */
const MOST_GROUPS = 12;
const MOST_MENTIONS = 150;

/** The proposals of one article: each mention goes to the one it can mean, the nearest before it where several fit. */
export function proposalsIn(lines: readonly ProcessLine[]): ProposalGroup[] {
  const groups: ProposalGroup[] = [];
  const groupOf = new Map<ProposalMention, ProposalGroup>();
  for (const line of lines) {
    const here = mentionsIn(line);
    for (const mention of here) {
      if (groupOf.size >= MOST_MENTIONS) break;
      const group = groupFor(mention, groups);
      if (!group) continue;
      if (!groups.includes(group)) {
        if (groups.length >= MOST_GROUPS) continue;
        groups.push(group);
      }
      // The group last spoken of is the first that "the plan" can mean.
      groups.splice(groups.indexOf(group), 1);
      groups.push(group);
      join(group, mention);
      groupOf.set(mention, group);
    }
    const change = changeIn(line);
    const subject = change && here.findLast((mention) => mention.head < change.first && groupOf.has(mention));
    if (change && subject) {
      const group = groupOf.get(subject)!;
      group.changes.push(change);
      group.sizes.add(change.to);
      if (change.from) group.sizes.add(change.from);
    }
  }
  return groups;
}

function join(group: ProposalGroup, mention: ProposalMention): void {
  group.mentions.push(mention);
  if (mention.size) group.sizes.add(mention.size);
  for (const topic of mention.topics) group.topics.add(topic);
  for (const word of mention.about) group.about.add(word);
  if (mention.side) group.sides.add(mention.side);
  for (const name of mention.names) group.names.add(name);
  group.heads.add(mention.line.words[mention.head]!);
  // "the deal" may come to mean a bill, but a bill told of as such is no treaty any more.
  const own = new Set(mention.families);
  const both = [...group.families].filter((family) => own.has(family));
  group.families = new Set(both.length ? both : group.families.size ? group.families : own);
}

function groupFor(mention: ProposalMention, groups: readonly ProposalGroup[]): ProposalGroup | null {
  const { size, topics, about, definite, side } = mention;
  const fits = groups.filter(
    (group) => [...mention.families].some((family) => group.families.has(family)) && sidesAgree(group, side),
  );
  if (size) {
    const same = fits.findLast((group) => group.sizes.has(size));
    if (same) return same;
    const unsized = fits.filter((group) => !group.sizes.size);
    return (
      (topics.length
        ? unsized.findLast((group) => topics.some((topic) => group.topics.has(topic)))
        : definite
          ? unsized.at(-1)
          : undefined) ?? newGroup()
    );
  }
  if (topics.length) {
    const alike = fits.filter((group) => topics.some((topic) => group.topics.has(topic) || group.about.has(topic)));
    return alike.findLast((group) => namesAgree(group, mention.names)) ?? newGroup();
  }
  const told = about.length
    ? fits.findLast((group) => about.some((word) => group.about.has(word) || group.topics.has(word)))
    : undefined;
  if (told) return told;
  // "the bill" is rather what was called a bill than what was called an act.
  const word = mention.line.words[mention.head]!;
  if (definite || mention.stage === 'late')
    return (
      (LAW.test(word) ? fits.findLast((group) => group.heads.has(word)) : undefined) ??
      fits.at(-1) ??
      (about.length ? newGroup() : null)
    );
  return about.length ? newGroup() : null;
}

const sidesAgree = (group: ProposalGroup, side: string | null): boolean =>
  side === null || group.sides.size === 0 || group.sides.has(side);

const namesAgree = (group: ProposalGroup, names: readonly string[]): boolean =>
  group.names.size === 0 || names.length === 0 || names.some((name) => group.names.has(name));

/** "cut from 14 points to 11", "cut down to 19 points", "now has 11 points"; null when the line tells no size. */
function changeIn(line: ProcessLine): SizeChange | null {
  const { words } = line;
  for (let at = 1; at < words.length; at++) {
    if (!COUNTED.test(words[at]!)) continue;
    const count = numberOf(words[at - 1]!);
    if (count === null) continue;
    const unit = words[at]!.replace(/s?$/, 's');
    const sizeAt = (n: number) => `${n} ${unit}`;
    let verb = at - 2;
    while (verb > at - 9 && verb >= 0 && !CHANGING.test(words[verb]!) && !HAVING.test(words[verb]!)) verb--;
    const before = words[at - 2] ?? '';
    const first = Math.max(0, verb);
    const startAt = (start: number): number => (verb >= 0 && start - verb <= 3 ? Math.min(verb, start) : start);
    const changing = verb >= 0 && CHANGING.test(words[verb]!);
    if (!changing && !(verb >= 0 && HAVING.test(words[verb]!) && at - 2 - verb <= 1)) {
      // A headline or a verb further off: "cut their plan for the dam from 14 points to 11".
      const far = words.findIndex((word, i) => i < at && CHANGING.test(word));
      if (far < 0 || before !== 'from') continue;
    }
    if (before === 'from' && words[at + 1] === 'to') {
      const to = numberOf(words[at + 2] ?? '');
      if (to === null) continue;
      return { from: sizeAt(count), to: sizeAt(to), line, first: startAt(at - 2), last: at + 2, changes: true };
    }
    if (before === 'to') {
      const from = words[at - 4] === 'from' ? numberOf(words[at - 3] ?? '') : null;
      const start = startAt(from === null ? at - 2 : at - 4);
      return {
        from: from === null ? null : sizeAt(from),
        to: sizeAt(count),
        line,
        first: start,
        last: at,
        changes: true,
      };
    }
    if (HAVING.test(words[first] ?? '') && /^(?:points|articles|clauses)$/.test(unit))
      return { from: null, to: sizeAt(count), line, first: at - 1, last: at, changes: false };
  }
  return null;
}

/** Proposals of all articles together: those of one size, or of one subject where no size speaks against it, are one. */
export function joinAcross(perArticle: readonly (readonly ProposalGroup[])[]): ProposalGroup[][] {
  const out: { members: ProposalGroup[]; sum: ProposalGroup; main: boolean }[] = [];
  const byKey = new Map<string, number[]>();
  const all = perArticle.flatMap((groups) => groups.map((group) => ({ group, main: isMain(group, groups) })));
  // The proposals most spoken of first: a passing mention joins the one it can only mean.
  all.sort((a, b) => b.group.mentions.length - a.group.mentions.length);
  for (const { group, main } of all) {
    const keys = [
      ...[...group.sizes].map((size) => `s ${size}`),
      ...[...group.topics, ...group.about].map((topic) => `t ${topic}`),
      ...(main ? ['main'] : []),
    ];
    const near = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))].sort((a, b) => a - b);
    const at = near.find((i) => isOneProposal(out[i]!.sum, group, main && out[i]!.main));
    const place = at ?? out.length;
    if (at === undefined) out.push({ members: [], sum: newGroup(), main });
    const { members, sum } = out[place]!;
    members.push(group);
    for (const key of ['sizes', 'topics', 'about', 'sides', 'names', 'heads'] as const)
      for (const entry of group[key]) sum[key].add(entry);
    sum.families = new Set([...sum.families, ...group.families]);
    for (const key of keys) {
      const known = byKey.get(key) ?? [];
      if (!known.includes(place) && known.length < 20) byKey.set(key, [...known, place]);
    }
  }
  return out.map(({ members }) => members);
}

/** What its article is mostly about, of all the proposals that it names. */
const isMain = (group: ProposalGroup, all: readonly ProposalGroup[]): boolean =>
  group.mentions.length >= 4 &&
  all.every((other) => other === group || other.mentions.length * 2 <= group.mentions.length);

function isOneProposal(a: ProposalGroup, b: ProposalGroup, bothMain: boolean): boolean {
  if (![...b.families].some((family) => a.families.has(family))) return false;
  if (a.sides.size && b.sides.size && ![...b.sides].some((side) => a.sides.has(side))) return false;
  if (!namesAgree(a, [...b.names])) return false;
  const sized = [...b.sizes].some((size) => a.sizes.has(size));
  if (a.sizes.size && b.sizes.size) return sized;
  let shared = 0;
  for (const topic of b.topics) if (a.topics.has(topic)) shared++;
  if (shared >= Math.max(1, Math.min(a.topics.size, b.topics.size) / 2)) return true;
  let told = 0;
  for (const word of [...b.topics, ...b.about]) if (a.topics.has(word) || a.about.has(word)) told++;
  if (told >= 3) return true;
  // Two articles on one event, each mostly about one bill that it hardly names: the same bill.
  return bothMain && (told >= 1 || b.topics.size === 0 || a.topics.size === 0);
}
