import { quotationsOf } from '../text/quotations.ts';
import type { Annotator } from './reading.ts';

/** Runs of text between quotation marks, of the lines that hold prose. What each one is, is decided later. */
export const quotations: Annotator = {
  name: 'quotations',
  needs: [],
  gives: ['quotations'],
  annotate: (reading) => ({ quotations: quotationsOf(reading.text, reading.paragraphs) }),
};
