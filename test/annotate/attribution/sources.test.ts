import { expect, test } from 'vitest';
import type { Found } from '../../../src/annotate/attribution/found.ts';
import { acrossDashes, sourceOf } from '../../../src/annotate/attribution/sources.ts';

/** `[source]`, `<cue>`, `{content}` in the text; the same marks expected. */
const check = (marked: string, expected: string) =>
  test(marked, () => {
    const { text, found } = read(marked);
    const across = acrossDashes(text, found);
    const { source, cue } = sourceOf(text, across);
    const words = (spans: Found['source']) => spans.map((span) => text.slice(...span)).join(' | ');
    expect(`[${words(source)}] <${words(cue)}>`).toBe(expected);
  });

function read(marked: string): { text: string; found: Found } {
  const spans = { '[': [] as [number, number][], '<': [] as [number, number][], '{': [] as [number, number][] };
  let text = '';
  let open: { of: [number, number][]; start: number } | null = null;
  for (const char of marked) {
    if (char in spans) open = { of: spans[char as '['], start: text.length };
    else if (/[\]>}]/.test(char)) open?.of.push([open.start, text.length]);
    else text += char;
  }
  const found = { source: spans['['], cue: spans['<'], content: spans['{'], act: 'said', confidence: 1, rule: 'test' };
  return { text, found: found as Found };
}

check('[Ines Duarte] <said> {it was late}.', '[Ines Duarte] <said>');
check('He came[, the mayor Ines Duarte] <said>, {it was late}.', '[the mayor Ines Duarte] <said>');
check('[Prosecutors on Wednesday] <said> {it was late}.', '[Prosecutors] <said>');
check('[The council earlier this month] <said> {it was late}.', '[The council] <said>');
check('[An arbitration panel in 2031] <ruled> {it was late}.', '[An arbitration panel] <ruled>');
check('[A poll released in March 2031] <showed> {it was late}.', '[A poll released in March 2031] <showed>');
check('[Ines Duarte, the mayor], <said> {it was late}.', '[Ines Duarte, the mayor,] <said>');
check('[Ines Duarte], <said> {it was late}.', '[Ines Duarte] <said>');
check('{It was late}, <said> [Ines Duarte, the mayor], on Monday.', '[Ines Duarte, the mayor] <said>');
check('[even now at 86 she] <says> {it was late}.', '[she] <says>');
check('[Duarte and she] <say> {it was late}.', '[Duarte and she] <say>');
check('ferrymen [who own half of the boats] <said> {it was late}.', '[who] <said>');
check('some, [such as Duarte and Berg], <said> {it was late}.', '[Duarte and Berg] <said>');
check(
  '[Duarte posted on social media] <afterwards> {that it was late}.',
  '[Duarte] <posted on social media afterwards>',
);
check('[he stood close to the reporter], <said> {it was late}.', '[he] <said>');
check('{It was late}, [a point the council] <denied>.', '[the council] <denied>');
// Whoever is spoken to.
check('[Duarte] <was asked> {whether it was late}.', '[] <was asked>');
check('[Duarte] <was quoted as saying> {it was late}.', '[Duarte] <was quoted as saying>');
check('They sent letters to [members of the council] <calling for> {a new bridge}.', '[] <calling for>');
check('They sent it to [Ines Duarte] <warning> him {that it was late}.', '[] <warning>');
check('They met [Ines Duarte] <saying> {that it was late}.', '[Ines Duarte] <saying>');
check('[Democrats] <reacted to reports> {that it was late}.', '[] <reacted to reports>');
// The dashes between a name and its verb.
check(
  '{The director} — an office for [visas and permits —] <told> a paper {that it was late}.',
  '[The director] <told>',
);
