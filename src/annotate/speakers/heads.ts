import type { Span } from '../../model/index.ts';
import type { CastMention } from '../actors/cast.ts';
import { isPerson, mentionAt, mentionsIn } from '../actors/lookup.ts';
import { GROUP_NOUNS } from '../actors/titles.ts';
import type { Scene } from './scene.ts';

const BEFORE =
  /(?:^|\s)(?:of|for|to|at|from|with|in|on|by|against|behind|under|near|about|over|between|including|like|representing)\s+(?:the\s+|The\s+)?(?:(?:former|then)\s+\p{Ll}+\s+)?(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|President|Minister|Mayor|Prime)\.?\s+)*$/u;
const MODIFIES =
  /^\s+(?!(?:of|in|at|from|and|or|who|whom|on|a|an|the|himself|herself|itself|themselves|as|for|with|de|by|to|after|before|when|while|via|told|said|says|then|also|later|former|last|this|next|earlier)\b)[\p{Ll}]/u;

const AMONG = /(?:^|\s)(?:including|such as)\s/;
const OUTLET_NOUN = /^\s(?:news(?:\sagency|\sservice)?|newspaper|magazine|website|network|television|channel)\W*$/;

/**
 * The mentions that a source is about: "Ilse Toran" in "Mr. Sarkovy’s chief of staff, Ilse Toran," but none in "White House
 * officials" or "a lawyer for Mr. Grimm". Several where they speak together.
 */
export function headsIn(scene: Scene, given: Span): readonly CastMention[] {
  // A source that begins inside a name ("[Kelly] Townsend") means the whole name.
  const cut = mentionAt(scene.cast, given[0]);
  const span: Span = cut && cut.span[0] < given[0] ? [cut.span[0], Math.max(given[1], cut.span[1])] : given;
  const words = scene.text.slice(...span);
  const [first, ...others] = segmentsOf(words);
  const inFirst = headsOfSegment(scene, [span[0] + first![0], span[0] + first![1]]);
  if (inFirst.length) {
    const joined = joinedAfter(scene, span, others, inFirst);
    return joined ?? inFirst;
  }
  // "the director of the Orsa River Board (ORB)" is not the board.
  const inDescription = new Set(
    mentionsIn(scene.cast, [span[0] + first![0], span[0] + first![1]]).map(({ member }) => member),
  );
  let among = false;
  for (const segment of others) {
    // "senators, including Ana Lopes, Olof Berg": those are some of them, up to the dash that closes the list.
    if (AMONG.test(words.slice(segment[0], segment[0] + 20))) among = true;
    else if (/[—–]/.test(words.slice(Math.max(0, segment[0] - 3), segment[0]))) among = false;
    if (among) continue;
    // "the director of the Orsa River Board (ORB)", of which the text never says that the two are one.
    if (
      words[segment[0] - 1] === '(' &&
      /\sof\s/.test(words.slice(...first!)) &&
      /^\p{Lu}+$/u.test(words.slice(...segment))
    )
      continue;
    const at: Span = [span[0] + segment[0], span[0] + segment[1]];
    const all = headsOfSegment(scene, at).filter(({ member }) => !inDescription.has(member));
    // "residents of Tarn County, Orsa": one place after another says where.
    const heads = all.length === 1 && scene.cast.members[all[0]!.member]!.actor.kind === 'place' ? [] : all;
    // The name follows the description at once: "the envoy, Ana Lopes"; not "a diplomat, citing Reuters".
    if (
      heads.length &&
      /^[\s,“"]*(?:and\s+|the\s+)?(?:\p{Lu}[\p{L}.’'-]*\s+|\p{L}+man\s+)*$/u.test(
        scene.text.slice(at[0], heads[0]!.span[0]),
      )
    )
      return heads;
  }
  return [];
}

/** "Ana Lopes (D-Ohio), the chair, and Ivo Lang": further names joined by "and" after an aside. */
function joinedAfter(
  scene: Scene,
  span: Span,
  others: readonly Span[],
  heads: readonly CastMention[],
): readonly CastMention[] | null {
  const out = [...heads];
  for (const [from, to] of others) {
    const at: Span = [span[0] + from, span[0] + to];
    // "senators, such as Ana Lopes and Olof Berg": some of them.
    if (AMONG.test(scene.text.slice(at[0] - 1, at[0] + 20))) return null;
    if (!/^[\s,)]*and\s/.test(scene.text.slice(...at))) continue;
    for (const head of headsOfSegment(scene, at))
      if (!out.some((known) => known.member === head.member)) out.push(head);
  }
  return out.length > heads.length ? out : null;
}

/** The stretches between commas, brackets and "who". */
function segmentsOf(words: string): Span[] {
  const out: Span[] = [];
  let start = 0;
  const cut = /,|\(|\)|\swho\s|\s[—–]\s|;/g;
  for (let match = cut.exec(words); match; match = cut.exec(words)) {
    out.push([start, match.index]);
    start = match.index + match[0].length;
  }
  out.push([start, words.length]);
  return out.filter(([from, to], i) => i === 0 || to > from);
}

/**
 * "officials in Orsa and Merrin", "towns bordering Orsa", "residents of Tarn County, Orsa": a place speaks only where it stands alone or
 * first.
 */
function joinedToOther({ text, cast }: Scene, start: number, { span, member }: CastMention): boolean {
  const before = text.slice(start, span[0]);
  if (cast.members[member]!.actor.kind !== 'place' && cast.members[member]!.actor.kind !== 'government') return false;
  return /\b(?:of|in|from|for|to|at|by|with|near|against|\p{Ll}{3,}ing)\s/u.test(before);
}

function headsOfSegment(scene: Scene, [start, end]: Span): CastMention[] {
  const { text, cast } = scene;
  const all = mentionsIn(scene.cast, [start, end]);
  const last = /(?<![\p{L}’'-])([\p{L}’'-]+)\W*$/u.exec(text.slice(start, end))?.[1] ?? '';
  const heads = all.filter((mention) => {
    // “{Duarte’s} insistence”, but not “{Duarte’s aides} insisted”.
    if (mention.possessive && mention.span[1] < end) return false;
    if (BEFORE.test(text.slice(start, mention.span[0]))) return false;
    // "mayors including Ana Lopes and Olof Berg": all of them.
    if (AMONG.test(text.slice(start, mention.span[0]))) return false;
    if (joinedToOther(scene, start, mention)) return false;
    const rest = text.slice(mention.span[1], end).replace(/^\./, '');
    // "the Tarn news agency", "Lumen news": the outlet all the same.
    if (OUTLET_NOUN.test(rest) && cast.members[mention.member]!.actor.kind === 'outlet') return true;
    return !MODIFIES.test(rest);
  });
  // "U.S. and Iranian officials": the plural at the end is the head.
  if (
    heads.length &&
    heads.at(-1)!.span[1] < end &&
    GROUP_NOUNS.has(last) &&
    !/\b(?:of|from|in|at)\b/.test(text.slice(heads[0]!.span[1], end))
  )
    return [];
  if (heads.length < 2) return heads;
  const persons = heads.filter(({ member }) => isPerson(scene.cast, member));
  const pool = persons.length ? persons : heads;
  const out = [pool[0]!];
  for (const head of pool.slice(1)) {
    const between = text.slice(out.at(-1)!.span[1], head.span[0]);
    if (/\b(?:and|or)\b|&/.test(between) && !out.some(({ member }) => member === head.member)) out.push(head);
  }
  return out;
}
