import type {
  ActorKind,
  ArticleRecord,
  Attribution,
  Edtf,
  EventMention,
  LinkedActor,
  Span,
} from '../../model/index.ts';
import { paragraphsOf, sentencesOf } from '../../text/sentences.ts';
import { type Token, tokenize } from '../../text/tokens.ts';

/** An actor named in a line, as token numbers. */
export interface NamedActor {
  readonly first: number;
  readonly last: number;
  /** `LinkedActor.id`. */
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** "Ms. Varn’s": whose, not who. */
  readonly possessive: boolean;
}

/** One sentence that may tell of a proposal or a position, with all that its reading needs. */
export interface ProcessLine {
  readonly article: string;
  /** The article's day. */
  readonly published: Edtf | null;
  readonly span: Span;
  readonly tokens: readonly Token[];
  /** Lower case, one kind of apostrophe, no possessive ending. */
  readonly words: readonly string[];
  readonly actors: readonly NamedActor[];
  readonly events: readonly EventMention[];
  readonly attributions: readonly Attribution[];
  /** `Actor.id` in this article → the linked actor. */
  readonly linked: ReadonlyMap<string, LinkedActor>;
}

const NOT_PROSE = /^(?:metadata|byline|credit|boilerplate)$/;
/** Longer "sentences" are lists and tables, or files without full stops. */
const LONGEST = 900;
/** No article has more to tell of; the rest of a hostile one is left unread. */
const MOST_LINES = 400;

/** The sentences of an article in which `telling` finds a word of interest, in text order. */
export function linesOf(
  { article, findings }: ArticleRecord,
  linked: ReadonlyMap<string, LinkedActor>,
  telling: RegExp,
): ProcessLine[] {
  const { text, blocks } = article;
  const paragraphs = blocks.length
    ? blocks.filter(({ kind }) => !NOT_PROSE.test(kind)).map(({ span }) => span)
    : paragraphsOf(text);
  const mentions = findings.actors
    .flatMap((actor) => actor.mentions.map((span) => ({ span, actor })))
    .sort((a, b) => a.span[0] - b.span[0]);
  const inside = walker(mentions, ({ span }) => span);
  const eventsIn = walker(
    [...findings.events].sort((a, b) => a.trigger[0] - b.trigger[0]),
    ({ trigger }) => trigger,
  );
  const said = walker(
    findings.attributions
      .flatMap((attribution) => [...attribution.cue, ...attribution.content].map((span) => ({ span, attribution })))
      .sort((a, b) => a.span[0] - b.span[0]),
    ({ span }) => span,
  );
  const out: ProcessLine[] = [];
  for (const paragraph of paragraphs) {
    if (!telling.test(text.slice(...paragraph))) continue;
    for (const span of sentencesOf(text, paragraph)) {
      if (span[1] - span[0] > LONGEST || !telling.test(text.slice(...span))) continue;
      if (out.length >= MOST_LINES) return out;
      const tokens = tokenize(text, span);
      const actors = inside(span).flatMap(({ span: [start, end], actor }): NamedActor[] => {
        const first = tokens.findIndex((token) => token.end > start);
        const last = tokens.findLastIndex((token) => token.start < end);
        const known = linked.get(`${article.id}\n${actor.id}`);
        if (first < 0 || last < first || !known) return [];
        const { id, name, kind } = known;
        return [{ first, last, id, name, kind, possessive: /(?:['’]s|s['’])$/.test(textFrom(tokens, last, text)) }];
      });
      out.push({
        article: article.id,
        published: article.published,
        span,
        tokens,
        words: tokens.map(({ text: word }) => word.toLowerCase().replaceAll("'", '’').replace(/’s?$/, '')),
        actors,
        events: eventsIn(span),
        attributions: [...new Set(said(span).map(({ attribution }) => attribution))],
        linked,
      });
    }
  }
  return out;
}

// "Ms. Varn’s" is one token; a mention may end before the apostrophe.
const textFrom = (tokens: readonly Token[], at: number, text: string): string =>
  text.slice(tokens[at]!.start, tokens[at]!.end) +
  (/^['’]$/.test(tokens[at + 1]?.text ?? '') ? tokens[at + 1]!.text : '');

/** The entries of a list in text order that begin in a span; spans must be asked for in text order. */
function walker<T>(list: readonly T[], spanOf: (entry: T) => Span): (span: Span) => T[] {
  let at = 0;
  return (span) => {
    while (at < list.length && spanOf(list[at]!)[0] < span[0]) at++;
    const out: T[] = [];
    while (at < list.length && spanOf(list[at]!)[0] < span[1]) out.push(list[at++]!);
    return out;
  };
}

/** The linked actor who says an attribution, or null. */
export const speakerOf = (line: ProcessLine, attribution: Attribution): LinkedActor | null =>
  (attribution.speaker.actor && line.linked.get(`${line.article}\n${attribution.speaker.actor}`)) || null;
