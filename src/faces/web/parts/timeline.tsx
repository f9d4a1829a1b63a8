import { dateInWords, edtfRange, formatDay, plural } from '../../../show.ts';
import type { StoryView } from '../../http/views.ts';
import { scaleOf, ticksOf } from './scale.ts';
import { useWidth } from './width.ts';

const LANE = 11;
const BAR = 7;
const TOP = 24;

/**
 * The story's days to scale. A bar is as long as the date is unsure: a day is a day wide, “March” a month. Below the line, how many
 * articles came out each day. The list under it says the same in words, so that a screen reader misses nothing.
 */
export function Timeline({ view, go }: { view: StoryView; go: (id: string) => void }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const scale = scaleOf(view, width);
  return (
    <div class="timeline" ref={ref} aria-hidden="true">
      {scale && <Drawing view={view} width={width} scale={scale} go={go} />}
    </div>
  );
}

interface DrawingProps {
  readonly view: StoryView;
  readonly width: number;
  readonly scale: NonNullable<ReturnType<typeof scaleOf>>;
  readonly go: (id: string) => void;
}

function Drawing({ view, width, scale, go }: DrawingProps) {
  const x = (day: number) => ((day - scale.first) / (scale.last - scale.first)) * width;
  const base = TOP + Math.max(1, scale.lanes) * LANE + 6;
  const perDay = new Map<number, number>();
  for (const { published } of view.articles) {
    const range = published ? edtfRange(published) : null;
    if (range) perDay.set(range[0], (perDay.get(range[0]) ?? 0) + 1);
  }
  const most = Math.max(1, ...perDay.values());
  const height = base + 26;
  const asOf = view.asOf ? edtfRange(view.asOf) : null;
  return (
    <>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="presentation">
        {ticksOf(scale, width).map((day) => (
          <g key={day} class="tick">
            <line x1={x(day)} x2={x(day)} y1={TOP - 6} y2={base} />
            <text x={x(day) + 3} y={TOP - 10}>
              {dateInWords(formatDay(day)).replace(/ \d{4}$/, '')}
            </text>
          </g>
        ))}
        {scale.marks.map((mark) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list below is the way for the keyboard; this drawing is hidden from it
          <rect
            key={mark.id}
            class={`mark ${mark.kind}${mark.about ? ' about' : ''}`}
            x={x(mark.first)}
            y={TOP + mark.lane * LANE}
            width={Math.max(7, x(mark.last) - x(mark.first) - 1)}
            height={BAR}
            rx={2}
            onClick={() => go(mark.id)}
          >
            <title>{`${dateInWords(mark.date)}: ${mark.text}`}</title>
          </rect>
        ))}
        <line class="axis" x1={0} x2={width} y1={base} y2={base} />
        {[...perDay].map(([day, count]) => (
          <rect
            key={day}
            class="issues"
            x={x(day)}
            y={base + 1}
            width={Math.max(2, x(day + 1) - x(day) - 1)}
            height={4 + (16 * count) / most}
          >
            <title>{`${dateInWords(formatDay(day))}: ${plural(count, 'article')}`}</title>
          </rect>
        ))}
        {asOf && <line class="asof" x1={x(asOf[1] + 1)} x2={x(asOf[1] + 1)} y1={4} y2={height} />}
      </svg>
      <p class="legend">
        <span>
          <i class="swatch past" /> happened; its length is what the date leaves open
        </span>
        <span>
          <i class="swatch coming" /> to come
        </span>
        <span>
          <i class="swatch issues" /> articles that day
        </span>
        {scale.earlier > 0 && <span>{scale.earlier} earlier, not drawn</span>}
        {scale.later > 0 && <span>{scale.later} later, not drawn</span>}
      </p>
    </>
  );
}
