import type { Block, BlockKind } from '../model/index.ts';

export interface Piece {
  readonly kind: BlockKind;
  readonly text: string;
}

/** A text of pieces with an empty line between each two, and the blocks that point to them. Empty pieces are left out. */
export function compose(pieces: readonly Piece[]): { text: string; blocks: readonly Block[] } {
  const blocks: Block[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const { kind, text } of pieces) {
    if (!text) continue;
    blocks.push({ kind, span: [at, at + text.length] });
    parts.push(text);
    at += text.length + 2;
  }
  return { text: parts.join('\n\n'), blocks };
}
