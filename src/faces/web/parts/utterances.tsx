import { useMemo, useState } from 'preact/hooks';
import { dateInWords, howItCame, oneLine, plural, shorten, type Voice, voicesOf, whoseLine } from '../../../show.ts';
import type { AccountView, StoryView, UtteranceView } from '../../http/views.ts';
import { to } from '../route.ts';
import { citedLine, outletOf, wordsAt } from './cite.tsx';
import { Corrected } from './corrected.tsx';
import { line } from './lines.ts';
import { inMarks } from './marks.ts';

/** So many speakers and lines are shown at once; the rest is one click away, so that a story of 200 articles opens at once. */
const SPEAKERS = 20;
const LINES = 8;

/** Who said what, by speaker: those most heard first, what more articles have first within a day. */
export function Utterances({ view, target, fresh }: { view: StoryView; target: string; fresh: ReadonlySet<string> }) {
  const [asides, setAsides] = useState(false);
  const [all, setAll] = useState(false);
  const voices = useMemo(() => voicesHeard(view, asides || isAside(view, target)), [view, asides, target]);
  const hidden = view.said.filter(({ aside }) => aside).length;
  const wanted = voices.findIndex(({ utterances }) => utterances.some(({ id }) => id === target));
  const shown = all || wanted >= SPEAKERS ? voices : voices.slice(0, SPEAKERS);
  return (
    <>
      {shown.map((voice) => (
        <Speaker key={voice.key} voice={voice} view={view} target={target} fresh={fresh} />
      ))}
      <p class="more">
        {shown.length < voices.length && (
          <button type="button" onClick={() => setAll(true)}>
            {plural(voices.length - shown.length, 'more speaker')}
          </button>
        )}
        {hidden > 0 && (
          <label>
            <input type="checkbox" checked={asides} onChange={(event) => setAsides(event.currentTarget.checked)} /> also
            what they believe, want and only spoke of ({hidden})
          </label>
        )}
      </p>
    </>
  );
}

const isAside = (view: StoryView, id: string): boolean => view.said.some((one) => one.id === id && one.aside);

const voicesHeard = (view: StoryView, asides: boolean): Voice<UtteranceView>[] =>
  voicesOf(
    view.said.filter(({ aside }) => asides || !aside),
    placeOf,
  );

const placeOf = ({ accounts }: UtteranceView): number =>
  (accounts[0]?.article ?? 0) * 1e7 + (accounts[0]?.at[0]?.[1] ?? 0);

interface SpeakerProps {
  readonly voice: Voice<UtteranceView>;
  readonly view: StoryView;
  readonly target: string;
  readonly fresh: ReadonlySet<string>;
}

