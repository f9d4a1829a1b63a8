import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { compareWords, dateInWords, howItCame, oneLine, plural } from '../../../show.ts';
import type { AccountView, StoryView, UtteranceView } from '../../http/views.ts';
import { saved, useAnswer } from '../data.ts';
import { citedLine, outletOf, wordsAt } from '../parts/cite.tsx';
import { openCorrection, split } from '../parts/corrections.ts';
import { line } from '../parts/lines.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { AGAINST } from '../parts/utterances.tsx';
import { type Route, to } from '../route.ts';

export function ComparePage({ route }: { route: Route }) {
  const [id = ''] = route.path;
  // Of the whole dossier laid out as one story, accounts come together that stand in several.
  const within = saved ? saved.story : route.query.get('in');
  const place = useAnswer<{ story: string }>(within ? null : `utterance/${encodeURIComponent(id)}`);
  const story = within ?? place.value?.story;
  const answer = useAnswer<StoryView>(story ? `story/${story}` : null);
  if (place.state === 'error') return <Answered answer={place}>{() => null}</Answered>;
  return (
    <Answered answer={answer}>
      {(view) => {
        const utterance =
          view.said.find((one) => one.id === id) ??
          view.said.find((one) => one.id.replace(/\.\d+$/, '') === id.replace(/\.\d+$/, ''));
        return utterance ? (
          <Comparison view={view} utterance={utterance} />
        ) : (
          <Nothing title="There is no such utterance.">
            <p>
              <a href={to('story', view.id)}>Back to the story</a>
            </p>
          </Nothing>
        );
      }}
    </Answered>
  );
}

function Comparison({ view, utterance }: { view: StoryView; utterance: UtteranceView }) {
  const name = utterance.speaker.name ? oneLine(utterance.speaker.name) : 'Speaker unknown';
  useTitle(`${name}: the accounts`);
  const [fullest, ...others] = utterance.accounts;
  const [leaving, setLeaving] = useState<readonly AccountView[]>([]);
  const leave = (account: AccountView) => (
    <label class="check">
      <input
        type="checkbox"
        checked={leaving.includes(account)}
        onChange={() =>
          setLeaving(leaving.includes(account) ? leaving.filter((one) => one !== account) : [...leaving, account])
        }
      />{' '}
      of another utterance
    </label>
  );
  return (
    <article class="comparison">
      <header class="article-head">
        <p class="outlet">Compared word by word</p>
        <h1>{utterance.speaker.name ? <a href={to('speaker', utterance.speaker.name)}>{name}</a> : name}</h1>
        <p class="around">
          {[
            utterance.when && dateInWords(utterance.when),
            plural(utterance.accounts.length, 'account'),
            utterance.why && oneLine(utterance.why),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p class="around">
          in <a href={to('story', view.id, utterance.id)}>{oneLine(view.title)}</a>
        </p>
      </header>
      <Account view={view} utterance={utterance} account={fullest!} />
      {others.map((account, i) => (
        <Account key={`${account.attribution} ${i}`} view={view} utterance={utterance} account={account}>
          {!saved && leave(account)}
        </Account>
      ))}
      {leaving.length > 0 && (
        <p class="actions">
          <button
            type="button"
            onClick={() =>
              openCorrection(
                split(
                  utterance.id,
                  leaving.map(({ article, attribution }) => ({ article: view.articles[article]!.id, attribution })),
                ),
              )
            }
          >
            Split off {plural(leaving.length, 'account')}
          </button>
        </p>
      )}
      {others.length === 0 && <p class="none">Only one article has it.</p>}
      {others.length > 0 && (
        <p class="legend">
          <span>
            <del>struck</del>: in the fullest account, not here
          </span>
          <span>
            <ins>underlined</ins>: here, not in the fullest
          </span>
        </p>
      )}
    </article>
  );
}

interface AccountProps {
  readonly view: StoryView;
  readonly utterance: UtteranceView;
  readonly account: AccountView;
  readonly children?: ComponentChildren;
}

function Account({ view, utterance, account, children }: AccountProps) {
  const article = view.articles[account.article]!;
  const fullest = utterance.accounts[0]!.words ?? '';
  const words = account.words ?? fullest;
  const [sign, against] = AGAINST[account.against];
  return (
    <section
      class={`account ${account.against}`}
      {...line(() =>
        citedLine(words, article, { speaker: utterance.speaker.name, when: utterance.when, at: account.at[0] }),
      )}
    >
      <h2>
        <span class="sign" aria-hidden="true">
          {sign}
        </span>{' '}
        <a href={account.at[0] && wordsAt(view.articles, account.at[0])}>{outletOf(article)}</a>{' '}
        <span class="kind">{against}</span>
        <span class="around"> {article.published ? dateInWords(article.published) : 'day unknown'}</span>
      </h2>
      <p class="words">
        {account.against === 'fullest' || account.against === 'paraphrase' ? (
          oneLine(words)
        ) : (
          <Aligned fullest={fullest} words={words} />
        )}
      </p>
      <p class="around">
        {[account.source && `source: “${oneLine(account.source)}”`, howItCame({ ...utterance, when: null }, account)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {children}
    </section>
  );
}

function Aligned({ fullest, words }: { fullest: string; words: string }) {
  return (
    <>
      {compareWords(fullest, words).map((stretch, i) => (
        <span key={i}>
          {stretch.op === 'same' ? (
            stretch.here
          ) : (
            <>
              {stretch.fullest && stretch.op !== 'added' && <del>{oneLine(stretch.fullest)}</del>}
              {stretch.fullest && stretch.here && stretch.op !== 'added' && ' '}
              {stretch.here && stretch.op !== 'cut' && <ins>{oneLine(stretch.here)}</ins>}
            </>
          )}{' '}
        </span>
      ))}
    </>
  );
}
