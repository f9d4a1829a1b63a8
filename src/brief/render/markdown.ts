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

/** The brief as CommonMark. Article words are escaped: none of them can become markup. */
export function renderMarkdown(
  whole: Brief,
  options: { attitudes?: boolean; view?: 'process' | undefined } = {},
): string {
  const brief = options.view === 'process' ? onlyProcess(whole) : whole;
  const numbers = numbering(brief);
  const lines: string[] = [];
  const pointers = (citations: readonly Citation[]) =>
    [...new Set(citations.map((c) => escapeMarkdown(pointer(c, numbers))))].join('');
  const words = (text: string) => escapeMarkdown(oneLine(text));

  lines.push(
    `# ${words(brief.story.title)}`,
    '',
    `${countsInWords(brief)}${brief.asOf ? ` · as of ${dateInWords(brief.asOf)}` : ''}`,
    '',
  );
  for (const article of brief.story.articles) {
    const title = words(article.title ?? 'no title');
    const link = article.url && /^https?:\/\//i.test(article.url) ? `[${title}](<${encodeURI(article.url)}>)` : title;
    const day = article.published ? dateInWords(article.published) : 'day unknown';
    lines.push(`${numbers.get(article.id)}. ${words(article.outlet ?? 'outlet unknown')}, ${day}: ${link}`);
  }

  if (brief.happened.length) lines.push('', `## ${SECTIONS.happened}`, '');
  const happened = happenedForReaders(brief);
  for (const line of happened.shown) {
    lines.push(
      `- **${dateInWords(line.date)}** ${words(line.text)}${line.background ? ' *(background)*' : ''} ${pointers(line.citations)}`,
    );
  }

  if (happened.more) lines.push(`- ${words(happened.more)}`);

  const speakers = bySpeaker(brief, options.attitudes ?? false);
  if (speakers.length) lines.push('', `## ${SECTIONS.said}`);
  for (const voice of speakers) {
    lines.push('', `### ${words(voice.name)}`, '');
    for (const utterance of voice.utterances) {
      const [fullest, ...others] = utterance.accounts;
      const around = circumstances(utterance, fullest!);
      lines.push(
        `- ${words(lineOf(voice, utterance))} ${pointers(fullest!.citations.slice(0, 1))}${around && ` ${words(around)}`}`,
      );
      for (const { account, citations } of likeAccounts(others)) {
        const changed = account.against === 'paraphrase' ? wordsOf(account) : changesInWords(account.changes);
        lines.push(`  - ${againstInWords(account)}${changed && `: ${words(changed)}`} ${pointers(citations)}`);
      }
    }
  }

  if (brief.differ.length) lines.push('', `## ${SECTIONS.differ}`, '');
  const differ = differencesForReaders(brief);
  for (const difference of differ.shown) {
    lines.push(
      `- **${words(difference.topic)}** (${difference.kind}${difference.over === 'update' ? ', over time' : ''})`,
    );
    for (const account of difference.accounts) {
      const { value, sentence } = accountInWords(account);
      lines.push(`  - ${words(value)}${sentence ? ` — ${words(sentence)}` : ''} ${pointers(account.citations)}`);
    }
  }
  if (differ.more) lines.push('', differ.more);

  if (brief.origins.length) lines.push('', `## ${SECTIONS.origins}`, '');
  for (const origin of brief.origins) {
    const quote = origin.citations[0] ? `: ${words(origin.citations[0].quote)}` : '';
    lines.push(
      `- **${words(origin.name)}** (${origin.kind}), ${origin.articles.length} of ${brief.story.counts.articles} articles${quote} ${pointers(origin.citations)}`,
    );
  }

  const process = processEntries(brief, options.view === 'process');
  if (process.length) lines.push('', `## ${SECTIONS.process}`);
  for (const { title, lines: told } of process) {
    lines.push('', `### ${words(title)}`, '');
    for (const { label, words: quote, citations } of told)
      lines.push(`- **${words(label)}** ${words(quote)} ${pointers(citations)}`);
  }

  if (brief.next.length) lines.push('', `## ${SECTIONS.next}`, '');
  const next = nextForReaders(brief);
  for (const line of next.shown) {
    const state = line.state === 'open' ? '' : ` *${line.state}*`;
    lines.push(
      `- **${line.when ? dateInWords(line.when) : 'no day given'}**${state} ${words(line.text)} ${pointers(line.citations)}`,
    );
  }
  if (next.more) lines.push(`- ${words(next.more)}`);
  return `${lines.join('\n')}\n`;
}

/** Makes every character mean itself in CommonMark, also `<` and `&`. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_[\]#|<>&~]/g, (char) => (char === '<' ? '&lt;' : char === '&' ? '&amp;' : `\\${char}`));
