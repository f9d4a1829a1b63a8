import type {
  Act,
  Actor,
  ActorKind,
  ArticleRecord,
  Attribution,
  AttributionKind,
  Correction,
  Quotation,
  Span,
} from '../model/index.ts';
import { lengthOf, overlaps, shared, trimmed, within } from '../text/spans.ts';
import { foldedName } from './names.ts';
import type { Located } from './places.ts';

/** The attributions of one article while its corrections are applied, oldest first. */
export interface Draft {
  readonly record: ArticleRecord;
  actors: readonly Actor[];
  attributions: readonly (Attribution & { readonly rejected?: boolean })[];
}

export const draftOf = (record: ArticleRecord): Draft => ({
  record,
  actors: record.findings.actors,
  attributions: record.findings.attributions,
});

/** The record with all that was decided on it; the one handed in when nothing was. */
export function finish({ record, actors, attributions }: Draft): ArticleRecord {
  if (attributions === record.findings.attributions) return record;
  const kept = attributions
    .filter(({ rejected }) => !rejected)
    .map(({ rejected: _, ...attribution }): Attribution => attribution)
    .sort((a, b) => a.content[0]![0] - b.content[0]![0] || b.content.at(-1)![1] - a.content.at(-1)![1]);
  const ids = new Set(kept.map(({ id }) => id));
  const events = record.findings.events.map((event) =>
    event.saidIn !== null && !ids.has(event.saidIn) ? { ...event, saidIn: null } : event,
  );
  return { ...record, findings: { ...record.findings, actors, attributions: kept, events } };
}

/** Sets the speaker of the attribution at this place; where the reading finds none any more, the words are kept as one. */
export function setSpeaker(
  draft: Draft,
  correction: Correction,
  place: Located,
  speaker: { readonly name: string | null; readonly kind?: ActorKind | undefined; readonly act?: Act | undefined },
  exactly = false,
): void {
  const target = targetOf(draft, place, exactly ? 0.999 : LIKE);
  const at = target ?? add(draft, correction, place, speaker.act ?? 'said');
  const actor = speaker.name === null ? null : actorNamed(draft, speaker.name, speaker.kind ?? 'person');
  change(draft, at, correction, {
    rejected: false,
    speaker: {
      name: actor?.name ?? null,
      actor: actor?.id ?? null,
      basis: speaker.name === null ? 'unknown' : 'stated',
      correctedBy: correction.id,
    },
  });
}

/** Takes the attribution at this place out; nothing happens where the reading finds none any more. */
export function reject(draft: Draft, correction: Correction, place: Located): void {
  const at = targetOf(draft, place, LIKE);
  if (at !== null) change(draft, at, correction, { rejected: true });
}

/** Shows one name for the actor of a list of names. */
export function showMerged(draft: Draft, correction: Correction, names: ReadonlySet<string>, shown: string): void {
  draft.attributions.forEach(({ speaker }, at) => {
    if (speaker.name && speaker.name !== shown && names.has(foldedName(speaker.name)))
      change(draft, at, correction, { speaker: { ...speaker, name: shown } });
  });
}

function change(
  draft: Draft,
  at: number,
  { id }: Correction,
  changes: Partial<Attribution> & { readonly rejected?: boolean },
): void {
  draft.attributions = draft.attributions.map((one, index) =>
    index === at
      ? { ...one, ...changes, corrected: [...(one.corrected ?? []).filter((before) => before !== id), id] }
      : one,
  );
}

// Read again by a newer Hearsay, an attribution may end a few words later; half in common is the same one.
const LIKE = 0.5;

/** The attribution that these words are, by its place in the list; null when none is nearly the same. */
function targetOf({ attributions }: Draft, { content, source }: Located, least: number): number | null {
  let best: { at: number; likeness: number } | null = null;
  attributions.forEach((attribution, at) => {
    const alike = likeness(attribution.content, content);
    if (alike < least) return;
    // Two reports of the same words, one inside the other, differ in who is named.
    const total = alike + (source.length ? 0.1 * likeness(attribution.source, source) : 0);
    if (!best || total > best.likeness) best = { at, likeness: total };
  });
  return (best as { at: number } | null)?.at ?? null;
}

