import { describe, expect, test } from 'vitest';
import {
  clusterStories,
  lookupKeys,
  sameStory,
  signatureOf,
  storedKeys,
  storyChanges,
  storyEdges,
} from '../../../src/link/stories.ts';
import type { ArticleRecord } from '../../../src/model/index.ts';
import { recordOf } from '../utterances/records.ts';

const FLOOD = [
  'The river Orle burst its banks near Tamsbridge on Monday, drowning the ferry ramps and the old tannery.',
  'Mayor Ines Duarte said the Tamsbridge seawall failed as the river Orle burst its banks; engineers were pumping out the tannery and the ferry ramps.',
  'Forty households along the Orle were moved to a school gym while dredgers cleared the ferry ramps.',
];
const TRIAL = [
  'Prosecutor Wanda Grell told the jury in Port Alder that the smuggler Otto Benz had bribed customs clerks.',
  'Otto Benz, on trial for smuggling in Port Alder, denied on Tuesday that he had bribed customs clerks.',
  'The customs clerks who testified against Otto Benz described envelopes of cash, the prosecutor Wanda Grell said.',
];

const told = (id: string, day: string | null, text: string): ArticleRecord => recordOf(id, day, [[null, text]]);
const records = [
  ...FLOOD.map((text, at) => told(`flood${at}`, `2031-05-0${6 + at}`, text)),
  ...TRIAL.map((text, at) => told(`trial${at}`, `2031-05-0${6 + at}`, text)),
  told(
    'later',
    '2033-11-20',
    'The Orle stayed low this autumn, said Ines Duarte, mayor of Tamsbridge; the rebuilt seawall is dry.',
  ),
];
const grouped = (list: readonly ArticleRecord[]): string[] =>
  clusterStories(list.map(signatureOf)).map(({ articles }) => articles.map((id) => id.slice(7, 13)).join(' '));

describe('stories', () => {
  test('are the articles of one event', () => {
    expect(grouped(records)).toEqual(['flood0 flood1 flood2', 'trial0 trial1 trial2', 'later0']);
  });
  test('are the same for any order of arrival', () => {
    expect(grouped([...records].reverse())).toEqual(grouped(records));
    expect(grouped([...records.slice(3), ...records.slice(0, 3)])).toEqual(grouped(records));
  });
  test('are named after their first article', () => {
    const [story] = clusterStories(records.map(signatureOf));
    expect(story!.id).toBe('sflood00000');
    expect(clusterStories(records.slice(0, 2).map(signatureOf))[0]!.id).toBe(story!.id);
  });
  test('of articles without words or days are no stories of many', () => {
    expect(grouped([told('empty1', null, ''), told('empty2', null, '')])).toHaveLength(2);
  });
});

test('a signature is small, sorted and its own match', () => {
  const signature = signatureOf(records[0]!);
  expect([...signature.features].sort((a, b) => a - b)).toEqual(signature.features);
  expect(signature.weights.reduce((sum, weight) => sum + weight * weight, 0)).toBeCloseTo(1);
  expect(sameStory(signature, signature)).toMatchObject({ same: true });
  expect(JSON.parse(JSON.stringify(signature))).toEqual(signature);
});

test('what is stored is found by looking up, within a fortnight', () => {
  const [one, other, far] = [records[0]!, records[1]!, records[6]!].map(signatureOf);
  const meets = (keys: readonly number[], stored: readonly number[]): number =>
    keys.filter((key) => stored.includes(key)).length;
  expect(meets(lookupKeys(one!), storedKeys(other!))).toBeGreaterThan(0);
  expect(meets(lookupKeys(one!), storedKeys(one!))).toBeGreaterThan(meets(lookupKeys(one!), storedKeys(far!)));
  expect(storedKeys(one!).length).toBeLessThanOrEqual(34);
});

test('edges name each pair once, in order', () => {
  const edges = storyEdges(records.map(signatureOf));
  expect(edges.every(({ a, b }) => a < b)).toBe(true);
  expect(new Set(edges.map(({ a, b }) => `${a} ${b}`)).size).toBe(edges.length);
});

test('changes are told, growth is not', () => {
  const story = (id: string, ...articles: string[]) => ({ id, articles });
  const kinds = (before: ReturnType<typeof story>[], after: ReturnType<typeof story>[]): string[] =>
    storyChanges(before, after).map(({ kind, story: id, from }) => `${kind} ${id} ${from.join('+')}`.trim());
  expect(kinds([story('s1', 'a')], [story('s1', 'a', 'b')])).toEqual([]);
  expect(kinds([], [story('s1', 'a')])).toEqual(['new s1']);
  expect(kinds([story('s1', 'a'), story('s2', 'b')], [story('s1', 'a', 'b')])).toEqual(['merged s1 s1+s2']);
  expect(kinds([story('s1', 'a', 'b')], [story('s1', 'a'), story('s2', 'b')])).toEqual(['split s2 s1']);
  expect(kinds([story('s2', 'b')], [story('s1', 'a', 'b')])).toEqual(['renamed s1 s2']);
  expect(kinds([story('s1', 'a')], [])).toEqual(['gone s1']);
});
