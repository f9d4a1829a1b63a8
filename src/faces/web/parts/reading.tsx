import { useEffect, useMemo, useState } from 'preact/hooks';
import { type ArticleRecord, type Attribution, oneLine, type Span } from '../../../show.ts';
import { citedLine } from './cite.tsx';
import { add, openCorrection } from './corrections.ts';
import { type Correctable, line } from './lines.ts';
import { inMarks } from './marks.ts';
import { Note } from './note.tsx';
import { type Passage, passagesOf, stretchesOf } from './stretches.ts';
import { say } from './toast.tsx';

interface ReadingProps {
  readonly record: ArticleRecord;
  /** `a3`, or `310-357`: what the address points at. */
  readonly target: string;
  /** The utterance that an attribution of this article is an account of, where a story knows it. */
  /** Readers can correct it: it is of a dossier. */
  readonly correctable?: boolean;
  readonly utteranceOf?: ((attribution: string) => { id: string; outlets: number } | null) | undefined;
}

/** The article as parsed, with its attributions in the margin. */
export function Reading({ record, target, utteranceOf, correctable = false }: ReadingProps) {
  const { article, findings } = record;
  const [active, setActive] = useState<string | null>(null);
  const [showLeft, setShowLeft] = useState(false);
  const passages = useMemo(() => passagesOf(article.text, article.blocks), [article]);
  const span = spanOf(target);
  const left = passages.filter((passage) => passage.left);
  const hiddenTarget = span !== null && left.some((passage) => overlap(passage.span, span));

  useEffect(() => {
    if (!target) return;
    const wanted = findings.attributions.find(
      ({ id, content }) => id === target || (span !== null && content.some((part) => overlap(part, span))),
    );
    setActive(wanted?.id ?? null);
    requestAnimationFrame(() => {
      const element =
        document.querySelector<HTMLElement>('.reading .target') ??
        (wanted && document.getElementById(`note-${wanted.id}`));
      element?.scrollIntoView({ block: 'center' });
    });
  }, [target, record]);
  useEffect(() => {
    const release = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setActive(null);
    };
    addEventListener('keydown', release);
    return () => removeEventListener('keydown', release);
  }, []);

  const names = useMemo(() => namesOf(record), [record]);
  const about = (one: Attribution): Correctable | undefined =>
    correctable
      ? {
          quote: { article: article.id, attribution: one.id },
          words: one.content.map((part) => oneLine(article.text.slice(...part))).join(' … '),
          speaker: one.speaker.name,
          names,
        }
      : undefined;
  useEffect(() => {
    if (!correctable) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'a' || event.ctrlKey || event.metaKey || (event.target as HTMLElement).closest('input, dialog'))
        return;
      const selected = selectedSpan();
      if (selected) openCorrection(add(article.id, selected, article.text.slice(...selected), names));
      else say('Select the words first.');
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [article, correctable, names]);
  return (
    <div class="reading">
      {passages.map((passage) => {
        if (passage.left && !showLeft && !hiddenTarget) return null;
        const starting = findings.attributions.filter(
          ({ content }) => content[0]![0] >= passage.span[0] && content[0]![0] < passage.span[1],
        );
        return (
          <div class={`passage ${passage.kind.replace(' ', '-')}${passage.left ? ' left' : ''}`} key={passage.span[0]}>
            <div class="margin" aria-hidden="true">
              {passage.left ? passage.kind : starting.map((one) => <Sign key={one.id} of={one} active={active} />)}
            </div>
            <Prose
              passage={passage}
              text={article.text}
              attributions={findings.attributions}
              active={active}
              activate={setActive}
              target={span}
            />
            <ul class="notes">
              {starting.map((one) => (
                <li
                  key={one.id}
                  id={`note-${one.id}`}
                  class={one.id === active ? 'note active' : 'note'}
                  {...line(() => citedAttribution(record, one), about(one))}
                  onFocusCapture={() => setActive(one.id)}
                  onMouseEnter={() => setActive(one.id)}
                >
                  <Note
                    of={one}
                    record={record}
                    open={one.id === active}
                    about={about(one)}
                    utterance={utteranceOf?.(one.id) ?? null}
                  />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {left.length > 0 && (
        <p class="more">
          <label>
            <input
              type="checkbox"
              checked={showLeft || hiddenTarget}
              onChange={(event) => setShowLeft(event.currentTarget.checked)}
            />{' '}
            show what was left out ({left.length})
          </label>
        </p>
      )}
    </div>
  );
}

function Sign({ of, active }: { of: Attribution; active: string | null }) {
  return <span class={of.id === active ? 'sign active' : 'sign'}>{inMarks(of.kind)}</span>;
}

interface ProseProps {
  readonly passage: Passage;
  readonly text: string;
  readonly attributions: readonly Attribution[];
  readonly active: string | null;
  readonly activate: (id: string | null) => void;
  readonly target: Span | null;
}

function Prose({ passage, text, attributions, active, activate, target }: ProseProps) {
  const stretches = useMemo(
    () => stretchesOf(passage.span, attributions, target),
    [passage, attributions, target?.[0], target?.[1]],
  );
  const Tag = passage.kind === 'title' ? 'h1' : passage.kind === 'heading' ? 'h2' : 'p';
  return (
    <Tag class="prose" data-start={passage.span[0]}>
      {stretches.map((stretch) => {
        const words = text.slice(stretch.start, stretch.end);
        const inner = stretch.content.at(-1);
        const has = (list: readonly Attribution[]) => list.some(({ id }) => id === active);
        const classes = [
          inner && 'said',
          inner?.kind,
          has(stretch.content) && 'active',
          has(stretch.source) && 'source',
          has(stretch.cue) && 'cue',
          stretch.target && 'target',
        ].filter(Boolean);
        if (classes.length === 0) return words;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the note in the margin is the way for the keyboard
          // biome-ignore lint/a11y/useKeyWithClickEvents: the note in the margin is the way for the keyboard
          <span
            key={stretch.start}
            class={classes.join(' ')}
            onMouseEnter={inner && (() => activate(inner.id))}
            onClick={inner && (() => activate(inner.id))}
          >
            {words}
          </span>
        );
      })}
    </Tag>
  );
}

function citedAttribution({ article }: ArticleRecord, { content, speaker, occasion }: Attribution): string {
  const words = content.map((span) => article.text.slice(...span)).join(' … ');
  return citedLine(oneLine(words), article, {
    speaker: speaker.name,
    when: occasion.when?.value ?? null,
    at: [0, content[0]![0], content.at(-1)![1]],
  });
}

/** Everybody whom the article names and who may have said something. */
const namesOf = ({ findings }: ArticleRecord): string[] => [
  ...new Set([
    ...findings.actors.filter(({ kind }) => kind !== 'place').map(({ name }) => oneLine(name)),
    ...findings.attributions.flatMap(({ speaker }) => (speaker.name === null ? [] : [oneLine(speaker.name)])),
  ]),
];

/** What the reader selected, as a span of the article's text; null when that is nothing, or in more than one paragraph. */
function selectedSpan(): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const within = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest('.prose');
  const prose = within(range.startContainer);
  if (!prose || prose !== within(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(prose, 0);
  before.setEnd(range.startContainer, range.startOffset);
  // The paragraph's text nodes are the article's text to the character, so lengths are offsets.
  const start = Number(prose.getAttribute('data-start')) + before.toString().length;
  const words = range.toString();
  const lead = words.length - words.trimStart().length;
  return words.trim() ? [start + lead, start + lead + words.trim().length] : null;
}

const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** `310-357` → [310, 357]; null for anything else. */
function spanOf(target: string): Span | null {
  const match = /^(\d+)-(\d+)$/.exec(target);
  return match ? [Number(match[1]), Number(match[2])] : null;
}
