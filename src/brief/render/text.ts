import type { Brief, Citation } from '../../model/index.ts';
import {
  accountInWords,
  againstInWords,
  bySpeaker,
  changesInWords,
  circumstances,
  countsInWords,
  dateInWords,
  differencesForReaders,
  happenedForReaders,
  likeAccounts,
  lineOf,
  nextForReaders,
  numbering,
  oneLine,
  onlyProcess,
  pointer,
  processEntries,
  SECTIONS,
  wordsOf,
} from './outline.ts';

/** How the terminal wants it: columns, and a colour for each kind of words (the identity where there is no colour). */
export interface Look {
  readonly width: number;
  readonly paint: (kind: 'heading' | 'name' | 'date' | 'quiet' | 'change', words: string) => string;
  /** Also beliefs and attitudes, not only speech and writing. */
  readonly attitudes?: boolean;
  /** Only proposals and positions, and all of them. */
  readonly view?: 'process' | undefined;
}

export const PLAIN: Look = { width: 100, paint: (_kind, words) => words };

/** The brief for a terminal. Control characters of hostile articles are shown as `�`, never sent to the terminal. */
export function renderText(whole: Brief, look: Look = PLAIN): string {
  const brief = look.view === 'process' ? onlyProcess(whole) : whole;
  const { paint } = look;
  const numbers = numbering(brief);
  const lines: string[] = [];
  const pointers = (citations: readonly Citation[]) => {
    const all = [...new Set(citations.map((citation) => pointer(citation, numbers)))];
    return all.length > 6 ? `${all.slice(0, 6).join('')} and ${all.length - 6} more` : all.join('');
  };
  const put = (words: string, indent: number, hang = indent) => lines.push(...wrap(words, look.width, indent, hang));
  const section = (title: string) => lines.push('', paint('heading', title.toUpperCase()));

  put(paint('name', oneLine(brief.story.title)), 0);
  put(paint('quiet', countsInWords(brief) + (brief.asOf ? ` · as of ${dateInWords(brief.asOf)}` : '')), 0);
  lines.push('');
  for (const article of brief.story.articles) {
    const day = article.published ? dateInWords(article.published) : 'day unknown';
    put(
      `[${numbers.get(article.id)}] ${article.outlet ?? 'outlet unknown'}, ${day}: ${oneLine(article.title ?? 'no title')}`,
      2,
      6,
    );
  }

  if (brief.happened.length) section(SECTIONS.happened);
  const happened = happenedForReaders(brief);
  for (const line of happened.shown) {
    const background = line.background ? paint('quiet', ' (background)') : '';
    put(
      `${paint('date', dateInWords(line.date))}  ${oneLine(line.text)}${background} ${paint('quiet', pointers(line.citations))}`,
      2,
      6,
    );
  }

  if (happened.more) put(paint('quiet', happened.more), 2);

  const speakers = bySpeaker(brief, look.attitudes ?? false);
  if (speakers.length) section(SECTIONS.said);
  for (const voice of speakers) {
    put(paint('name', voice.name), 2);
    for (const utterance of voice.utterances) {
      const [fullest, ...others] = utterance.accounts;
      const around = circumstances(utterance, fullest!);
      put(
        `${lineOf(voice, utterance)} ${paint('quiet', `${pointers(fullest!.citations.slice(0, 1))}${around && ` ${around}`}`)}`,
        4,
        6,
      );
      for (const { account, citations } of likeAccounts(others)) {
        const changed = changesInWords(account.changes);
        const words = account.against === 'paraphrase' ? `: ${wordsOf(account)}` : changed && `: ${changed}`;
        put(`${againstInWords(account)}${paint('change', words)} ${paint('quiet', pointers(citations))}`, 6, 8);
      }
    }
  }

  if (brief.differ.length) section(SECTIONS.differ);
  const differ = differencesForReaders(brief);
  for (const difference of differ.shown) {
    const over = difference.over === 'update' ? ', over time' : '';
    put(`${paint('name', oneLine(difference.topic))} ${paint('quiet', `(${difference.kind}${over})`)}`, 2);
    for (const account of difference.accounts) {
      const { value, sentence } = accountInWords(account);
      put(
        `${paint('change', value)}${sentence ? ` — ${sentence}` : ''} ${paint('quiet', pointers(account.citations))}`,
        4,
        6,
      );
    }
  }
  if (differ.more) put(paint('quiet', differ.more), 2);

  if (brief.origins.length) section(SECTIONS.origins);
  for (const origin of brief.origins) {
    const words = origin.citations[0] ? `: ${oneLine(origin.citations[0].quote)}` : '';
    put(
      `${paint('name', origin.name)} (${origin.kind}), in ${origin.articles.map((id) => `[${numbers.get(id)}]`).join('')}${words} ${paint('quiet', pointers(origin.citations))}`,
      2,
      6,
    );
  }

  const process = processEntries(brief, look.view === 'process');
  if (process.length) section(SECTIONS.process);
  else if (look.view === 'process') put('No proposals and no positions were found.', 2);
  for (const { title, lines: told } of process) {
    put(paint('name', oneLine(title)), 2);
    for (const { label, words, citations } of told)
      put(`${paint('change', oneLine(label))}: ${words} ${paint('quiet', pointers(citations))}`, 4, 6);
  }

  const next = nextForReaders(brief);
  if (brief.next.length) section(SECTIONS.next);
  for (const line of next.shown) {
    const when = line.when ? dateInWords(line.when) : 'no day given';
    const state = line.state === 'open' ? '' : paint('change', ` [${line.state}]`);
    put(`${paint('date', when)}${state}  ${oneLine(line.text)} ${paint('quiet', pointers(line.citations))}`, 2, 6);
  }
  if (next.more) put(paint('quiet', next.more), 2);

  const problems = brief.problems.filter((problem) => problem.severity !== 'note');
  if (problems.length) section('Problems');
  for (const problem of problems) {
    const where = problem.article ? `[${numbers.get(problem.article) ?? '?'}] ` : '';
    put(`${where}${problem.message} ${problem.next} ${paint('quiet', problem.code)}`, 2, 4);
  }
  return `${lines.map(harmless).join('\n')}\n`;
}

/** Words without anything that a terminal might obey, but for colours (those we put in ourselves), tabs and ends of lines. */
export const harmless = (words: string): string =>
  words.replace(/\u001b(?!\[[\d;]*m)|[\u0000-\u0008\u000b-\u001a\u007f-\u009f]|[\u202a-\u202e\u2066-\u2069]/g, '�');

const WIDE = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}/u;
const columns = (words: string) => {
  let n = 0;
  for (const char of words.replace(/\u001b\[[\d;]*m/g, '')) n += /\p{M}/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return n;
};

/** Breaks words at spaces so that no line is wider than `width` columns (but for a longer word). Colours do not count. */
export function wrap(words: string, width: number, indent: number, hang: number): string[] {
  const out: string[] = [];
  let line = ' '.repeat(indent);
  let used = indent;
  let empty = true;
  for (const word of words.split(' ')) {
    const size = columns(word);
    if (!empty && used + 1 + size > width) {
      out.push(line);
      line = ' '.repeat(hang);
      used = hang;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    used += size + (empty ? 0 : 1);
    empty = false;
  }
  out.push(line);
  return out;
}
