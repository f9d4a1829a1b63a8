import type { ArticleRecord, Attribution, Edtf, EventMention, LinkedActor, Span } from '../../model/index.ts';
import { type DayRange, edtfOf, edtfRange } from '../../text/calendar.ts';
import { rarityOf } from '../../text/rarity.ts';
import { remembered } from '../../text/remembered.ts';
import { stemOf } from '../../text/stem.ts';
import { tokenize } from '../../text/tokens.ts';

/** One mention of an event with all that comparing it needs, made once. */
export interface Report {
  readonly article: string;
  /** The article's own day, or null. */
  readonly published: Edtf | null;
  readonly day: DayRange | null;
  readonly mention: EventMention;
  readonly text: string;
  /** Verbatim words of the clause. */
  readonly words: string;
  /** The mention's date, a stretch of days cut to what can be meant: past ones end, coming ones begin with the article's day. */
  readonly date: Edtf | null;
  readonly range: DayRange | null;
  /** `LinkedActor.id`s. */
  readonly actors: readonly string[];
  /** Stems of the clause's words that carry meaning, each once. */
  readonly stems: readonly string[];
  readonly trigger: string;
  /** It stands in the title or among the first lines of its article. */
  readonly lead: boolean;
  /** It stands in the very first sentence or two of its prose. */
  readonly opening: boolean;
  /** It stands inside quotation marks: somebody's words, not the article's. */
  readonly quoted: boolean;
  /** Who said it, where the mention is the telling of somebody's words; a `LinkedActor.id` or null. */
  readonly speaker: string | null;
  /** Two or more talk with one another: "spoke by phone on Tuesday". */
  readonly isContact: boolean;
  /** The day on which somebody is reported to have said it, or null. */
  readonly saidOn: DayRange | null;
}

/** "In the call on March 3, the envoy told the adviser …": who talks with whom, and where. */
const IN_A_CALL = /\b(?:in|during|on) (?:the|a|an|their|his|her) (?:[\p{L}-]+ ){0,2}(?:call|conversation|talks)\b/iu;
const TALKS = /^(?:speak|spok|spoke|talk|confer|convers)$/;

/** Stems as common as "said" or "week" tell nothing of what an event is about. */
const TOO_COMMON = 1;
const CALENDAR =
  /^(?:mon|tues?|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|aug|sept?|oct|nov|dec)$|^\d{1,4}$|^(?:today|yesterday|tomorrow|week|month|year|day|night|morning|evening|afternoon|earlier|later|last|next)$/;

/** Weeks and the like are cut at the article's day; months and years, which name themselves, are not. */
const LONGEST_CUT = 14;

/** "met this week", told on a Wednesday, lies between Monday and Wednesday; "will meet this week" between Wednesday and Sunday. */
function possible(date: Edtf, past: boolean, day: DayRange | null): Edtf {
  const range = edtfRange(date);
  if (!range || !day || range[0] === range[1] || range[1] - range[0] > LONGEST_CUT) return date;
  if (range[0] > day[1] || range[1] < day[0]) return date;
  const cut: DayRange = past ? [range[0], Math.min(range[1], day[1])] : [Math.max(range[0], day[0]), range[1]];
  return cut[0] === range[0] && cut[1] === range[1] ? date : edtfOf(cut);
}

/** Every mention of the records as a report, by article id and then text order, whatever the order of the records. */
export function reportsOf(records: readonly ArticleRecord[], actors: readonly LinkedActor[]): Report[] {
  const linked = new Map<string, string>();
  for (const actor of actors)
    for (const member of actor.members) linked.set(`${member.article}\n${member.actor}`, actor.id);
  const out: Report[] = [];
  for (const { article, findings } of [...records].sort((a, b) => (a.article.id < b.article.id ? -1 : 1))) {
    const prose = article.blocks.find((block) => block.kind === 'paragraph')?.span[0] ?? 0;
    const day = article.published ? edtfRange(article.published) : null;
    const said = new Map(findings.attributions.map(({ id, occasion }) => [id, occasion.when?.value ?? null]));
    const speakers = speakersByWord(article.text, findings.attributions);
    for (const mention of findings.events) {
      const named = [...new Set(mention.actors.map((id) => linked.get(`${article.id}\n${id}`) ?? id))].sort();
      const trigger = stemOf(article.text.slice(...mention.trigger).toLowerCase());
      const speaker = speakers.get(mention.trigger[0]) ?? null;
      const date = mention.when ? possible(mention.when.value, mention.status === 'reported', day) : null;
      out.push({
        article: article.id,
        published: article.published,
        day,
        mention,
        text: article.text,
        words: article.text.slice(...mention.span),
        date,
        range: date ? edtfRange(date) : null,
        actors: named,
        stems: stemsOf(article.text, mention.span),
        trigger,
        speaker: speaker && (linked.get(`${article.id}\n${speaker}`) ?? speaker),
        isContact:
          mention.kind === 'statement' &&
          named.length >= 2 &&
          (TALKS.test(trigger) || IN_A_CALL.test(article.text.slice(...mention.span))),
        lead: mention.span[0] < prose + 700,
        opening: mention.span[0] < prose + 160,
        saidOn: rangeOrNull(mention.saidIn ? said.get(mention.saidIn) : null),
        quoted: findings.quotations.some(
          ({ spans, depth }) =>
            depth === 0 && spans.some((span) => span[0] < mention.trigger[0] && mention.trigger[1] < span[1]),
        ),
      });
    }
  }
  return out;
}

/** The speakers of attributions by where each word of their cues begins. */
function speakersByWord(text: string, attributions: readonly Attribution[]): ReadonlyMap<number, string | null> {
  const out = new Map<number, string | null>();
  for (const { cue, speaker } of attributions) {
    for (const span of cue) {
      for (const { index } of text.slice(...span).matchAll(/[\p{L}\p{N}]+/gu)) out.set(span[0] + index, speaker.actor);
    }
  }
  return out;
}

const rangeOrNull = (date: Edtf | null | undefined): DayRange | null => (date ? edtfRange(date) : null);

function stemsOf(text: string, span: Span): string[] {
  const out = new Set<string>();
  for (const token of tokenize(text, span)) {
    if (token.kind !== 'word' && token.kind !== 'number') continue;
    const stem = tellingStem(token.text);
    if (stem) out.add(stem);
  }
  return [...out];
}

/** The stem of a word that tells what an event is about; empty for one that does not. */
const tellingStem = remembered((printed: string): string => {
  const word = printed.toLowerCase().replaceAll('’', "'");
  if (CALENDAR.test(word)) return '';
  const stem = stemOf(word);
  return stem.length > 1 && rarityOf(stem) > TOO_COMMON ? stem : '';
});
