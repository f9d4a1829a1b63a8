import type { Attribution, BriefUtterance, Span } from '../model/index.ts';

/** How far a cue may stand before what it leads to: "told reporters at the harbour on Monday that". */
const NEAR = 120;

/** "He {’s also discussed}": what is left of a verb says nothing without its subject. */
const CLITIC = /^[’'](?:s|ve|d|re|m|ll)\s+/i;

/** The words before these that they need to be understood: "denied" any part in it, "urged the council" to wait. */
export function leadOf(text: string, { cue, content, tells }: Attribution, spans: readonly Span[]): string | null {
  const start = content[0]![0];
  const from = cue[0]?.[0] ?? start;
  if (tells !== 'act' || from >= start || start - from > NEAR || spans[0]![0] !== start) return null;
  const lead = text.slice(from, start);
  return /\n/.test(lead) ? null : lead.replace(CLITIC, '').replace(/\s+/g, ' ').trim();
}

/** Why an utterance is no line of who said what; null when one of its reports tells what was said. What a reader corrected always is. */
export function asideOf(reports: readonly Attribution[]): NonNullable<BriefUtterance['aside']> | null {
  if (reports.some(({ corrected }) => corrected)) return null;
  if (reports[0]!.act === 'believes') return 'attitude';
  if (reports.some(({ act, tells }) => act !== 'believes' && (!tells || tells === 'act'))) return null;
  const { tells } = reports[0]!;
  return tells === 'relay' ? 'relay' : 'topic';
}
