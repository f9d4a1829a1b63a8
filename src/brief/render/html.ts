import type { Brief, BriefAccount, BriefArticle, BriefUtterance, Citation } from '../../model/index.ts';
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
import { escapeHtml, pageOf, webAddress } from './page.ts';

/** The brief as one self-contained page: no script, no request to anywhere, readable in print. Article words are text, never markup. */
export function renderHtml(whole: Brief, options: { attitudes?: boolean; view?: 'process' | undefined } = {}): string {
  const brief = options.view === 'process' ? onlyProcess(whole) : whole;
  const page = new Page(brief);
  const happened = happenedForReaders(brief);
  const next = nextForReaders(brief);
  const differ = differencesForReaders(brief);
  const { story } = brief;
  const section = (title: string, rows: readonly string[]) =>
    rows.length ? `<section><h2>${escapeHtml(title)}</h2>\n${rows.join('\n')}\n</section>` : '';
  return pageOf(
    oneLine(story.title),
    `<header>
<h1>${escapeHtml(oneLine(story.title))}</h1>
<p class="counts">${countsInWords(brief)}${brief.asOf ? ` · as of ${escapeHtml(dateInWords(brief.asOf))}` : ''}</p>
<ol class="articles">
${story.articles.map((article) => page.article(article)).join('\n')}
</ol>
</header>
<main>
${section(
  SECTIONS.happened,
  happened.shown
    .map(
      (line) =>
        `<div class="row${line.background ? ' background' : ''}"><time>${escapeHtml(dateInWords(line.date))}</time><p>${page.words(line.text)} ${page.pointers(line.citations)}</p></div>`,
    )
    .concat(happened.more ? [`<p class="more">${escapeHtml(happened.more)}</p>`] : []),
)}
${section(
  SECTIONS.said,
  bySpeaker(brief, options.attitudes ?? false).map(
    (voice) =>
      `<h3>${escapeHtml(voice.name)}</h3>\n${voice.utterances.map((utterance) => page.utterance(utterance, lineOf(voice, utterance))).join('\n')}`,
  ),
)}
${section(SECTIONS.differ, [
  ...differ.shown.map(
    (difference) =>
      `<div class="difference"><h3>${page.words(difference.topic)} <small>${difference.kind}${difference.over === 'update' ? ', over time' : ''}</small></h3><dl>${difference.accounts
        .map((account) => {
          const { value, sentence } = accountInWords(account);
          return `<dt>${page.words(value)}</dt><dd>${page.words(sentence ?? '')} ${page.pointers(account.citations)}</dd>`;
        })
        .join('')}</dl></div>`,
  ),
  ...(differ.more ? [`<p>${escapeHtml(differ.more)}</p>`] : []),
])}
${section(
  SECTIONS.origins,
  brief.origins.map(
    (origin) =>
      `<p><b>${page.words(origin.name)}</b> <small>${origin.kind}, ${origin.articles.length} of ${story.counts.articles} articles</small> ${page.words(origin.citations[0]?.quote ?? '')} ${page.pointers(origin.citations)}</p>`,
  ),
)}
${section(
  SECTIONS.process,
  processEntries(brief, options.view === 'process').map(
    ({ title, lines }) =>
      `<div class="process"><h3>${page.words(title)}</h3><dl>${lines
        .map(
          ({ label, words, citations }) =>
            `<dt>${page.words(label)}</dt><dd>${page.words(words)} ${page.pointers(citations)}</dd>`,
        )
        .join('')}</dl></div>`,
  ),
)}
${section(
  SECTIONS.next,
  next.shown
    .map(
      (line) =>
        `<div class="row"><time>${escapeHtml(line.when ? dateInWords(line.when) : 'no day given')}</time><p>${page.words(line.text)} ${line.state === 'open' ? '' : `<b class="state">${line.state}</b> `}${page.pointers([...line.citations, ...line.outcome])}</p></div>`,
    )
    .concat(next.more ? [`<p class="more">${escapeHtml(next.more)}</p>`] : []),
)}
</main>`,
  );
}

class Page {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #articles: ReadonlyMap<string, BriefArticle>;

  constructor(brief: Brief) {
    this.#numbers = numbering(brief);
    this.#articles = new Map(brief.story.articles.map((article) => [article.id, article]));
  }

  words(text: string): string {
    return escapeHtml(oneLine(text));
  }

  article(article: BriefArticle): string {
    const title = this.words(article.title ?? 'no title');
    const href = webAddress(article.url);
    const day = article.published ? dateInWords(article.published) : 'day unknown';
    return `<li id="a${this.#numbers.get(article.id)}">${this.words(article.outlet ?? 'outlet unknown')}, ${escapeHtml(day)}: ${href ? `<a rel="noreferrer noopener" href="${escapeHtml(href)}">${title}</a>` : title}</li>`;
  }

  utterance(utterance: BriefUtterance, words: string): string {
    const [fullest, ...others] = utterance.accounts;
    const around = circumstances(utterance, fullest!);
    return `<blockquote><p>${this.words(words)} ${this.pointers(fullest!.citations.slice(0, 1))}</p>${around ? `<footer>${this.words(around)}</footer>` : ''}${
      others.length
        ? `<ul>${likeAccounts(others)
            .map(({ account, citations }) => this.#account(account, citations))
            .join('')}</ul>`
        : ''
    }</blockquote>`;
  }

  #account(account: BriefAccount, citations: readonly Citation[]): string {
    const changed = account.against === 'paraphrase' ? wordsOf(account) : changesInWords(account.changes);
    return `<li><span class="against">${againstInWords(account)}</span> ${changed ? `<span class="change">${this.words(changed)}</span> ` : ''}${this.pointers(citations)}</li>`;
  }

  /** Pointers lead to the words on the outlet's own page where it has an address (Text Fragments), else to the list of articles. */
  pointers(citations: readonly Citation[]): string {
    const seen = new Map(citations.map((citation) => [pointer(citation, this.#numbers), citation]));
    return [...seen]
      .map(([label, citation]) => {
        const url = webAddress(this.#articles.get(citation.article)?.url ?? null);
        const href = url ? `${url}${textFragment(citation)}` : `#a${this.#numbers.get(citation.article)}`;
        return `<a class="pointer" rel="noreferrer noopener" href="${escapeHtml(href)}" title="${escapeHtml(oneLine(citation.quote).slice(0, 300))}">${label}</a>`;
      })
      .join('');
  }
}

// https://wicg.github.io/scroll-to-text-fragment/: the first and last words of the quotation are enough to find it.
function textFragment({ quote }: Citation): string {
  const words = oneLine(quote).split(' ');
  const encode = (part: string) => encodeURIComponent(part).replace(/-/g, '%2D');
  return words.length <= 8
    ? `#:~:text=${encode(words.join(' '))}`
    : `#:~:text=${encode(words.slice(0, 4).join(' '))},${encode(words.slice(-4).join(' '))}`;
}
