import type { EventKind } from '../../model/index.ts';
import { edtfOverlaps } from '../../text/calendar.ts';
import { LikenessIndex, type Weight } from './likeness.ts';
import type { Report } from './reports.ts';

/** A date wider than this many days says little about whether two reports tell one happening. */
const DAYS_OF_ONE_DATE = 8;

/** Whether two dated reports tell one happening: their days overlap and their words are alike, the more so the vaguer the rest. */
export function isOneHappening(a: Report, b: Report, alike: number): boolean {
  if (!a.date || !b.date || !edtfOverlaps(a.date, b.date)) return false;
  const exact = a.range![0] === b.range![0] && a.range![1] === b.range![1];
  const days = Math.max(a.range![1] - a.range![0], b.range![1] - b.range![0]);
  let needed = 0.5;
  if (exact) needed -= 0.1;
  const oneAct = actOf(a) === actOf(b);
  if (oneAct) needed -= 0.1;
  else if (familyOf(a) !== familyOf(b)) needed += 0.15;
  if (days > DAYS_OF_ONE_DATE && !exact) needed += 0.2;
  const both = tellTheNews(a, b);
  if (both) needed -= both >= 2 ? 0.25 : 0.15;
  if (a.actors.length && b.actors.length && !a.actors.some((id) => b.actors.includes(id))) needed += 0.15;
  return alike >= needed;
}

/** How many people two reports share that both open their articles, of one day: the same news in other words. */
const tellTheNews = (a: Report, b: Report): number => {
  if (!a.opening || !b.opening || a.article === b.article) return 0;
  if (a.range![0] !== a.range![1] || a.range![0] !== b.range![0] || a.range![1] !== b.range![1]) return 0;
  return a.actors.filter((id) => b.actors.includes(id)).length;
};

/** Verbs by which different newsrooms tell one act, as stems. */
const ACTS = new Map(
  [
    'pass adopt approv ratifi enact',
    'fir dismiss oust sack remov',
    'resign quit',
    'kill shoot slai murder di',
    'arrest detain',
    'charg indict accus',
    'publish releas report leak',
    'withdraw pull drop',
    'reveal announc unveil disclos',
    'win beat defeat victori',
    'su fil lawsuit',
    'meet talk confer speak spok',
    'call phon convers speak',
  ].flatMap((line) => line.split(' ').map((stem) => [stem, line] as const)),
);
const actOf = ({ trigger }: Report): string => ACTS.get(trigger) ?? trigger;

/** A call is also told as a meeting, and both as talks; a firing as a decision. */
const FAMILIES: Partial<Record<EventKind, string>> = { call: 'contact', meeting: 'contact', visit: 'contact' };
/** The kind of a report, kinds that are told for one another taken together. */
export const familyOf = ({ mention, isContact }: Report): string =>
  // "spoke to the adviser on Oct. 14" is the call of that day, where two are named.
  isContact ? 'contact' : (FAMILIES[mention.kind] ?? mention.kind);

/** Of these kinds the same people rarely have two on one day. */
const ONCE_A_DAY = new Set(['contact', 'vote', 'appointment', 'agreement', 'attack', 'legal']);

/**
 * Joins groups of one exact day and one kind that share two actors, or one actor and the very word ("the Oct. 14 call", "spoke
 * by phone on Oct. 14"), however differently they are worded.
 */
export function joinByActors(groups: readonly (readonly Report[])[]): Report[][] {
  const out: Report[][] = [];
  const told: Told[] = [];
  const byDay = new Map<string, number[]>();
  for (const group of groups) {
    const key = dayKey(group);
    const own = { actors: new Set(group.flatMap(({ actors }) => actors)), acts: new Set(group.map(actOf)) };
    const sameDay = (key && byDay.get(key)) || [];
    const found = sameDay.find((at) => isSame(told[at]!, own));
    if (found === undefined) {
      if (key && sameDay.length < MOST_A_DAY) byDay.set(key, [...sameDay, out.length]);
      out.push([...group]);
      told.push(own);
      continue;
    }
    for (const report of group) out[found]!.push(report);
    for (const actor of own.actors) told[found]!.actors.add(actor);
    for (const act of own.acts) told[found]!.acts.add(act);
  }
  return out;
}

interface Told {
  readonly actors: Set<string>;
  readonly acts: Set<string>;
}

/** Of one day and kind no more than so many happenings are looked through. */
const MOST_A_DAY = 50;

function dayKey(group: readonly Report[]): string | null {
  const first = group.find((report) => report.range![0] === report.range![1] && ONCE_A_DAY.has(familyOf(report)));
  return first ? `${first.range![0]} ${familyOf(first)}` : null;
}

function isSame(one: Told, other: Told): boolean {
  let both = 0;
  for (const actor of other.actors) if (one.actors.has(actor)) both++;
  if (both >= 2) return true;
  if (both === 0 && one.actors.size > 0 && other.actors.size > 0) return false;
  for (const act of other.acts) if (one.acts.has(act)) return true;
  return false;
}

/** How alike an undated report must be to a dated one to be another report of it. */
const SURELY_ALIKE = 0.6;

/** Adds reports without a day to the group whose words they share most; those that fit none are left out. Changes `groups`. */
export function attachUndated(groups: Report[][], all: readonly Report[], weight: Weight): void {
  const index = new LikenessIndex(weight);
  const groupOf: number[] = [];
  groups.forEach((group, at) => {
    for (const report of group) {
      index.add(report);
      groupOf.push(at);
    }
  });
  for (const report of all) {
    if (report.range) continue;
    let best: { at: number; alike: number } | null = null;
    for (const { at, report: other, alike } of index.alike(report)) {
      if (other.article === report.article || familyOf(other) !== familyOf(report)) continue;
      const sure = alike + (other.trigger === report.trigger ? 0.1 : 0);
      if (sure >= SURELY_ALIKE && (!best || sure > best.alike)) best = { at: groupOf[at]!, alike: sure };
    }
    if (best) groups[best.at]!.push(report);
  }
}
