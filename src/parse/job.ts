import { parseHtml } from './html/html.ts';
import { problemFor } from './problems.ts';
import type { Known, Parsed } from './source.ts';
import { parseXml } from './xml/xml.ts';

/** A page or feed to be parsed. */
export interface Job {
  readonly format: 'html' | 'xml';
  readonly text: string;
  readonly known: Known;
}

/** Parses a page or feed in this thread; never throws. */
export function runJob(job: Job): Parsed {
  try {
    return job.format === 'html' ? parseHtml(job.text, job.known) : parseXml(job.text, job.known);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      articles: [],
      problems: [
        { ...problemFor.badMarkup(`Its markup could not be read: ${why}.`, job.known.path), severity: 'error' },
      ],
    };
  }
}
