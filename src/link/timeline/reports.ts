import type { ArticleRecord, Edtf, EventMention, LinkedActor, Span } from '../../model/index.ts';
import { type DayRange, edtfOf, edtfRange } from '../../text/calendar.ts';
import { rarityOf } from '../../text/rarity.ts';
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
  /** It stands inside quotation marks: somebody's words, not the article's. */
  readonly quoted: boolean;
  /** The day on which somebody is reported to have said it, or null. */
  readonly saidOn: DayRange | null;
}

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
    for (const mention of findings.events) {
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
        actors: [...new Set(mention.actors.map((id) => linked.get(`${article.id}\n${id}`) ?? id))].sort(),
        stems: stemsOf(article.text, mention.span),
        trigger: stemOf(article.text.slice(...mention.trigger).toLowerCase()),
        lead: mention.span[0] < prose + 700,
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

const rangeOrNull = (date: Edtf | null | undefined): DayRange | null => (date ? edtfRange(date) : null);

function stemsOf(text: string, span: Span): string[] {
  const out = new Set<string>();
  for (const token of tokenize(text, span)) {
    if (token.kind !== 'word' && token.kind !== 'number') continue;
    const word = token.text.toLowerCase().replaceAll('’', "'");
    if (CALENDAR.test(word)) continue;
    const stem = stemOf(word);
    if (stem.length > 1 && rarityOf(stem) > TOO_COMMON) out.add(stem);
  }
  return [...out];
}
