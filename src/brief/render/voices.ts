import type { Edtf } from '../../model/index.ts';

/** What briefs and pages have of an utterance that its place in the list depends on. */
interface Spoken {
  readonly speaker: { readonly name: string | null; readonly actor?: string | null };
  readonly when: Edtf | null;
  readonly accounts: readonly unknown[];
}

/** What one speaker said, or those whom nothing tells apart. */
export interface Voice<U> {
  readonly key: string;
  readonly name: string;
  /** A name of somebody; false for what no name is known of, and for the many who are asked in polls. */
  readonly named: boolean;
  readonly utterances: readonly U[];
}

const UNKNOWN = '';
const POLLED = ' polled';
/** Whom no name tells apart stand after all others, in this order. */
const LAST = [POLLED, UNKNOWN];
const NUMBER = String.raw`(?:\d[\d.,]*|(?:\p{Ll}+-)?\p{L}\p{Ll}+)`;
const ABOUT = String.raw`(?:(?:about|nearly|almost|some|only|just|over|roughly|around|another|more than|fewer than|less than|at least|an?|the|fully)\s+)*`;
const SHARE = new RegExp(
  String.raw`^${ABOUT}(?:${NUMBER}\s*(?:percent\b|per cent\b|%)|(?:one[- ]|two[- ]|three[- ])?(?:half|quarters?|thirds?|majority|plurality)(?:$|\s+of\b))`,
  'iu',
);

/** True for a share of those who were asked: "64 percent", "nearly half of voters". */
const isShareOfPeople = (name: string): boolean => name.length < 200 && SHARE.test(name);

/**
 * Utterances by speaker: those most heard first, polls and the unknown last; each one's by day, what is in more articles first, then in the
 * order of their `place`. The shares of a poll stand together, since each of them alone would be a speaker of one line.
 */
export function voicesOf<U extends Spoken>(said: readonly U[], place: (utterance: U) => number): Voice<U>[] {
  const keyOf = ({ speaker: { actor, name } }: U): string =>
    actor ?? (name === null ? UNKNOWN : isShareOfPeople(name) ? POLLED : name);
  return [...Map.groupBy(said, keyOf)]
    .map(([key, utterances]) => ({
      key,
      name: key === UNKNOWN ? 'Speaker unknown' : key === POLLED ? 'In polls' : utterances[0]!.speaker.name!,
      named: key !== UNKNOWN && key !== POLLED,
      utterances: utterances.toSorted(
        (a, b) =>
          compare(a.when ?? '9999', b.when ?? '9999') || b.accounts.length - a.accounts.length || place(a) - place(b),
      ),
    }))
    .toSorted(
      (a, b) =>
        LAST.indexOf(a.key) - LAST.indexOf(b.key) ||
        b.utterances.length - a.utterances.length ||
        compare(a.name, b.name),
    );
}

/** Who it is that says a line, where the heading does not tell: "64 percent". */
export const whoseLine = <U extends Spoken>({ key }: Voice<U>, { speaker }: U): string | null =>
  key === POLLED ? speaker.name : null;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
