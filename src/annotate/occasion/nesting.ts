import type { Attribution, Span } from '../../model/index.ts';

/** Where an attribution stands for the purposes of order: its source, else its cue, else what was said. */
export const anchorOf = ({ source, cue, content }: Attribution): Span => source[0] ?? cue[0] ?? content[0]!;

/**
 * For each attribution by id, the innermost other one in whose content it stands: "The minister said that {the envoy had warned …}".
 * One sweep over the text, linear but for sorting.
 */
export function enclosersOf(attributions: readonly Attribution[]): ReadonlyMap<string, Attribution> {
  const contents = attributions
    .flatMap((owner) => owner.content.map((span) => ({ span, owner })))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const inner = attributions.toSorted((a, b) => anchorOf(a)[0] - anchorOf(b)[0]);
  const out = new Map<string, Attribution>();
  const open: { readonly span: Span; readonly owner: Attribution }[] = [];
  let next = 0;
  for (const attribution of inner) {
    const anchor = anchorOf(attribution);
    while (next < contents.length && contents[next]!.span[0] <= anchor[0]) {
      while (open.length && open.at(-1)!.span[1] <= contents[next]!.span[0]) open.pop();
      open.push(contents[next]!);
      next++;
    }
    while (open.length && open.at(-1)!.span[1] <= anchor[0]) open.pop();
    const content = attribution.content[0]!;
    for (let i = open.length - 1; i >= 0 && i >= open.length - 6; i--) {
      const { span, owner } = open[i]!;
      if (owner === attribution || span[1] < anchor[1] || span[0] > content[0] || span[1] < content[1]) continue;
      if (span[1] - span[0] <= content[1] - content[0]) continue;
      out.set(attribution.id, owner);
      break;
    }
  }
  return out;
}
