import type { Attribution, Occasion, Span, TimeExpression, Via } from '../../model/index.ts';
import { firstEndingAfter, within } from '../../text/spans.ts';
import { GROUP_NOUNS, ROLE_NOUNS } from '../actors/titles.ts';
import type { Chains } from '../chains.ts';
import { day, near } from './daytimes.ts';
import type { Frame } from './frames.ts';
import { ofAnotherTime } from './othertime.ts';
import { OTHER_VERB } from './saiddays.ts';
import { follows } from './samedays.ts';
import { innerLinesOf, type Stage, sourceWords } from './stage.ts';

type When = Occasion['when'];

/** Cues that, in the simple past with no time beside them, report the news of the day: "said", "also said", "said in a statement". */
const REPORTS =
  /^(?:(?:also|further|again|then|even|instead|\p{Ll}+ly)\s+)*(?:said|did say|told|tweeted|wrote|added|continued|replied|responded|announced|confirmed|warned|insisted|declared|stated|argued|acknowledged|noted|explained|called|urged|indicated|posted|described|criticized|condemned|denounced|dismissed|denied|vowed|defended|asked|pressed|stressed|emphasi[sz]ed|predicted|accused|blasted|slammed|praised|hailed|suggested|admitted|conceded|quipped|joked|remarked|observed|countered|cautioned|lamented|complained|reiterated|repeated|pointed|alluded|touted|wondered|shouted|yelled|declined|disputed|rejected|shot back|fired back|made clear|made it clear|went on|took)\b/iu;
const HANGS = /^(?:also\s+)?(?!being|having|according|including)\p{Ll}+ing\b/u;
/** … and, of a document, in the present: "the lawsuit argues". */
const DOCUMENT_REPORTS =
  /^(?:\p{Ll}+ly\s+|also\s+)?(?:says|emphasizes|stresses|tells|contends?|claims|argues|alleges|adds|states|reads?|notes|writes|asserts|insists|describes|calls|cites|warns|concludes|goes on|accuses)\b/iu;

/**
 * The day that an undated statement of the news was most likely made on or about: the day which the article's dated statements share,
 * else its own day; approximate, and only concluded.
 */
export function newsDays(stage: Stage, known: readonly When[], news: readonly boolean[]): When[] {
  const day = newsDay(stage, known);
  return stage.lines.map(({ frame }, i) =>
    day && news[i] ? { value: `${day}~`, basis: 'implied' as const, span: frame.cue } : null,
  );
}

/**
 * For each line, whether it reports news with no time beside it: not background, a belief, or what is told of another time. `there` are
 * those of the proceeding that the article is about.
 */
export function newsLines(stage: Stage, { there, via, from }: Pick<Chains, 'there' | 'via' | 'from'>): boolean[] {
  const told = timesTold(stage);
  const another: boolean[] = [];
  return stage.lines.map(({ frame, before }, i) => {
    const paper = fromPaper(via[i]!);
    const reports = !isOutlet(stage, i) && (isReport(stage, frame) || quotesPaper(stage, frame, paper));
    another.push(
      ofAnotherTime(frame) ||
        // Her testimony, once the article quotes from it, tells of years past, and is of today.
        (!(paper && another[from[i] ?? i] === false) && inBackground(stage, told, frame)) ||
        // "He has said it is over. “It is,” he said."
        (before === i - 1 && before >= 0 && another[before]! && follows(stage, stage.lines[before]!.frame, frame)),
    );
    // What is told of a debate is its course: "repeatedly suggested".
    return (there[i]! || (reports && !another[i]!)) && !datedElsewhere(stage, i);
  });
}

/** What an outlet writes has a day of its own, seldom that of the news. */
const isOutlet = (stage: Stage, line: number): boolean =>
  stage.lines[line]!.frame.attribution.sourceKind === 'outlet' ||
  stage.cast.members[stage.speakers[line]!]?.actor.kind === 'outlet';

/** A cue that reports: "said", "…, adding". */
function isReport(stage: Stage, frame: Frame): boolean {
  const { attribution, outer } = frame;
  if (attribution.act === 'believes' || !attribution.cue.length || !attribution.source.length) return false;
  if (outer && !passesOn(stage, outer, attribution)) return false;
  if (attribution.kind === 'indirect' && attribution.sourceKind === 'group' && !toldNow(stage, attribution))
    return false;
  const words = attribution.cue
    .map((span) => stage.reading.text.slice(...span))
    .join(' ')
    .trim();
  return (
    REPORTS.test(words) ||
    ofPeople(stage, attribution) ||
    hangs(stage, frame) ||
    (ofDocument(stage, attribution) && DOCUMENT_REPORTS.test(words))
  );
}

/** "Duarte writes", of a letter of hers that the article quotes from; "according to her statement": it is the news, whatever the tense. */
function quotesPaper(stage: Stage, { attribution, outer }: Frame, paper: boolean): boolean {
  if (outer || attribution.act === 'believes' || !attribution.cue.length) return false;
  const words = stage.reading.text.slice(...attribution.cue[0]!).trim();
  if (/^according to$/i.test(words)) return OF_THE_DAY.test(sourceWords(stage, attribution));
  return paper && DOCUMENT_REPORTS.test(words);
}

