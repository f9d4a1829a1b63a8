import type { ArticleRecord, Edtf, Grouping, Links } from '../model/index.ts';
import { linkActors } from './actors.ts';
import { copies } from './copies.ts';
import { findDifferences } from './differences/differences.ts';
import { mergeHappenings } from './happenings.ts';
import { findOrigins } from './origins.ts';
import { findOutlooks } from './outlooks.ts';
import { findProcess } from './process/process.ts';
import { reportsOf } from './timeline/reports.ts';
import { linkUtterances } from './utterances/linkUtterances.ts';
import { withYears } from './utterances/years.ts';

export interface LinkOptions {
  /** The user's own decisions on names: each list is one actor under several names, the first to be shown. */
  readonly aliases?: readonly (readonly string[])[];
  /** The day on which the record is looked at; the day of the newest article when absent. */
  readonly asOf?: Edtf;
  /** Readers' decisions on which words are of one utterance, newest first. */
  readonly groupings?: readonly Grouping[];
}

/**
 * What the articles of one story say together. Pure, and the same for any order of `records`: every step sorts by article
 * id before it starts.
 */
export function link(records: readonly ArticleRecord[], options: LinkOptions = {}): Links {
  const actors = linkActors(records, options.aliases);
  const utterances = withYears(linkUtterances(records, actors, options.groupings));
  const reports = reportsOf(records, actors);
  const happenings = mergeHappenings(records, actors, reports);
  const outlooks = findOutlooks(records, actors, happenings, options.asOf, reports);
  const origins = findOrigins(records, actors, copies(records));
  const differences = findDifferences(records, { actors, utterances, happenings });
  const process = findProcess(records, actors);
  return { actors, utterances, happenings, differences, origins, outlooks, process };
}
