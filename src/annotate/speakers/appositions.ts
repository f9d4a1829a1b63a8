import type { Span } from '../../model/index.ts';
import type { CastMention } from '../actors/cast.ts';
import { isPerson, mentionsIn } from '../actors/lookup.ts';
import { BODY_NOUNS, ROLE_NOUNS } from '../actors/titles.ts';
import type { Description } from './description.ts';
import { actorAs, type Resolved, type Scene, sentenceAt } from './scene.ts';

/**
 * The actor whose name stands beside a description: "another agency, the Orsa River Board, said", "said Mr. Lang, her lawyer, who …",
 * and at the head of an article, where the name waits for the next sentence: "A senator from Orsa said … . Ines Duarte, a Democrat, …".
 */
export function namedBeside(scene: Scene, it: Description, span: Span): Resolved | null {
  if (it.plural || !(ROLE_NOUNS.has(it.head) || BODY_NOUNS.has(it.head))) return null;
  const found = nameAfter(scene, it, span) ?? nameBefore(scene, it, span);
  if (found) return actorAs(scene, found.member, 'stated', [found.span], 'named');
  const later = namedNext(scene, it, span);
  return later && actorAs(scene, later.member, 'implied', [later.span], 'role');
}

/** A person for a role, a body for a body. */
function fits(scene: Scene, it: Description, mention: CastMention): boolean {
  const { kind } = scene.cast.members[mention.member]!.actor;
  return ROLE_NOUNS.has(it.head)
    ? kind === 'person'
    : kind === 'organisation' || kind === 'outlet' || kind === 'government';
}

/** "another agency, the Orsa River Board, said": not "the agency, Orsa and Merrin". */
function nameAfter(scene: Scene, it: Description, [, end]: Span): CastMention | null {
  const mention = mentionsIn(scene.cast, [end, end + 90])[0];
  if (!mention || mention.possessive || !fits(scene, it, mention)) return null;
  const between = scene.text.slice(end, mention.span[0]);
  if (!/^,\s+(?:the\s+|(?:Mr|Ms|Mrs|Dr)\.?\s+)?$/.test(between)) return null;
  return /^(?:\s\([^)]{2,12}\))?,\s+(?!and\b|or\b|\p{Lu})/u.test(
    scene.text.slice(mention.span[1], mention.span[1] + 24),
  )
    ? mention
    : null;
}

/** "said Mr. Lang, her lawyer, who": not "met Mr. Lang, the lawyer said". */
function nameBefore(scene: Scene, it: Description, [start, end]: Span): CastMention | null {
  if (!/^,\s+who\b/.test(scene.text.slice(end, end + 8)) || !ROLE_NOUNS.has(it.head)) return null;
  const mention = mentionsIn(scene.cast, [Math.max(0, start - 60), start]).at(-1);
  if (!mention || mention.possessive || !isPerson(scene.cast, mention.member)) return null;
  return /^,\s+$/.test(scene.text.slice(mention.span[1], start)) ? mention : null;
}

/** How far into an article, in sentences, somebody may wait for a name. */
const LEAD = 2;

function namedNext(scene: Scene, it: Description, [start, end]: Span): CastMention | null {
  const sentence = sentenceAt(scene, start);
  if (sentence > LEAD || !/^an?\s/i.test(it.text) || !ROLE_NOUNS.has(it.head)) return null;
  const next = scene.reading.sentences[sentence + 1];
  if (!next) return null;
  const mention = mentionsIn(scene.cast, [next[0], Math.min(next[1], next[0] + 80)])[0];
  if (!mention?.subject || !isPerson(scene.cast, mention.member) || scene.cast.byMember[mention.member]![0] !== mention)
    return null;
  // Only who is told to be what the first sentence speaks of.
  const before = scene.text.slice(next[0], mention.span[0]);
  const after = scene.text.slice(mention.span[1], Math.min(next[1], mention.span[1] + 200));
  if (/^(?:\p{Lu}[\p{L}.]*\s+)*$/u.test(before) && isFirstToDo(scene, it, end, after)) return mention;
  return /^(?:(?:Rep|Sen|Gov|Mr|Ms|Mrs|Dr)\.?\s+)*$/.test(before) &&
    /^(?:\s\([^)]{2,24}\))?,\s+(?:an?|the|\p{N}+)\b/u.test(after.slice(0, 40))
    ? mention
    : null;
}

/**
 * "A senior Harbour House aide {testified} that …. Major Olof Berg {became the first current Harbour House aide to testify}": the name's
 * own sentence tells the same deed of one of that description.
 */
function isFirstToDo(scene: Scene, it: Description, end: number, after: string): boolean {
  const told =
    /^\s(?:is|was|became|becomes)\s(?:only\s)?(?:the|one of the)\s([^,.;]{3,80}?)\s(?:to|who)\s(\p{Ll}{4,})/u.exec(
      after,
    );
  const verb = /^\s(?:\p{Ll}+ly\s)?(\p{Ll}{4,})/u.exec(scene.text.slice(end, end + 40))?.[1];
  if (!told || !verb) return false;
  const words = told[1]!.toLowerCase().split(/[^\p{L}-]+/u);
  const kind = it.qualifiers.some((word) => words.includes(word)) || words.includes(it.head);
  return kind && told[2]!.slice(0, 5) === verb.slice(0, 5);
}
