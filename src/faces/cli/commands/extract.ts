import { articlesOf, extractLine, type Problem, readAhead } from '../../../index.ts';
import { type Command, UsageError } from '../command.ts';
import { problemLines } from '../problems.ts';
import { print } from '../terminal.ts';

export const extract: Command = {
  name: 'extract',
  takes: '[FILE…|-]',
  summary: 'the pure filter: one JSON object a line per article; no dossier touched',
  options: { 'min-confidence': { type: 'string', value: '0..1', help: 'only attributions at least this sure' } },
  examples: ['hearsay extract article.txt | jq .attributions', 'hearsay extract - < articles.jsonl > record.jsonl'],
  async run(files, values) {
    const least = values['min-confidence'] === undefined ? 0 : Number(values['min-confidence']);
    if (!(least >= 0 && least <= 1)) throw new UsageError('--min-confidence takes a number from 0 to 1');
    const problems: Problem[] = [];
    for await (const item of readAhead(articlesOf(files.length ? files : ['-']))) {
      if ('problem' in item) {
        problems.push(item.problem);
        continue;
      }
      const line = extractLine(item.record!);
      const sure = line.attributions.filter((attribution) => attribution.confidence >= least);
      await print(`${JSON.stringify({ ...line, attributions: sure })}\n`);
    }
    for (const line of problemLines(problems)) console.error(line);
    return problems.some((problem) => problem.severity === 'error') ? 3 : 0;
  },
};