function likeness(as: readonly Span[], bs: readonly Span[]): number {
  const both = shared(as, bs);
  return both === 0 ? 0 : both / (lengthOf(as) + lengthOf(bs) - both);
}

function add(draft: Draft, { id }: Correction, { content: words, source }: Located, act: Act): number {
  const { article, findings } = draft.record;
  const { kind, content } = kindOf(article.text, findings.quotations, words);
  // One correction adds as many as it has places: each has its own letter after the first.
  const own = `r${id.slice(1)}`;
  const before = draft.attributions.filter((one) => one.id.startsWith(own)).length;
  const attribution: Attribution = {
    id: before ? `${own}${String.fromCharCode(97 + (before % 26))}` : own,
    kind,
    act,
    content,
    cue: [],
    source,
    sourceKind: source.length ? 'named' : 'none',
    speaker: { name: null, actor: null, basis: 'unknown' },
    addressee: null,
    via: [],
    occasion: { when: null, where: null, medium: null },
    hedge: null,
    confidence: 1,
    foundBy: 'reader',
  };
  draft.attributions = [...draft.attributions, attribution];
  return draft.attributions.length - 1;
}

/** direct: nothing but words in marks; a quotation chosen without its marks gets them. */
function kindOf(
  text: string,
  quotations: readonly Quotation[],
  words: readonly Span[],
): { readonly kind: AttributionKind; readonly content: readonly Span[] } {
  const marked = quotations
    .filter(({ depth }) => depth === 0)
    .flatMap(({ spans, unbalanced }) => spans.map((span) => ({ span, unbalanced })));
  const content = words.map((span) => {
    const whole = marked.find(({ span: outer }) => within(span, outer) && !hasLetters(text, outer, [span]));
    return whole ? whole.span : trimmed(text, span);
  });
  const inside = marked.filter(({ span }) => content.some((part) => overlaps(part, span)));
  if (inside.length === 0) return { kind: 'indirect', content };
  const verbatim = content.every(
    (part) =>
      !hasLetters(
        text,
        part,
        inside.map(({ span }) => span),
      ),
  );
  return { kind: verbatim && !inside.some(({ unbalanced }) => unbalanced) ? 'direct' : 'mixed', content };
}

/** True when there is a letter or digit in `span` outside of `holes`. */
function hasLetters(text: string, [start, end]: Span, holes: readonly Span[]): boolean {
  let at = start;
  let rest = '';
  for (const [from, to] of holes.toSorted((a, b) => a[0] - b[0])) {
    rest += text.slice(at, Math.max(at, Math.min(from, end)));
    at = Math.max(at, to);
  }
  return /[\p{L}\p{N}]/u.test(rest + text.slice(at, Math.max(at, end)));
}

/** The article's actor of that name, or by the last words of a name that only one has ("Duarte"); else a new one. */
function actorNamed(draft: Draft, name: string, kind: ActorKind): Actor {
  const folded = foldedName(name);
  const same = draft.actors.find((actor) => foldedName(actor.name) === folded);
  if (same) return same;
  const ending = draft.actors.filter(
    (actor) => actor.kind === 'person' && foldedName(actor.name).endsWith(` ${folded}`),
  );
  if (ending.length === 1) return ending[0]!;
  const slug = folded.replaceAll(' ', '-') || 'actor';
  let id = slug;
  for (let copy = 2; draft.actors.some((actor) => actor.id === id); copy++) id = `${slug}-${copy}`;
  const actor: Actor = { id, name, kind, mentions: mentionsOf(draft.record.article.text, name), roles: [] };
  draft.actors = [...draft.actors, actor];
  return actor;
}

function mentionsOf(text: string, name: string): Span[] {
  const out: Span[] = [];
  const letter = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (!letter.test(text[at - 1] ?? ' ') && !letter.test(text[end] ?? ' ')) out.push([at, end]);
  }
  return out;
}
