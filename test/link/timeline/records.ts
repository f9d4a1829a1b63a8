import { annotate } from '../../../src/annotate/annotate.ts';
import { linkActors } from '../../../src/link/actors.ts';
import { mergeHappenings } from '../../../src/link/happenings.ts';
import { findOutlooks } from '../../../src/link/outlooks.ts';
import type { ArticleRecord, Edtf, Happening, Outlook } from '../../../src/model/index.ts';
import { plainArticle } from '../../plain.ts';

/** Articles of one story: `[id, day, text]`, read as prose. */
export type Story = readonly (readonly [id: string, published: Edtf | null, text: string])[];

export const recordsOf = (story: Story): ArticleRecord[] =>
  story.map(([id, published, text]) => {
    const article = plainArticle(text, {
      id,
      outlet: `The ${id}`,
      published,
      blocks: [{ kind: 'paragraph', span: [0, text.length] }],
    });
    return { article, findings: annotate(article) };
  });

export interface Timeline {
  readonly happenings: readonly Happening[];
  readonly outlooks: readonly Outlook[];
}

export function timelineOf(story: Story, asOf?: Edtf): Timeline {
  const records = recordsOf(story);
  const actors = linkActors(records, []);
  const happenings = mergeHappenings(records, actors);
  return { happenings, outlooks: findOutlooks(records, actors, happenings, asOf) };
}
