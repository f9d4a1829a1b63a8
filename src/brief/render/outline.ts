import type { Brief, BriefAccount, BriefUtterance, Change, Citation, Edtf } from '../../model/index.ts';
import { type Voice, voicesOf, whoseLine } from './voices.ts';

/** What every rendering needs to say of a brief in the same words. */

/** Number of each article in the brief's own list, from 1. */
export function numbering(brief: Brief): ReadonlyMap<string, number> {
  return new Map(brief.story.articles.map((article, i) => [article.id, i + 1]));
}

/** `[2:1034]`: article 2 of the list, at character 1034 of its text. */
export function pointer(citation: Citation, numbers: ReadonlyMap<string, number>): string {
  return `[${numbers.get(citation.article) ?? '?'}:${citation.span[0]}]`;
}

const AGAINST: Record<BriefAccount['against'], string> = {
  fullest: 'fullest',
  identical: 'the same words',
  punctuation: 'other punctuation',
  spelling: 'other spelling',
  excerpt: 'excerpt',
  rewording: 'other words',
  paraphrase: 'paraphrase',
};

/** How an account stands to the fullest one, in words. */
export const againstInWords = (account: BriefAccount): string => AGAINST[account.against];

const MONTHS = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** An EDTF date or interval for readers: `14 Oct. 2025`, `Oct. 2025`, `1–7 Dec. 2025`, `about 2014`. */
export function dateInWords(edtf: Edtf): string {
  const [from, to] = edtf.split('/');
  if (to === undefined) return oneDate(from!);
  if (!from || from === '..') return `until ${oneDate(to)}`;
  if (!to || to === '..') return `from ${oneDate(from)}`;
  const a = from.split('-');
  const b = to.split('-');
  if (a.length === 3 && b.length === 3 && a[0] === b[0]) {
    const [dayA, dayB] = [Number.parseInt(a[2]!, 10), oneDate(to)];
    return a[1] === b[1] ? `${dayA}–${dayB}` : `${dayA} ${MONTHS[Number(a[1]) - 1]} – ${dayB}`;
  }
  return `${oneDate(from)} – ${oneDate(to)}`;
}

const SEASONS: Record<string, string> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

function oneDate(edtf: string): string {
  const about = /[~%]/.test(edtf) ? 'about ' : '';
  const unsure = /\?/.test(edtf) ? ' (uncertain)' : '';
  const [year, month, day] = edtf.replace(/[~?%]/g, '').split('T')[0]!.split('-');
  if (!month) return `${about}${year}${unsure}`;
  const name = SEASONS[month] ?? MONTHS[Number(month) - 1] ?? month;
  // A day whose year nobody told.
  if (year === 'XXXX') return `${about}${day ? `${Number(day)} ` : ''}${name}${unsure}`;
  return `${about}${day ? `${Number(day)} ` : ''}${name} ${year}${unsure}`;
}

/** Who said what (see `voicesOf`). What is no line of its own (`aside`: attitudes, mere subjects, others' words over again) only where asked for. */
export function bySpeaker(brief: Brief, asides: boolean): Voice<BriefUtterance>[] {
  const numbers = numbering(brief);
  const place = ({ accounts: [fullest] }: BriefUtterance) =>
    (numbers.get(fullest!.article) ?? 0) * 1e7 + (fullest!.citations[0]?.span[0] ?? 0);
  return voicesOf(
    brief.said.filter(({ aside }) => asides || !aside),
    place,
  );
}

/** A line of `bySpeaker`: its words, after who says them where the heading does not tell. */
export function lineOf(voice: Voice<BriefUtterance>, utterance: BriefUtterance): string {
  const whose = whoseLine(voice, utterance);
  const words = wordsOf(utterance.accounts[0]!);
  return whose === null ? words : `${oneLine(whose)}: ${words}`;
}

/** Accounts that stand to the fullest in the same way, with the same changes, told in one line. */
export function likeAccounts(accounts: readonly BriefAccount[]): { account: BriefAccount; citations: Citation[] }[] {
  const groups = Map.groupBy(accounts, (account) =>
    account.against === 'paraphrase' ? wordsOf(account) : `${account.against} ${changesInWords(account.changes)}`,
  );
  return [...groups.values()].map((alike) => ({
    account: alike[0]!,
    citations: alike.flatMap(({ citations }) => citations.slice(0, 1)),
  }));
}

/** What stands beside a line that is not as it was read. */
export const CORRECTED = 'corrected by a reader';

