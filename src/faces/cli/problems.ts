import type { Problem } from '../../index.ts';

/** Problems for people: place, what, next step, code; the same problem over many articles is told once with its count. */
export function problemLines(problems: readonly Problem[]): string[] {
  const byCode = Map.groupBy(
    problems.filter((problem) => problem.severity !== 'note'),
    (problem) => problem.code,
  );
  return [...byCode].flatMap(([code, same]) => {
    const lines = same.slice(0, 5).map((problem) => {
      const place = problem.path ?? problem.article?.slice(0, 19) ?? '';
      const at = problem.span ? `:${problem.span[0]}–${problem.span[1]}` : '';
      return `${place}${at}${place && '  '}${problem.message} ${problem.next}  ${code}`.replace(
        /[\u0000-\u001f\u007f-\u009f]/g,
        ' ',
      );
    });
    return same.length > 5 ? [...lines, `… and ${same.length - 5} more of ${code}`] : lines;
  });
}
