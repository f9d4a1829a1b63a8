import type { Edtf, Place, Proposal } from '../../model/index.ts';
import { edtfRange } from '../../text/calendar.ts';
import type { ProposalGroup, SizeChange } from './groups.ts';
import type { ProposalMention } from './mentions.ts';

/**
 * The versions of one proposal as reported: by size ("14-point plan", "cut to 11 points"), else by what the reports call them
 * ("original proposal", "revised bill"), in the order in which one came out of the other.
 */
export function versionsOf(groups: readonly ProposalGroup[]): Proposal['versions'] {
  const mentions = groups.flatMap((group) => group.mentions);
  const changes = groups.flatMap((group) => group.changes);
  const sizes = [...new Set(groups.flatMap((group) => [...group.sizes]))];
  if (sizes.length) {
    return inOrder(sizes, changes, mentions).map((size) => bySize(size, mentions, changes));
  }
  const late = mentions.filter(({ stage }) => stage === 'late');
  const early = mentions.filter(({ stage }) => stage === 'early');
  if (!late.length || !early.length) return [];
  return [byStage(early), byStage(late)];
}

/** A size that others were cut from comes before them; what no report orders goes by the day it was first told. */
function inOrder(
  sizes: readonly string[],
  changes: readonly SizeChange[],
  mentions: readonly ProposalMention[],
): string[] {
  const made = new Set(changes.filter(({ changes: done }) => done).map(({ to }) => to));
  const firstTold = (size: string): string =>
    [
      ...mentions.filter((mention) => mention.size === size).map(({ line }) => line.published ?? '9999'),
      ...changes.filter(({ to }) => to === size).map(({ line }) => line.published ?? '9999'),
    ].sort()[0] ?? '9999';
  return [...sizes].sort((a, b) => {
    const cut = changes.find(({ from, to }) => (from === a && to === b) || (from === b && to === a));
    if (cut) return cut.from === a ? -1 : 1;
    return (
      Number(made.has(a)) - Number(made.has(b)) ||
      (firstTold(a) < firstTold(b) ? -1 : firstTold(a) > firstTold(b) ? 1 : a < b ? -1 : 1)
    );
  });
}

function bySize(
  size: string,
  mentions: readonly ProposalMention[],
  changes: readonly SizeChange[],
): Proposal['versions'][number] {
  const named = mentions.filter((mention) => mention.size === size);
  const told = changes.filter(({ to, from }) => to === size || from === size);
  const days = told.filter(({ to, changes: done }) => done && to === size).map(changeDay);
  return {
    label: labelOf(size, named, told),
    day: days.find((day) => day !== null) ?? null,
    places: placesOf([...named.map(({ line }) => line), ...told.map(({ line }) => line)]),
  };
}

function byStage(mentions: readonly ProposalMention[]): Proposal['versions'][number] {
  const { line, head, first } = mentions[0]!;
  const from = /^(?:the|an?|this|that|his|her|its|their|our)$/.test(line.words[first]!) ? first + 1 : first;
  const label = line.tokens
    .slice(from, head + 1)
    .map(({ text }) => text)
    .join(' ');
  return { label, day: null, places: placesOf(mentions.map((mention) => mention.line)) };
}

/** The shortest words that name the version: "14-point plan", "cut to 11 points". */
function labelOf(size: string, named: readonly ProposalMention[], told: readonly SizeChange[]): string {
  const count = size.split(' ')[0]!;
  const words = [
    ...named.map(({ line, first, head }) => {
      const from = line.tokens.findIndex(
        ({ text }, at) => at >= first && (text.startsWith(count) || /^[a-z]+-point$/i.test(text)),
      );
      return wordsOf(line, from, head);
    }),
  ].filter(Boolean);
  const changed = (done: boolean): string[] =>
    told
      .filter(({ to, changes }) => to === size && changes === done)
      .map(({ line, first, last }) => wordsOf(line, first, last));
  for (const label of [words, changed(true), changed(false)].map(shortest)) if (label) return label;
  return size;
}

const shortest = (words: readonly string[]): string | undefined =>
  [...words].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];

const wordsOf = ({ tokens }: ProposalMention['line'], first: number, last: number): string =>
  first < 0
    ? ''
    : tokens
        .slice(first, last + 1)
        .map(({ text }) => text.replace(/['’]s$/, ''))
        .join(' ');

/** The day on which the change is reported to have been made. */
function changeDay({ line, first, last }: SizeChange): Edtf | null {
  const at = line.tokens[Math.max(0, first)]!.start;
  const to = line.tokens[last]!.end;
  const event = line.events.find(
    ({ span, status, when }) => when && status === 'reported' && span[0] <= at && to <= span[1],
  );
  return event?.when && edtfRange(event.when.value) ? event.when.value : null;
}

const placesOf = (
  lines: readonly { readonly article: string; readonly published: Edtf | null; readonly span: Place['span'] }[],
): Place[] =>
  [...new Map(lines.map((line) => [`${line.article} ${line.span[0]}`, line])).values()]
    .sort(
      (a, b) =>
        compare(a.published ?? '9999', b.published ?? '9999') || compare(a.article, b.article) || a.span[0] - b.span[0],
    )
    .map(({ article, span }) => ({ article, span }));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
