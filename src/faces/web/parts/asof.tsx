import { useEffect, useState } from 'preact/hooks';
import { dateInWords, edtfRange, formatDay } from '../../../show.ts';
import type { StoryView } from '../../http/views.ts';
import { replace, to } from '../route.ts';

/** A slider over the days of the coverage: the story as it was known at the end of each. */
export function AsOf({ view, day }: { view: StoryView; day: string | null }) {
  const first = edtfRange(view.days[0] ?? '')?.[0];
  const last = edtfRange(view.days.at(-1) ?? '')?.[1];
  const at = (day && edtfRange(day)?.[1]) || last || 0;
  const [value, setValue] = useState(at);
  useEffect(() => setValue(at), [at]);
  useEffect(() => {
    if (value === at) return;
    // The hand that slides passes many days; the server is asked for the one where it rests.
    const timer = setTimeout(
      () => replace(to('story', view.id, { asof: value === last ? null : formatDay(value) })),
      90,
    );
    return () => clearTimeout(timer);
  }, [value, at, last, view.id]);
  if (first === undefined || last === undefined || first === last) return null;
  const words = dateInWords(formatDay(value));
  return (
    <div class="slider">
      <label for="asof">As known on</label>
      <input
        id="asof"
        type="range"
        min={first}
        max={last}
        value={value}
        aria-valuetext={words}
        onInput={(event) => setValue(Number(event.currentTarget.value))}
      />
      <output for="asof">{value === last ? `${words}, all of it` : words}</output>
    </div>
  );
}
