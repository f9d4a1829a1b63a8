import { NOTHING } from '../../../src/annotate/annotate.ts';
import type { ArticleRecord, Attribution, AttributionKind } from '../../../src/model/index.ts';
import { plainArticle } from '../../plain.ts';

/**
 * Who said it (null: unknown; “the harbour official”: a description) and the sentence: its attributed words between ⟦ and ⟧, several
 * parts for a split quotation, its cue between ⟨ and ⟩, to whom between ‹ and ›; the day it names, if any.
 */
export type Line = readonly [speaker: string | null, sentence: string, when?: string];

/** An article whose every line is a paragraph with one attribution. The kind shows in the words: all, some or none in marks. */
export function recordOf(id: string, published: string | null, lines: readonly Line[]): ArticleRecord {
  let text = '';
  const attributions = lines.map(([name, sentence, when], at): Attribution => {
    const marked = { '⟦': [] as [number, number][], '⟨': [] as [number, number][], '‹': [] as [number, number][] };
    for (const piece of sentence.split(/(⟦[^⟧]*⟧|⟨[^⟩]*⟩|‹[^›]*›)/)) {
      const words = piece.replace(/[⟦⟧⟨⟩‹›]/g, '');
      if (/^[⟦⟨‹]/.test(piece)) marked[piece[0] as keyof typeof marked].push([text.length, text.length + words.length]);
      text += words;
    }
    const { '⟦': content, '⟨': cue, '‹': addressees } = marked;
    const to = addressees[0];
    text += '\n';
    const words = content.map((span) => text.slice(...span));
    return {
      id: `a${at + 1}`,
      kind: kindOf(words),
      act: 'said',
      content,
      cue,
      source: [],
      sourceKind: /^(?:the|an?) \p{Ll}/u.test(name ?? '') ? 'role' : 'named',
      speaker: { name, actor: null, basis: name ? 'stated' : 'unknown' },
      addressee: to ? { name: text.slice(...to), actor: null, span: to, basis: 'stated' } : null,
      via: [],
      occasion: { when: when ? { value: when, basis: 'stated', span: [0, 0] } : null, where: null, medium: null },
      hedge: null,
      confidence: 1,
      foundBy: 'test',
    };
  });
  const article = plainArticle(text, { id: `sha256:${id.padEnd(12, '0')}`, path: id, outlet: id, published });
  return { article, findings: { ...NOTHING, attributions } };
}

function kindOf(parts: readonly string[]): AttributionKind {
  if (parts.every((part) => /^[“"][^”"]*[”"]?$/.test(part))) return 'direct';
  return parts.some((part) => /[“"]/.test(part)) ? 'mixed' : 'indirect';
}
