import type { BlockKind } from '../../model/index.ts';
import type { Piece } from '../compose.ts';
import { isBoilerplate, isByline, pictureLine } from '../text/furniture.ts';

const SKIPPED = new Set(
  'script style noscript template iframe object embed svg math button select textarea nav input video audio canvas'.split(
    ' ',
  ),
);
const BLOCK = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/;

/** The prose of a tree of elements, piece by piece, in reading order; scripts and forms are left out. */
export function piecesOf(root: Element): Piece[] {
  const pieces: Piece[] = [];
  let run = '';
  let kind: BlockKind = 'paragraph';
  const flush = () => {
    const text = run.replace(/[ \t\r\n\f\u00a0]+/g, ' ').trim();
    if (/[\p{L}\p{N}]/u.test(text)) pieces.push({ kind: kindOf(kind, text), text });
    run = '';
  };
  const walk = (node: Node, inside: BlockKind) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        kind = inside;
        run += child.textContent ?? '';
        continue;
      }
      if (child.nodeType !== 1) continue;
      const element = child as Element;
      const name = element.localName.toLowerCase();
      if (SKIPPED.has(name)) continue;
      if (name === 'br') {
        // Two in a row end a paragraph; one is a line within it.
        if (/\u2028\s*$/.test(run.slice(-20))) flush();
        else run += '\u2028';
        continue;
      }
      if (!BLOCK.has(name)) {
        walk(element, inside);
        continue;
      }
      // The cells of a row stay together: "Vale | 12" is one line of a table.
      if (name === 'td' || name === 'th') {
        walk(element, inside);
        run += ' ';
        continue;
      }
      flush();
      walk(element, blockKind(name, inside));
      flush();
    }
  };
  walk(root, 'paragraph');
  flush();
  return pieces.map((piece) => ({ ...piece, text: piece.text.replace(/ ?\u2028 ?/g, '\n').trim() }));
}

function blockKind(name: string, inside: BlockKind): BlockKind {
  if (HEADING.test(name)) return 'heading';
  if (name === 'figcaption') return 'caption';
  return inside;
}

/** The element says what it is for; a paragraph's own words may say more. */
function kindOf(kind: BlockKind, text: string): BlockKind {
  if (kind !== 'paragraph') return kind;
  if (isBoilerplate(text)) return 'boilerplate';
  return pictureLine(text) ?? (isByline(text) ? 'byline' : 'paragraph');
}
