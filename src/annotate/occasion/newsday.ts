import type { Attribution, Occasion } from '../../model/index.ts';
import { firstEndingAfter } from '../../text/spans.ts';
import type { Frame } from './frames.ts';
import type { Stage } from './stage.ts';

type When = Occasion['when'];

/** Cues that, in the simple past or present and with no time beside them, report the news of the day. */
const REPORTS =
  /^(?:said|says|told|tweeted|wrote|added|continued|replied|responded|announced|confirmed|warned|insisted|declared|stated|argued|acknowledged|noted|explained|called|urged|indicated|posted|described|contends?|claims|argues|alleges|adds)$/i;
/** Words that put a statement at another time than that of the news. */
const OTHER_TIME =
  /\b(?:has|have|had|once|previously|earlier|ago|at the time|then|later|years?|decades?|months?|repeatedly|often|always|long|originally|initially|recently|used to|would|could|campaign|former(?:ly)?|at first)\b/i;

/**
 * The day that an undated statement of the news was most likely made on or about: the day which the article's dated statements share,
 * else its own day; approximate, and only concluded. Nothing for background, beliefs, and what is told of another time.
 */
export function newsDays(stage: Stage, known: readonly When[]): When[] {
  const day = newsDay(stage, known);
  if (!day) return known.map(() => null);
  return stage.lines.map(({ frame }) => {
    if (!isNews(stage, frame)) return null;
    return { value: `${day}~`, basis: 'implied' as const, span: frame.cue };
  });
}

function isNews(stage: Stage, frame: Frame): boolean {
  const { attribution, outer } = frame;
  if (outer || attribution.act === 'believes' || !attribution.cue.length || !attribution.source.length) return false;
  if (attribution.kind === 'indirect' && attribution.sourceKind === 'group') return false;
  const words = attribution.cue.map((span) => stage.reading.text.slice(...span)).join(' ');
  if (!REPORTS.test(words.trim())) return false;
  const around = frame.text.replace(/[“"‘][^”"’]*[”"’]/g, ' ');
  return !OTHER_TIME.test(around) && !datedElsewhere(stage, frame);
}

/** A time in the sentence outside what was said belongs to something: then no other is concluded. */
function datedElsewhere(stage: Stage, frame: Frame): boolean {
  const { times } = stage.found;
  for (
    let i = firstEndingAfter(stage.timeSpans, frame.span[0]);
    i < times.length && times[i]!.span[0] < frame.span[1];
    i++
  ) {
    if (
      times[i]!.edtf &&
      frame.text[times[i]!.span[0] - frame.span[0]] !== ' ' &&
      outside(frame.attribution, times[i]!.span[0])
    )
      return true;
  }
  return false;
}

const outside = ({ content }: Attribution, at: number): boolean =>
  !content.some(([start, end]) => start <= at && at < end);

function newsDay(stage: Stage, known: readonly When[]): string | null {
  const { published } = stage.reading.article;
  if (!published || !/^\d{4}-\d\d-\d\d/.test(published)) return null;
  const last = published.slice(0, 10);
  const counts = new Map<string, number>();
  for (const when of known) {
    if (when && near(when.value, last)) counts.set(when.value, (counts.get(when.value) ?? 0) + 1);
  }
  if (!counts.size) {
    const opening = stage.reading.sentences[3]?.[1] ?? Number.POSITIVE_INFINITY;
    for (const { span, edtf } of stage.found.times)
      if (edtf && span[1] <= opening && near(edtf, last)) counts.set(edtf, 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
  return ranked[0]?.[0] ?? last;
}

/** A single day, at most two before the article's own. */
const near = (value: string, last: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const days = (Date.parse(last) - Date.parse(value)) / 86_400_000;
  return days >= 0 && days <= 2;
};