function Speaker({ voice, view, target, fresh }: SpeakerProps) {
  const [all, setAll] = useState(false);
  const open = all || voice.utterances.slice(LINES).some(({ id }) => id === target);
  const shown = open ? voice.utterances : voice.utterances.slice(0, LINES);
  return (
    <section class="speaker">
      <h3>{voice.named ? <a href={to('speaker', voice.name)}>{capital(oneLine(voice.name))}</a> : voice.name}</h3>
      <div>
        {shown.map((utterance) => (
          <Utterance
            key={utterance.id}
            utterance={utterance}
            whose={whoseLine(voice, utterance)}
            view={view}
            fresh={fresh}
          />
        ))}
        {shown.length < voice.utterances.length && (
          <p class="more">
            <button type="button" onClick={() => setAll(true)}>
              {plural(voice.utterances.length - shown.length, 'more line')}
            </button>
          </p>
        )}
      </div>
    </section>
  );
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

interface UtteranceProps {
  readonly utterance: UtteranceView;
  /** Who says it, where no heading tells. */
  readonly whose?: string | null;
  readonly view: StoryView;
  readonly fresh: ReadonlySet<string>;
}

export function Utterance({ utterance, whose, view, fresh }: UtteranceProps) {
  const [fullest] = utterance.accounts;
  if (!fullest) return null;
  const words = wordsOf(fullest);
  const isNew = utterance.accounts.every(({ article }) => fresh.has(view.articles[article]!.id));
  const cite = () =>
    citedLine(words, view.articles[fullest.article], {
      speaker: utterance.speaker.name,
      when: utterance.when,
      at: fullest.at[0],
    });
  const about = {
    quote: utterance.id,
    words,
    speaker: utterance.speaker.name,
    names: view.names,
    accounts: utterance.accounts.length,
  };
  const around = howItCame(utterance, fullest);
  return (
    <div class="utterance" id={utterance.id} {...line(cite, about)}>
      <span class="margin-mark" title={KINDS[utterance.kind]}>
        <span aria-hidden="true">{inMarks(utterance.kind)}</span>
        <span class="hidden">{KINDS[utterance.kind]}: </span>
      </span>
      <p class="words">
        {whose && <span class="whose">{oneLine(whose)}: </span>}
        <a href={fullest.at[0] && wordsAt(view.articles, fullest.at[0])}>{oneLine(words)}</a>
        {isNew && <span class="new"> new</span>}
        <Corrected by={utterance.corrected} />
      </p>
      <div class="sources">
        {around && <p class="around">{around}</p>}
        <ul class="accounts" aria-label={plural(utterance.accounts.length, 'account')}>
          {utterance.accounts.map((account, i) => (
            <Account key={`${account.article} ${account.attribution} ${i}`} account={account} view={view} />
          ))}
          {utterance.accounts.length > 1 && (
            <li>
              <a class="compare" href={to('compare', utterance.id, { in: view.id === 'all' ? 'all' : null })}>
                compare
              </a>
            </li>
          )}
        </ul>
      </div>
      <Changed accounts={utterance.accounts} view={view} />
    </div>
  );
}

const wordsOf = ({ lead, words = '' }: AccountView): string => (lead ? `${lead} ${words}` : words);

const KINDS = {
  direct: 'direct: verbatim in quotation marks',
  indirect: 'indirect: in the article’s words',
  mixed: 'mixed: partly verbatim',
} as const;

/** How an account stands to the fullest one: a sign for the eye, words for everybody. */
export const AGAINST: Readonly<Record<AccountView['against'], readonly [sign: string, words: string]>> = {
  fullest: ['●', 'fullest'],
  identical: ['=', 'the same words'],
  punctuation: ['=', 'other punctuation'],
  spelling: ['=', 'other spelling'],
  excerpt: ['…', 'cut'],
  rewording: ['≠', 'reworded'],
  paraphrase: ['~', 'paraphrased'],
};

function Account({ account, view }: { account: AccountView; view: StoryView }) {
  const article = view.articles[account.article]!;
  const [sign, words] = AGAINST[account.against];
  return (
    <li>
      <a
        class={`chip ${account.against}`}
        href={account.at[0] && wordsAt(view.articles, account.at[0])}
        title={`${words}${article.title ? `, “${oneLine(article.title)}”` : ''}${article.published ? `, ${dateInWords(article.published)}` : ''}`}
      >
        <span class="sign" aria-hidden="true">
          {sign}
        </span>
        {outletOf(article)}
        <span class="hidden"> ({words})</span>
      </a>
    </li>
  );
}

/** What was reworded or paraphrased, each way once, with the outlets that have it so. */
function Changed({ accounts, view }: { accounts: readonly AccountView[]; view: StoryView }) {
  const told = accounts.slice(1).flatMap((account) => {
    const words = account.against === 'paraphrase' ? shorten(oneLine(wordsOf(account)), 160) : changes(account);
    return words
      ? [{ words, outlet: outletOf(view.articles[account.article]!), paraphrase: account.against === 'paraphrase' }]
      : [];
  });
  if (told.length === 0) return null;
  return (
    <ul class="changed">
      {[...Map.groupBy(told, ({ words }) => words)].map(([words, same]) => (
        <li key={words}>
          <span class="who">{[...new Set(same.map(({ outlet }) => outlet))].join(', ')}</span>{' '}
          {same[0]!.paraphrase ? <span>tells it as: {words}</span> : words}
        </li>
      ))}
    </ul>
  );
}

// Cuts at either end are told by the chip; here only what makes the words others than they were.
function changes({ changes: list }: AccountView): string {
  return list
    .filter(({ op }) => op === 'replaced' || op === 'added' || op === 'inserted' || op === 'spelling')
    .slice(0, 4)
    .map(({ op, fullest, here }) => {
      if (op === 'added') return `adds “${shorten(oneLine(here))}”`;
      if (op === 'inserted') return `inserts “${shorten(oneLine(here))}”`;
      return `has “${shorten(oneLine(here))}” for “${shorten(oneLine(fullest))}”`;
    })
    .join('; ');
}
