import { useState } from 'preact/hooks';
import { dateInWords, oneLine, plural } from '../../../show.ts';
import type { StoryView } from '../../http/views.ts';
import { citedLine, Outlets, wordsAt } from './cite.tsx';
import { line } from './lines.ts';
import { When } from './sections.tsx';

type Process = StoryView['process'];
type Position = Process['positions'][number];

/** So many issues are shown at once, those that most is said about first. */
const ISSUES = 6;

export const hasProcess = ({ proposals, positions }: Process): boolean => proposals.length + positions.length > 0;

/** Proposals with their versions, and who stood where on what, day by day. */
export function ProcessSection({ view }: { view: StoryView }) {
  const [all, setAll] = useState(false);
  const issues = [...Map.groupBy(view.process.positions, ({ issue }) => issue)].toSorted(
    ([, a], [, b]) => weight(b) - weight(a),
  );
  const shown = all ? issues : issues.slice(0, ISSUES);
  return (
    <>
      {view.process.proposals.map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} view={view} />
      ))}
      {shown.map(([issue, positions]) => (
        <section class="difference" key={issue}>
          <h3>
            {capital(oneLine(issue))} <span class="kind">positions</span>
          </h3>
          {[...Map.groupBy(positions, ({ actor }) => actor)].map(([actor, theirs]) => (
            <div class="stand" key={actor}>
              <p class="who">{oneLine(theirs[0]!.name)}</p>
              <ol>
                {theirs.map((position) => (
                  <Stand key={position.id} position={position} view={view} />
                ))}
              </ol>
            </div>
          ))}
        </section>
      ))}
      {shown.length < issues.length && (
        <p class="more">
          <button type="button" onClick={() => setAll(true)}>
            {plural(issues.length - shown.length, 'more issue')}
          </button>
        </p>
      )}
    </>
  );
}

// An issue on which several speak, or one changes, says more than one remark.
const weight = (positions: readonly Position[]): number =>
  positions.length + 3 * new Set(positions.map(({ actor }) => actor)).size;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function Stand({ position, view }: { position: Position; view: StoryView }) {
  const [first] = position.at;
  const told = first && view.articles[first[0]]!.published;
  const cite = () =>
    citedLine(position.words, view.articles[first?.[0] ?? 0], {
      speaker: position.name,
      when: position.day,
      at: first,
    });
  return (
    <li id={position.id} {...line(cite)}>
      {position.day ? <When date={position.day} /> : told && <span class="when vague">by {dateInWords(told)}</span>}{' '}
      <span class="state">{position.stance}</span>{' '}
      <a href={first && wordsAt(view.articles, first)}>{oneLine(position.words)}</a>{' '}
      <Outlets articles={view.articles} at={position.at} />
    </li>
  );
}

function Proposal({ proposal, view }: { proposal: Process['proposals'][number]; view: StoryView }) {
  return (
    <section class="difference" id={proposal.id}>
      <h3>
        {capital(oneLine(proposal.name))} <span class="kind">proposal</span>
      </h3>
      {proposal.versions.length > 0 && (
        <div class="sides update">
          {proposal.versions.map((version) => (
            <div class="side" key={version.label}>
              <p class="value">{oneLine(version.label)}</p>
              <p class="around">
                {version.day && <When date={version.day} />} <Outlets articles={view.articles} at={version.at} />
              </p>
            </div>
          ))}
        </div>
      )}
      {proposal.parts.length > 0 && (
        <ul class="parts">
          {proposal.parts.map((part) => (
            <li key={`${part.name} ${part.role} ${part.at[0]?.join()}`}>
              <b>{oneLine(part.name)}</b> <span class="state">{part.role}</span>
              {part.hedge && ` “${oneLine(part.hedge)}”`} {part.day && <When date={part.day} />}{' '}
              <Outlets articles={view.articles} at={part.at} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
