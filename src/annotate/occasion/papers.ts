import type { Occasion, Span, TimeExpression } from '../../model/index.ts';
import { firstEndingAfter, within } from '../../text/spans.ts';
import { mentionsIn } from '../actors/lookup.ts';
import { sameDocument } from '../speakers/documentnouns.ts';
import { day, recent } from './daytimes.ts';
import { type Stage, sourceWords } from './stage.ts';

/** A document or an event of the article with its day: "the lawsuit filed Monday", "the Sept. 16 debate". */
interface Paper {
  readonly noun: string;
  readonly value: string;
  readonly span: Span;
  /** Index into `cast.members` of the one whose it is, or −1 where the sentence does not tell. */
  readonly owner: number;
  /** The sentence that dates it, where that tells of it as of one of long ago: "an interview a month ago". */
  readonly anew: Span | null;
}

const PAPER =
  'lawsuit|suit|complaint|petition|filing|motion|statement|letter|memo|memorandum|e-?mail|report|order|ruling|indictment|affidavit|summary|document|study|survey|poll|message|note|declaration|testimony|book|op-ed|article|resolution|tweet|post|disclosure|return|list|records|data|audit|autopsy|guidance|guidelines|plan|proposal|editorial|column';
const EVENT =
  'hearing|speech|interview|conference|briefing|debate|rally|address|town hall|forum|summit|trial|meeting|session|luncheon|ceremony';
const NOUN = new RegExp(String.raw`\b(?<noun>${PAPER}|${EVENT})e?s?\b`, 'giu');
/** Between a noun and its day: how the document came to be, or nothing but where an event was held. */
const DID =
  /\b(?:filed|sent|released|issued|dated|written|wrote|published|posted|delivered|made public|submitted|aired|held|given|gave|broadcast|taped|recorded|conducted)\b|\b(?:in|on)\s(?:(?:late|early)\s)?$/i;
/** What gives the day to something else between the two. */
const LEAVES = /\b(?:who|said|says|told|expected|would|will|before|after)\b/i;
/** "On Friday she released eight years of tax returns": the verb between a day and the document; "will release" does not come to pass. */
const RELEASES =
  /^(?:,\s)?(?:[^,.;:“”]{0,60}?\s)?(?:released?|releasing|published|filed|issued|unveiled|posted|sent|submitted|made public|delivered|disclosed|handed down)\s(?:[^,.;:“”]{0,60}?\s)?$/i;
const NOT_YET = /\b(?:will|would|to|plans?|expected|could|may|might|who|which|that|had|has|have)\b/i;
/** A verb of coming out before the document, for a day that stands right after it: "released the report Friday". */
const RELEASED =
  /\b(?:released|released its|published|filed|issued|unveiled|posted|sent|submitted|delivered|disclosed|held|gave)\s(?:[^,.;:“”]{0,60}\s)?$/i;
/** Words of one noun phrase between a day and the event that it tells apart: "the May 10 bar association meeting". */
const NAMED =
  /^(?:[’']s)?\s(?:(?!(?:in|at|on|of|and|the|a|an|to|for|with|after|before|from|by|his|her|their|its|that)\b)[\p{L}.&’'-]+\s){0,4}$/u;

/** Days of the documents and events that the article dates, in text order. */
function papersOf(stage: Stage): Paper[] {
  const { reading, found } = stage;
  const out: Paper[] = [];
  for (const time of found.times) {
    const { span, edtf, type } = time;
    if (!edtf || type === 'DURATION' || type === 'SET' || edtf.startsWith('X') || toCome(stage, edtf)) continue;
    const sentence = reading.sentences[firstEndingAfter(reading.sentences, span[0])];
    if (!sentence || sentence[0] > span[0]) continue;
    for (const { noun, anew } of nounsAround(stage, sentence, time))
      out.push({
        noun: plain(noun),
        value: day(edtf),
        span,
        owner: ownerIn(stage, sentence),
        anew: anew && !recent(stage, { value: day(edtf), basis: 'implied', span }) ? sentence : null,
      });
  }
  return out;
}

/** Who speaks or acts in the sentence that dates it. */
function ownerIn(stage: Stage, sentence: Span): number {
  const line = stage.lines.findIndex(
    ({ frame }, i) => stage.speakers[i]! >= 0 && frame.cue[0] >= sentence[0] && frame.cue[0] < sentence[1],
  );
  return line >= 0
    ? stage.speakers[line]!
    : (mentionsIn(stage.cast, sentence).find(({ subject, possessive }) => subject || possessive)?.member ?? -1);
}

const toCome = ({ reading: { article } }: Stage, edtf: string): boolean =>
  article.published !== null && edtf.slice(0, 10) > article.published.slice(0, 10);

const plain = (noun: string): string => noun.toLowerCase().replace(/^e-mail$/, 'email');

/** How far from its day a noun may stand, in units. */
const NEAR = 110;

interface Named {
  readonly noun: string;
  /** With "a": told of for the first time. */
  readonly anew: boolean;
}

/** What the words of a line came in, and where it is told of as new: "in an interview" is none of those told of elsewhere. */
interface Source {
  readonly noun: string;
  readonly anew: Span | null;
}

