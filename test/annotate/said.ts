import { NOTHING } from '../../src/annotate/annotate.ts';
import { annotators } from '../../src/annotate/annotators.ts';
import { readingOf } from '../../src/annotate/reading.ts';
import type { Article, Attribution, Findings, Span } from '../../src/model/index.ts';
import { paragraphsOf } from '../../src/text/sentences.ts';
import { plainArticle } from '../plain.ts';

/** An article of prose only. */
export function articleOf(text: string, published: string | null = '2031-05-14'): Article {
  return plainArticle(text, {
    outlet: 'The Harbour Gazette',
    published,
    blocks: paragraphsOf(text).map((span) => ({ kind: 'paragraph', span })),
  });
}

/**
 * The attributions of a marked text with speaker and circumstances filled in: `{s|the mayor} {c|said} {t|that …}` marks source, cue
 * and what was said; a digit (`{2s|he}`) tells which attribution. `published` null is an article without a day.
 */
export function said(marked: string, published?: string | null): readonly Attribution[] {
  const { text, groups } = unmark(marked);
  const attributions = groups.map((group, i) => neutral(`a${i + 1}`, text, group));
  const reading = readingOf(articleOf(text, published === undefined ? '2031-05-14' : published));
  let found: Findings = NOTHING;
  for (const annotator of annotators) {
    if (/^(?:actors|quotations|times|speakers|circumstances|statements)$/.test(annotator.name)) {
      found = { ...found, ...annotator.annotate(reading, found) };
    } else if (annotator.name === 'attributions') found = { ...found, attributions };
  }
  return found.attributions;
}

interface Group {
  readonly s: Span[];
  readonly c: Span[];
  readonly t: Span[];
}

/** Takes the marks out. */
function unmark(marked: string): { text: string; groups: Group[] } {
  const groups: Group[] = [];
  let text = '';
  const open: { group: Group; part: 's' | 'c' | 't'; start: number }[] = [];
  for (let i = 0; i < marked.length; i++) {
    const mark = /^\{(\d?)([sct])\|/.exec(marked.slice(i, i + 5));
    if (mark) {
      const n = Number(mark[1] || 1) - 1;
      while (groups.length <= n) groups.push({ s: [], c: [], t: [] });
      open.push({ group: groups[n]!, part: mark[2] as 's' | 'c' | 't', start: text.length });
      i += mark[0].length - 1;
    } else if (marked[i] === '}') {
      const { group, part, start } = open.pop()!;
      group[part].push([start, text.length]);
    } else text += marked[i];
  }
  return { text, groups };
}

function neutral(id: string, text: string, { s, c, t }: Group): Attribution {
  const quoted = t.some(([start]) => text[start] === '“');
  return {
    id,
    kind: quoted ? 'direct' : 'indirect',
    act: 'said',
    content: t,
    cue: c,
    source: s,
    sourceKind: 'none',
    speaker: { name: null, actor: null, basis: 'unknown' },
    addressee: null,
    via: [],
    occasion: { when: null, where: null, medium: null },
    hedge: null,
    confidence: 1,
    foundBy: 'test',
  };
}
