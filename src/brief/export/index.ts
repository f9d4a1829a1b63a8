import type { Brief } from '../../model/index.ts';
import { annotations } from './annotations.ts';
import { calendar } from './ical.ts';

const writers = {
  annotations: { what: 'W3C Web Annotations (JSON-LD)', write: annotations },
  ical: { what: 'what is to come, as iCalendar', write: calendar },
} as const satisfies Record<string, { what: string; write: (brief: Brief) => string }>;

export type ExportFormat = keyof typeof writers;

/** The formats of `hearsay export`, with what each is. */
export const EXPORTS = Object.fromEntries(Object.entries(writers).map(([name, { what }]) => [name, what])) as Record<
  ExportFormat,
  string
>;

/** The brief in another format. Deterministic: no time of making is written into it. */
export const exportAs = (format: ExportFormat, brief: Brief): string => writers[format].write(brief);
