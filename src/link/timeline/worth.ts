import type { Report } from './reports.ts';

const EVENTFUL = new Set([
  'meeting',
  'call',
  'visit',
  'vote',
  'legal',
  'deadline',
  'decision',
  'agreement',
  'appointment',
  'attack',
]);

/** The least that an outlook must be worth to be kept. */
export const WORTH_A_LINE = 1.5;

/**
 * What an expectation is worth to a reader: a day named, a plan rather than a "could", an event rather than a state, in the
 * article's own words rather than inside a quotation. Below `WORTH_A_LINE` it is not worth a line.
 */
export function worthOf(report: Report): number {
  const { mention, lead, quoted, words, range } = report;
  let worth = /^(?:planned|cancelled|moved)$/.test(mention.status) ? 3 : mention.status === 'expected' ? 2.5 : 0.5;
  if (range) worth += range[1] - range[0] <= 31 ? 4 : 2;
  if (EVENTFUL.has(mention.kind)) worth += 1.5;
  if (report.actors.length) worth += 0.5;
  if (lead) worth += 0.5;
  if (/^(?:be|have|get|see|know|do|make)$/.test(report.trigger)) worth -= 0.5;
  if (quoted) worth -= 2;
  if (quoted && /^[“"]?(?:I|We|You)\b/.test(words)) worth -= 1;
  if (words.length < 30) worth -= 2;
  if (words.endsWith('?')) worth -= 2;
  // "declined to say whether she would attend the talks on March 10" names the talks only in passing.
  if (/\b(?:declined|refused|did not say|whether)\b/.test(words)) worth -= 2;
  return worth;
}