const fromPaper = ([from]: readonly Via[]): boolean => from?.kind === 'document' && OF_THE_DAY.test(from.name);

/** What is written or given for the day; a report, a study or a book may be of any. */
const OF_THE_DAY =
  /\b(?:statements?|testimony|remarks|letters?|lawsuit|suit|complaint|indictment|affidavit|op-ed|release|transcript|excerpts|e-?mail|petition|filing)\b/i;

/**
 * "…, he said, according to the agency": what a newsroom or the speaker's own paper passes on is of the news; what another person tells
 * of may be long ago.
 */
function passesOn(stage: Stage, outer: Attribution, inner: Attribution): boolean {
  if (!isAccordingTo(stage, outer)) return false;
  const { actor } = outer.speaker;
  const member = stage.cast.members.find((one) => one.actor.id === actor);
  return member?.actor.kind !== 'person' || actor === inner.speaker.actor;
}

const isAccordingTo = ({ reading: { text } }: Stage, { cue }: Attribution): boolean =>
  cue.length > 0 && /^according to$/i.test(text.slice(...cue[0]!).trim());

/** "Two officials said", "lawmakers told reporters"; what critics or voters say, they say all year. */
const toldNow = (stage: Stage, attribution: Attribution): boolean =>
  ofPeople(stage, attribution) ||
  /\b(?:officials?|aides?|advis[eo]rs|operatives|analysts|lawyers|attorneys|prosecutors|police|investigators|authorities|sources|people (?:familiar|close|briefed|with)|leaders|lawmakers|spokes\p{Ll}+|administration|firefighters|organi[sz]ers)\b/iu.test(
    sourceWords(stage, attribution),
  );

/** "…, according to two officials": people, who speak of the news; what an institute counts is of any day. */
function ofPeople(stage: Stage, attribution: Attribution): boolean {
  if (!isAccordingTo(stage, attribution) || attribution.sourceKind === 'document') return false;
  const member = stage.cast.members.find(({ actor }) => actor.id === attribution.speaker.actor);
  if (member) return member.actor.kind === 'person';
  const words =
    sourceWords(stage, attribution)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.some((word) => ROLE_NOUNS.has(word) || GROUP_NOUNS.has(word));
}

/** A cue that hangs on the verb before it: "shed some light on it, saying that"; not "in saying that". */
export const hangs = ({ reading: { text } }: Stage, { cue }: Frame): boolean =>
  HANGS.test(text.slice(...cue)) && /(?:,|\sand)\s$/.test(text.slice(cue[0] - 5, cue[0]));

/** "The letter argues", "…,” it adds". */
const ofDocument = (stage: Stage, { sourceKind, source }: Attribution): boolean =>
  sourceKind === 'document' ||
  (sourceKind === 'pronoun' && source.every((span) => /^it$/i.test(stage.reading.text.slice(...span))));

/** Dates that the article itself tells, outside what somebody said, in text order. */
function timesTold({ found, reading }: Stage): TimeExpression[] {
  const words = [
    ...found.attributions.flatMap(({ content }) => content),
    ...found.quotations.flatMap(({ spans }) => spans),
  ];
  const said = words.sort((a, b) => a[0] - b[0]);
  let next = 0;
  let end = 0;
  return reading.article.published === null
    ? []
    : found.times.filter(({ span, edtf, type }) => {
        for (; next < said.length && said[next]![0] <= span[0]; next++) end = Math.max(end, said[next]![1]);
        return edtf !== null && type !== 'DURATION' && type !== 'SET' && span[0] >= end;
      });
}

/** "In January, he … . He told the crowd": an earlier sentence of the paragraph, or the one just before, tells of a time long past. */
function inBackground(stage: Stage, told: readonly TimeExpression[], frame: Frame): boolean {
  const { article, paragraphs, sentences } = stage.reading;
  const published = article.published?.slice(0, 10) ?? '';
  const paragraph = paragraphs[frame.paragraph]?.[0] ?? frame.span[0];
  const first = firstEndingAfter(sentences, Math.min(frame.span[0], frame.attribution.content[0]![0]));
  const before = sentences[first - 1];
  const apart = !!before && before[0] < paragraph && beginsAnew(stage, frame, before);
  const start = Math.max(Math.min(paragraph, apart ? paragraph : (before?.[0] ?? 0)), frame.span[0] - AROUND);
  let low = 0;
  for (let high = told.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (told[middle]!.span[0] < start) low = middle + 1;
    else high = middle;
  }
  let past = OTHER_DAY.test(stage.reading.text.slice(start, frame.span[0]));
  for (let i = low; i < told.length && told[i]!.span[0] < frame.span[0]; i++) {
    const last = told[i]!.edtf!.split('/').at(-1)!.replace(/T.*/, '');
    // "On Friday he was asked of the vote eight years ago. He said": that is news.
    if (near(last, published.slice(0, 10), BACKGROUND)) past = false;
    else if (last < published.slice(0, last.length)) past = past || !newsBefore(stage, told, i, published);
  }
  return past;
}