const ANEW = /\ban?\s(?:[\p{L}\p{N}’'.-]+\s){0,4}$/u;

function nounsAround({ reading: { text } }: Stage, sentence: Span, { span, edtf }: TimeExpression): Named[] {
  const from = Math.max(sentence[0], span[0] - NEAR);
  const before = text.slice(from, span[0]);
  const after = text.slice(span[1], Math.min(sentence[1], span[1] + NEAR));
  const out: Named[] = [];
  const last = [...before.matchAll(NOUN)].at(-1);
  if (last && !/[.;:“”"]/.test(before.slice(last.index + last[0].length))) {
    const between = before.slice(last.index + last[0].length);
    const right = /^\s(?:on\s|late\s|early\s|in\s)?$/.test(between);
    if (
      (right && (RELEASED.test(before.slice(0, last.index)) || isEvent(last.groups!.noun!))) ||
      (!LEAVES.test(between) && between.length <= 70 && (DID.test(between) || (right && edtf!.length === 10)))
    )
      out.push({ noun: last.groups!.noun!, anew: ANEW.test(before.slice(0, last.index)) });
  }
  const first = after.matchAll(NOUN).next().value;
  if (first) {
    const between = after.slice(0, first.index);
    const exact = edtf!.length >= 10 && !edtf!.includes('/');
    if (
      (NAMED.test(between) && (exact || /^\d{4}$/.test(edtf!))) ||
      (exact && RELEASES.test(between) && !NOT_YET.test(between) && /(?:^|\s)(?:on\s)?$/i.test(before))
    )
      out.push({ noun: first.groups!.noun!, anew: ANEW.test(before) });
  }
  return out;
}

const isEvent = (noun: string): boolean => new RegExp(`^(?:${EVENT})$`, 'i').test(noun);

/** For each line whose words come from a dated document or event ("the lawsuit says"), its day; null for the others. */
export function paperDays(stage: Stage): Occasion['when'][] {
  const papers = papersOf(stage);
  const { published } = stage.reading.article;
  return stage.lines.map(({ frame }, i) => {
    for (const { noun, anew } of nounsOf(stage, i)) {
      const known = anew ? papers.filter((paper) => !paper.anew || within(anew, paper.anew)) : papers;
      const paper = paperFor(known, noun, frame.cue[0], stage.speakers[i]!);
      if (paper) return { value: paper.value, basis: 'implied' as const, span: paper.span };
    }
    const programme = stage.channels[i]!.find(({ kind, name }) => kind === 'programme' && WEEKDAY.test(name));
    const aired = programme && published ? lastWeekday(published, WEEKDAY.exec(programme.name)![0]) : null;
    return aired && programme ? { value: aired, basis: 'implied' as const, span: programme.span } : null;
  });
}

/** Nouns of what the words of a line came in: of its channels, and of a document that speaks. */
function nounsOf(stage: Stage, i: number): Source[] {
  const { attribution } = stage.lines[i]!.frame;
  const nouns: Source[] = stage.channels[i]!.map(({ noun, phrase }) => {
    const anew = /^\S+\san?\s/i.test(stage.reading.text.slice(...phrase));
    return { noun: plain(noun), anew: anew ? phrase : null };
  });
  if (attribution.sourceKind !== 'document') return nouns;
  for (const [word] of sourceWords(stage, attribution)
    .toLowerCase()
    .matchAll(/\p{L}+(?:-\p{L}+)*/gu))
    if (word.length > 3) nouns.push({ noun: plain(word.replace(/(?<!record|ss|guideline|u)s$/, '')), anew: null });
  return nouns;
}

/** Nouns of which an article may well have several. */
const MANY =
  /^(?:statement|letter|tweet|post|interview|report|message|conference|briefing|hearing|speech|meeting|debate|rally|video|plan|proposal|list|order|session|address|data|records|poll|survey|study)$/;
/** How far from the words a document or event of such a noun may be dated, in units. */
const REACH = 900;

/** What has one author: another's letter or tweet has another day. */
const OWN = /^(?:statement|letter|email|tweet|post|interview|message|speech|address|memo|book|op-ed)$/;

/** The document or event that a noun means: of those of which there may be several the nearest, and of letters the speaker's own. */
function paperFor(papers: readonly Paper[], noun: string, at: number, speaker: number): Paper | null {
  const fitting = papers.filter(
    (known) =>
      (known.noun === noun || (sameDocument(known.noun, noun) && known.noun !== 'statement')) &&
      (!OWN.test(noun) || speaker < 0 || known.owner < 0 || known.owner === speaker),
  );
  if (!MANY.test(noun)) return fitting[0] ?? null;
  const near = fitting.filter(({ span }) => Math.abs(span[0] - at) < REACH);
  return near.toSorted((a, b) => Math.abs(a.span[0] - at) - Math.abs(b.span[0] - at))[0] ?? null;
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const WEEKDAY = /\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/;

/** A programme that bears a weekday was last on air on that day: the one on or before the article's. */
function lastWeekday(published: string, name: string): string | null {
  const at = Date.parse(`${published.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(at)) return null;
  const back = (new Date(at).getUTCDay() - WEEKDAYS.indexOf(name) + 7) % 7;
  return new Date(at - back * 86_400_000).toISOString().slice(0, 10);
}
