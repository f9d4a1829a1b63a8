import type { ComponentChildren } from 'preact';
import {
  type ArticleRecord,
  type Attribution,
  type Basis,
  dateInWords,
  oneLine,
  plural,
  type Span,
} from '../../../show.ts';
import { to } from '../route.ts';
import { Corrected } from './corrected.tsx';
import { openCorrection, reject, setSpeaker } from './corrections.ts';
import type { Correctable } from './lines.ts';

interface NoteProps {
  readonly of: Attribution;
  readonly record: ArticleRecord;
  /** Said in full, or only by whom. */
  readonly open: boolean;
  /** Absent where nothing can be corrected: in a paste. */
  readonly about?: Correctable | undefined;
  readonly utterance: { readonly id: string; readonly outlets: number } | null;
}

/** The margin note of an attribution: who, to whom, through whom, when, how sure, and why. */
export function Note({ of, record, open, utterance, about }: NoteProps) {
  const { text } = record.article;
  const words = (spans: readonly Span[]) => spans.map((span) => `“${oneLine(text.slice(...span))}”`).join(', ');
  const { speaker, addressee, via, occasion, hedge } = of;
  const name = speaker.name === null ? 'Speaker unknown' : oneLine(speaker.name);
  return (
    <>
      <p class="who">
        {speaker.name === null ? name : <a href={to('speaker', speaker.name)}>{name}</a>}{' '}
        <span class="kind">{of.kind}</span>
        <Corrected by={of.corrected} />
      </p>
      {open && (
        <div class="full">
          <dl>
            <Row name="who">
              {STATED[speaker.basis]}
              {of.source.length > 0 && <>: {words(of.source)}</>}
              {speaker.because && speaker.because.length > 0 && (
                <>, concluded from {words(speaker.because.slice(0, 2))}</>
              )}
              {speaker.candidates && <>; could be {speaker.candidates.join(' or ')}</>}
            </Row>
            {of.cue.length > 0 && <Row name={of.act}>{words(of.cue)}</Row>}
            {addressee && <Row name="to">{oneLine(addressee.name)}</Row>}
            {via.length > 0 && <Row name="through">{via.map((link) => oneLine(link.name)).join(' ← ')}</Row>}
            {occasion.when && (
              <Row name="when" basis={occasion.when.basis}>
                {dateInWords(occasion.when.value)}
              </Row>
            )}
            {occasion.where && (
              <Row name="where" basis={occasion.where.basis}>
                {oneLine(occasion.where.name)}
              </Row>
            )}
            {occasion.medium && (
              <Row name="medium" basis={occasion.medium.basis}>
                {oneLine(occasion.medium.name)}
              </Row>
            )}
            {hedge && <Row name="hedge">“{hedge.words}”</Row>}
            <Row name="sure">
              {Math.round(of.confidence * 100)} % <span class="found">({of.foundBy})</span>
            </Row>
            {utterance && (
              <Row name="also">
                <a href={to('compare', utterance.id)}>
                  {utterance.outlets > 1 ? `compare the accounts of ${plural(utterance.outlets, 'outlet')}` : 'compare'}
                </a>
              </Row>
            )}
          </dl>
          {about && (
            <div class="acts">
              <button type="button" onClick={() => openCorrection(setSpeaker(about))}>
                set speaker
              </button>{' '}
              <button type="button" onClick={() => openCorrection(reject(about))}>
                reject
              </button>
            </div>
          )}
        </div>
      )}
    </>
  );
}

const STATED: Readonly<Record<Basis, string>> = { stated: 'stated', implied: 'implied', unknown: 'unknown' };

function Row({ name, basis, children }: { name: string; basis?: Basis; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {basis && basis !== 'stated' && <span class="basis"> {basis}</span>}
      </dd>
    </div>
  );
}