/** What is known about how an account came; and whether a reader corrected it, which the fullest account says for all of them. */
export function circumstances(utterance: BriefUtterance, account: BriefAccount): string {
  const corrected = account.corrected ?? (account === utterance.accounts[0] ? utterance.corrected : undefined);
  return [howItCame(utterance, account), corrected && CORRECTED].filter(Boolean).join(' · ');
}

/** What an account says of how it came, as briefs and pages have it. */
interface Circumstances {
  readonly addressee?: string | null;
  readonly medium?: string | null;
  readonly via?: readonly string[];
  readonly hedge?: string | null;
  readonly source?: string | null;
}

/** "28 Nov. 2025 · to reporters · by way of Reuters · “appeared to”". */
export function howItCame(
  { when, speaker }: { readonly when: Edtf | null; readonly speaker: { readonly name: string | null } },
  account: Circumstances,
): string {
  const via = linksToShow(speaker.name, account);
  return [
    when && dateInWords(when),
    account.addressee && `to ${oneLine(account.addressee)}`,
    account.medium && oneLine(account.medium[0]!.toLowerCase() + account.medium.slice(1)),
    via.length > 0 && `by way of ${via.map(oneLine).join(' ← ')}`,
    account.hedge && `“${account.hedge}”`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The links of the chain that the line does not show already: "in a letter · by way of letter", "to Reuters · by way of Reuters". */
function linksToShow(
  speaker: string | null,
  { via = [], medium, addressee, source }: Circumstances,
): readonly string[] {
  const shown = [medium, addressee, speaker ?? source];
  return via.filter((name) => !shown.some((words) => words && hasWords(words, name)));
}

const hasWords = (words: string, name: string): boolean =>
  ` ${words.toLowerCase()} `.includes(` ${name.toLowerCase()} `);

/** The changed stretches of an account in a few words: `“deal maker” → “dealmaker”; cut “and then”`. */
export function changesInWords(changes: readonly Change[]): string {
  return changes
    .filter((change) => change.op !== 'punctuation')
    .map(({ op, fullest, here }) => {
      if (op === 'cut') return `without “${shorten(fullest)}”`;
      if (op === 'added') return `adds “${shorten(here)}”`;
      if (op === 'inserted') return `inserts “${shorten(here)}”`;
      return `“${shorten(here)}” for “${shorten(fullest)}”`;
    })
    .join('; ');
}

/** At most `limit` units, cut at a word in the middle: the beginning and the end say most. */
export function shorten(words: string, limit = 60): string {
  if (words.length <= limit) return words;
  const head = words.slice(0, Math.ceil(limit * 0.6)).replace(/\s+\S*$/, '');
  const tail = words.slice(words.length - Math.floor(limit * 0.3)).replace(/^\S*\s+/, '');
  return `${head} […] ${tail}`;
}

/** The words of an account as a reader needs them: with what leads to them where they would say another thing without it. */
export const wordsOf = ({ lead, words }: BriefAccount): string => (lead ? `${lead} ${words}` : words);

/** One line on one line. */
export const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** "1 article", "3 articles" */
export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** The three counts, always apart. */
export function countsInWords(brief: Brief): string {
  const { articles, outlets, origins } = brief.story.counts;
  return [plural(articles, 'article'), plural(outlets, 'outlet'), plural(origins, 'origin')].join(' · ');
}

/** The headings of a brief. */
export const SECTIONS = {
  happened: 'What happened',
  said: 'Who said what',
  differ: 'Where accounts differ',
  origins: 'Where it comes from',
  process: 'Proposals and positions',
  next: 'What next',
} as const;

/** One proposal, or one actor's positions on one issue, as a heading and lines. */
export interface ProcessEntry {
  readonly title: string;
  readonly lines: readonly {
    readonly label: string;
    readonly words: string;
    readonly citations: readonly Citation[];
  }[];
}

const ROLES = {
  made: 'made by',
  shaped: 'shaped by',
  approved: 'approved by',
  backed: 'backed by',
  rejected: 'rejected by',
} as const;

/**
 * The process for readers: all of it, or (for a brief that shows all else too) only the proposals that changed or that several
 * had a part in, and the positions that moved.
 */
export function processEntries(brief: Brief, all: boolean): ProcessEntry[] {
  const published = new Map(brief.story.articles.map((article) => [article.id, article.published]));
  const day = (when: Edtf | null, citations: readonly Citation[]): string => {
    if (when) return dateInWords(when);
    const told = citations[0] && published.get(citations[0].article);
    return told ? `by ${dateInWords(told)}` : 'day unknown';
  };
  const proposals = brief.process.proposals
    .filter(({ versions, parts }) => all || versions.length >= 2 || parts.length >= 2)
    .map(
      ({ name, versions, parts }): ProcessEntry => ({
        title: name,
        lines: [
          ...versions.map((version) => ({
            label: version.label + (version.day ? `, ${dateInWords(version.day)}` : ''),
            words: shorten(oneLine(version.citations[0]?.quote ?? ''), 160),
            citations: version.citations,
          })),
          ...parts.map((part) => ({
            label: `${part.hedge ? `${part.name} ${part.hedge} ${WOULD[part.role]}` : `${ROLES[part.role]} ${part.name}`}${part.day ? `, ${dateInWords(part.day)}` : ''}`,
            words: shorten(oneLine(part.citations[0]?.quote ?? ''), 160),
            citations: part.citations,
          })),
        ],
      }),
    );
  const cells = Map.groupBy(brief.process.positions, ({ actor, issue }) => `${issue}\n${actor}`);
  const moved = [...cells.values()]
    .filter((own) => all || new Set(own.map(({ stance }) => stance)).size >= 2)
    .map(
      (own): ProcessEntry => ({
        title: `${own[0]!.issue}: ${own[0]!.name}`,
        lines: own.map((cell) => ({
          label: `${day(cell.day, cell.citations)}, ${cell.stance}`,
          words: oneLine(cell.words),
          citations: cell.citations,
        })),
      }),
    );
  return [...proposals, ...moved];
}

const WOULD = {
  made: 'make it',
  shaped: 'shape it',
  approved: 'approve it',
  backed: 'back it',
  rejected: 'reject it',
} as const;

/** The brief with nothing in it but the process. */
export const onlyProcess = (brief: Brief): Brief => ({
  ...brief,
  happened: [],
  said: [],
  differ: [],
  origins: [],
  next: [],
  problems: [],
});

/** Differences that tell something; and how many there are besides that tell next to nothing. */
export function differencesForReaders(brief: Brief): { readonly shown: Brief['differ']; readonly more: string | null } {
  const shown = brief.differ.filter(({ slight }) => !slight);
  const rest = brief.differ.slice(shown.length);
  const names = rest.filter(({ kind }) => kind === 'name').length;
  const told = [
    names ? `${plural(names, 'name')} with or without an initial or a short form` : '',
    rest.length - names ? `${plural(rest.length - names, 'passage')} told a little otherwise` : '',
  ].filter(Boolean);
  return { shown, more: told.length ? `${told.join(', ')}, in --format json` : null };
}

/** What an account says, and the sentence it stands in, where that tells more than the words themselves. */
export function accountInWords({ value, citations }: Brief['differ'][number]['accounts'][number]): {
  readonly value: string;
  readonly sentence: string | null;
} {
  const sentence = oneLine(citations[0]?.quote ?? '');
  const [words, around] = [lettersOf(value), lettersOf(sentence)];
  if (!around || words.includes(around)) return { value: oneLine(value), sentence: null };
  // The better part of a sentence is best read in the sentence.
  if (around.includes(words) && words.length > around.length * MOST_OF_IT) return { value: sentence, sentence: null };
  return { value: oneLine(value), sentence };
}

const MOST_OF_IT = 0.6;
const lettersOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * What happened, but for what one article only has somebody say (those words stand under who said what) or tells in passing; and how
 * many they are.
 */
export function happenedForReaders(brief: Brief): { readonly shown: Brief['happened']; readonly more: string | null } {
  const shown = brief.happened.filter(({ onlySaid, passing }) => !onlySaid && !passing);
  const said = brief.happened.filter(({ onlySaid }) => onlySaid).length;
  const passing = brief.happened.length - shown.length - said;
  const told = [
    said ? `${plural(said, 'statement')} of one article each: see below, by speaker` : '',
    passing ? `${plural(passing, 'more thing')} told in passing, in --format json` : '',
  ].filter(Boolean);
  return { shown, more: told.length ? told.join('; ') : null };
}

/** What is to come, as far as a day is named or it was announced; and how much is only supposed or said in passing. */
export function nextForReaders(brief: Brief): { readonly shown: Brief['next']; readonly more: string | null } {
  const shown = brief.next.filter(({ announced }) => announced);
  const rest = brief.next.length - shown.length;
  return {
    shown,
    more: rest
      ? `${plural(rest, 'more expectation')} without a day, supposed or said in passing, in --format json`
      : null,
  };
}
