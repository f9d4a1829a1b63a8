import { dateInWords, edtfRange, oneLine, shorten } from '../../../show.ts';
import type { At, StoryView } from '../../http/views.ts';
import { citedLine, Outlets, wordsAt } from './cite.tsx';
import { line } from './lines.ts';

interface SectionProps {
  readonly view: StoryView;
  readonly fresh: ReadonlySet<string>;
}

const isNew = ({ view, fresh }: SectionProps, at: readonly At[]): boolean =>
  at.length > 0 && at.every(([article]) => fresh.has(view.articles[article]!.id));

/** What happened, day by day. */
export function Happened(props: SectionProps) {
  const { view } = props;
  return (
    <>
      <ol class="days">
        {view.happened.map((event) => (
          <li
            key={event.id}
            id={event.id}
            class={event.background ? 'background' : undefined}
            {...line(() =>
              citedLine(event.text, view.articles[event.at[0]?.[0] ?? 0], { when: event.date, at: event.at[0] }),
            )}
          >
            <When date={event.date} />
            <p>
              <a href={event.at[0] && wordsAt(view.articles, event.at[0])}>{oneLine(event.text)}</a>
              {event.background && <span class="kind"> background</span>}
              {isNew(props, event.at) && <span class="new"> new</span>}{' '}
              <Outlets articles={view.articles} at={event.at} />
            </p>
          </li>
        ))}
      </ol>
      {view.moreHappened && <p class="legend">{view.moreHappened}</p>}
    </>
  );
}

/** A date with what is open about it. */
export function When({ date }: { date: string | null }) {
  if (date === null) return <span class="when none">no day given</span>;
  const range = edtfRange(date);
  const vague = range === null || range[1] > range[0] || /[~?%]/.test(date);
  return (
    <time class={vague ? 'when vague' : 'when'} dateTime={/^\d{4}(-\d\d){0,2}$/.test(date) ? date : undefined}>
      {dateInWords(date)}
    </time>
  );
}

const OVER = {
  update: 'later accounts replace earlier ones',
  disagreement: 'they stand side by side',
  unknown: '',
} as Readonly<Record<string, string>>;

/** Where accounts differ, side by side. */
export function Differences({ view }: SectionProps) {
  return (
    <>
      {view.differ.map((difference) => (
        <section key={difference.id} id={difference.id} class="difference">
          <h3>
            {capital(oneLine(difference.topic))} <span class="kind">{difference.kind}</span>
          </h3>
          <p class="around" title={difference.why}>
            {OVER[difference.over]}
          </p>
          <div class={`sides ${difference.over}`}>
            {sidesOf(difference).map((account, i) => (
              <div
                class="side"
                key={i}
                {...line(() => citedLine(account.words, view.articles[account.at[0]?.[0] ?? 0], { at: account.at[0] }))}
              >
                <p class="value">{shorten(oneLine(account.value), 120)}</p>
                {oneLine(account.words) !== oneLine(account.value) && (
                  <p class="context">
                    <Emphasised words={oneLine(account.words)} value={oneLine(account.value)} />
                  </p>
                )}
                <p class="around">
                  {account.day && <When date={account.day} />} <Outlets articles={view.articles} at={account.at} />
                </p>
              </div>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

/** Where the news moved on, in the order in which it did; else as the record has them. */
const sidesOf = ({ over, accounts }: StoryView['differ'][number]) =>
  over === 'update'
    ? accounts.toSorted((a, b) => ((a.day ?? '9') < (b.day ?? '9') ? -1 : (a.day ?? '9') > (b.day ?? '9') ? 1 : 0))
    : accounts;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A sentence with the value in it marked, where it stands there to the letter. */
function Emphasised({ words, value }: { words: string; value: string }) {
  const at = words.toLowerCase().indexOf(value.toLowerCase());
  if (at < 0 || value.length > words.length * 0.8) return <>{words}</>;
  return (
    <>
      {words.slice(0, at)}
      <em>{words.slice(at, at + value.length)}</em>
      {words.slice(at + value.length)}
    </>
  );
}

const STATES: Readonly<Record<string, string>> = {
  open: 'open',
  happened: 'it happened',
  moved: 'moved',
  cancelled: 'cancelled',
  lapsed: 'the day has passed',
  unknown: '',
};

/** What next, by date, with what became of it. */
export function Outlook(props: SectionProps) {
  const { view } = props;
  return (
    <ol class="days">
      {view.next.map((one) => (
        <li
          key={one.id}
          id={one.id}
          {...line(() => citedLine(one.text, view.articles[one.at[0]?.[0] ?? 0], { when: one.when, at: one.at[0] }))}
        >
          <When date={one.when} />
          <p>
            <a href={one.at[0] && wordsAt(view.articles, one.at[0])}>{oneLine(one.text)}</a>
            {STATES[one.state] && <span class={`state ${one.state}`}> {STATES[one.state]}</span>}
            {isNew(props, one.at) && <span class="new"> new</span>} <Outlets articles={view.articles} at={one.at} />
            {one.outcome.length > 0 && (
              <span class="outcome">
                {' '}
                settled in <Outlets articles={view.articles} at={one.outcome} />
              </span>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
