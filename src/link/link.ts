import type { ArticleRecord, Edtf, Links } from '../model/index.ts';

export interface LinkOptions {
  /** The user's own decisions on names: each list is one actor under several names, the first to be shown. */
  readonly aliases?: readonly (readonly string[])[];
  /** The day on which the record is looked at; the day of the newest article when absent. */
  readonly asOf?: Edtf;
}

/**
 * What the articles of one story say together. Pure, and the same for any order of `records`: every step sorts by article
 * id before it starts.
 */
export function link(_records: readonly ArticleRecord[], _options: LinkOptions = {}): Links {
  return { actors: [], utterances: [], happenings: [], differences: [], origins: [], outlooks: [] };
}
