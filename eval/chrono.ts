import * as chrono from 'chrono-node';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

const pad = (value: number | null): string => String(value ?? 0).padStart(2, '0');

/**
 * chrono-node’s reading of a text, its parts written as TIMEX3 values as far as it is certain of them ("March 2014" is certain of
 * month and year). Without a day to count from it is not asked: it would count from today.
 */
export function chronoFinder(article: { readonly text: string; readonly created: string | null }): readonly Found[] {
  if (article.created === null) return [];
  const [year, month, day] = article.created.split('-').map(Number) as [number, number, number];
  return chrono.en.casual.parse(article.text, new Date(year, month - 1, day, 12)).map((result) => {
    const { start } = result;
    const date = `${String(start.get('year')).padStart(4, '0')}-${pad(start.get('month'))}-${pad(start.get('day'))}`;
    const timed = start.isCertain('hour');
    const dayKnown = start.isCertain('day') || start.isCertain('weekday');
    const value = timed
      ? `${date}T${pad(start.get('hour'))}:${pad(start.get('minute'))}`
      : dayKnown
        ? date
        : start.isCertain('month')
          ? date.slice(0, 7)
          : start.isCertain('year')
            ? date.slice(0, 4)
            : date;
    return { start: result.index, end: result.index + result.text.length, type: timed ? 'TIME' : 'DATE', value };
  });
}