/**
 * "The town was flooded in 1986. ¶ “It is over,” Mayor Berg said": a quotation whose speaker is named goes on from nothing, unless what
 * stands before it tells of words said.
 */
function beginsAnew(stage: Stage, { attribution }: Frame, before: Span): boolean {
  const named = !/^(?:he|she|they|it|)$/i.test(sourceWords(stage, attribution));
  return named && attribution.kind !== 'indirect' && !SPOKEN.test(stage.reading.text.slice(...before));
}

const SPOKEN =
  /\b(?:said|says|told|saying|wrote|indicated|called|argued|announced|promised|vowed|accus\p{Ll}+|attack\p{Ll}+|debates?|rall(?:y|ies)|speech|address|interviews?|remarks?|comments?|hearings?|conference|testi\p{Ll}+|statement|letter|tweet\p{Ll}*)\b/iu;

/** "Two days before the vote": no day that is known. */
const OTHER_DAY = /\b(?:days?|weeks?|months?|years?) (?:before|earlier|later|after)\b/i;

/** A day of the news told earlier in the sentence of a time. */
function newsBefore({ reading }: Stage, told: readonly TimeExpression[], i: number, published: string): boolean {
  const start = reading.sentences[firstEndingAfter(reading.sentences, told[i]!.span[0])]?.[0] ?? 0;
  for (let at = i - 1; at >= 0 && told[at]!.span[0] >= start; at--)
    if (near(told[at]!.edtf!.slice(0, 10), published.slice(0, 10), BACKGROUND)) return true;
  return false;
}

/** How far back a paragraph is read, in units. */
const AROUND = 1200;
/** How many days back is background and no news. */
const BACKGROUND = 10;

/** A time in the sentence outside what was said belongs to something: then no other is concluded. */
function datedElsewhere(stage: Stage, line: number): boolean {
  const { times } = stage.found;
  const { frame } = stage.lines[line]!;
  for (
    let i = firstEndingAfter(stage.timeSpans, frame.span[0]);
    i < times.length && times[i]!.span[0] < frame.span[1];
    i++
  ) {
    if (
      times[i]!.edtf &&
      frame.text[times[i]!.span[0] - frame.span[0]] !== ' ' &&
      !asideOfNews(stage, frame, times[i]!) &&
      !ofInner(stage, line, times[i]!.span) &&
      !ofProgramme(stage, line, times[i]!.span) &&
      outside(frame.attribution.content, times[i]!.span[0]) &&
      // "Berg, the winner of the 2012 race, said": that is told of him.
      (frame.attribution.sourceKind === 'document' || outside(frame.attribution.source, times[i]!.span[0]))
    )
      return true;
  }
  return false;
}

/** "Berg said it was over, after the storm that hit on Monday": the time of something else in the news. */
function asideOfNews({ reading: { article } }: Stage, frame: Frame, { span, edtf }: TimeExpression): boolean {
  const last = article.published?.slice(0, 10) ?? '';
  if (span[0] < frame.cue[1] || !near(day(edtf!), last, FRESH)) return false;
  return OTHER_VERB.test(frame.text.slice(frame.cue[1] - frame.span[0], span[0] - frame.span[0]));
}

/** “This Week” */
const ofProgramme = ({ channels }: Stage, line: number, time: Span): boolean =>
  channels[line]!.some(({ kind, span }) => kind === 'programme' && within(time, span));

/** The day of a meeting at which what a line reports was said: "At a March 10 meeting, she testified, the envoy asked". */
const ofInner = (stage: Stage, line: number, time: Span): boolean =>
  innerLinesOf(stage, line).some((at) => stage.channels[at]!.some(({ phrase }) => within(time, phrase)));

const outside = (spans: readonly Span[], at: number): boolean => !spans.some(([start, end]) => start <= at && at < end);

function newsDay(stage: Stage, known: readonly When[]): string | null {
  const { published } = stage.reading.article;
  if (!published || !/^\d{4}-\d\d-\d\d/.test(published)) return null;
  const last = published.slice(0, 10);
  const counts = new Map<string, number>();
  for (const when of known) {
    if (when && near(when.value, last, FRESH)) counts.set(when.value, (counts.get(when.value) ?? 0) + 1);
  }
  // Statements of the week before and none of these days: an analysis, whose other voices may be of any day.
  if (!counts.size && known.some((when) => when && near(when.value, last, BACKGROUND))) return null;
  if (!counts.size) {
    const opening = stage.reading.sentences[3]?.[1] ?? Number.POSITIVE_INFINITY;
    for (const { span, edtf } of stage.found.times)
      if (edtf && span[1] <= opening && near(edtf, last, FRESH)) counts.set(edtf, 1);
  }
  if (!counts.size)
    for (const { edtf } of timesTold(stage)) {
      const told = day(edtf!);
      if (near(told, last, 1)) counts.set(told, (counts.get(told) ?? 0) + 1);
    }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
  return ranked[0]?.[0] ?? last;
}

/** How many days before the article's own are still its news. */
const FRESH = 2;
