import { useMemo } from 'preact/hooks';
import { dateInWords, oneLine } from '../../../show.ts';
import type { ArticleView } from '../../http/api.ts';
import type { StoryView } from '../../http/views.ts';
import { saved, useAnswer } from '../data.ts';
import { outletOf, safeUrl } from '../parts/cite.tsx';
import { Reading } from '../parts/reading.tsx';
import { Answered } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { type Route, to } from '../route.ts';

export function ArticlePage({ route }: { route: Route }) {
  const [id = '', target = ''] = route.path;
  const answer = useAnswer<ArticleView>(`article/${encodeURIComponent(id)}`);
  return <Answered answer={answer}>{(view) => <Article view={view} target={target} />}</Answered>;
}

function Article({ view, target }: { view: ArticleView; target: string }) {
  const { article } = view;
  useTitle(oneLine(article.title ?? outletOf(article)));
  // The story comes after the article is in sight: it only adds who else has the words.
  const story = useAnswer<StoryView>(view.story && `story/${view.story}`).value;
  const utterances = useMemo(() => (story ? utterancesOf(story, article.id) : null), [story, article.id]);
  return (
    <article class="article">
      <ArticleHead article={article} story={story} />
      <Reading record={view} target={target} correctable={!saved} utteranceOf={(id) => utterances?.get(id) ?? null} />
    </article>
  );
}

export function ArticleHead({ article, story }: { article: ArticleView['article']; story: StoryView | null }) {
  const url = safeUrl(article.url);
  return (
    <header class="article-head">
      <p class="outlet">{outletOf(article)}</p>
      {!article.blocks.some(({ kind }) => kind === 'title') && <h1>{oneLine(article.title ?? 'Untitled')}</h1>}
      <p class="around">
        {[article.authors.map(oneLine).join(', '), article.published ? dateInWords(article.published) : 'day unknown']
          .filter(Boolean)
          .join(' · ')}
        {article.updated && ` · updated ${dateInWords(article.updated)}`}
        {url && (
          <>
            {' · '}
            <a href={url} rel="noreferrer noopener" target="_blank">
              {hostOf(url)}
            </a>
          </>
        )}
        {article.path && <span class="path"> · {article.path}</span>}
      </p>
      {story && (
        <p class="around">
          in <a href={to('story', story.id)}>{oneLine(story.title)}</a>
        </p>
      )}
    </header>
  );
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return 'original';
  }
}

function utterancesOf(story: StoryView, article: string): Map<string, { id: string; outlets: number }> {
  const number = story.articles.findIndex(({ id }) => id === article);
  const out = new Map<string, { id: string; outlets: number }>();
  for (const { id, accounts } of story.said) {
    const outlets = new Set(accounts.map((account) => outletOf(story.articles[account.article]!))).size;
    for (const account of accounts)
      if (account.article === number && !out.has(account.attribution)) out.set(account.attribution, { id, outlets });
  }
  return out;
}
