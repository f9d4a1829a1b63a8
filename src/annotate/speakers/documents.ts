import { mentionsIn } from '../actors/cast.ts';
import { type Description, isDocument, sameDocument } from './descriptions.ts';
import { personFor } from './pronouns.ts';
import { actorAs, type Resolved, type Scene, wordsAs } from './scene.ts';

/**
 * Who speaks in "the statement", "the lawsuit", "her letter": its author where the article tells, by "from", by an owner, or because an
 * earlier attribution was made in the same document; else the document itself.
 */
export function authorOf(scene: Scene, it: Description, words: string): Resolved {
  const own = wordsAs(it.text, 'document', false);
  const by = /\b(?:from|by|of)\s+/.exec(words);
  if (by) {
    const from = it.start + by.index + by[0].length;
    const named = mentionsIn(scene.cast, [from, it.start + words.length]).filter(({ possessive }) => !possessive);
    const person = named.find(({ member }) => scene.cast.members[member]!.actor.kind === 'person') ?? named[0];
    if (person) return actorAs(scene, person.member, 'stated', [], 'document');
  }
  if (it.owner) {
    const pronoun = /^(?:his|her)$/i.exec(it.owner)?.[0].toLowerCase();
    if (pronoun) {
      const who = personFor(scene, it.start, pronoun === 'his' ? 'male' : 'female');
      return who.name ? { ...who, sourceKind: 'document' } : own;
    }
    const owner = mentionsIn(scene.cast, [it.start, it.start + words.length]).find(({ possessive }) => possessive);
    if (owner) return actorAs(scene, owner.member, 'stated', [], 'document');
  }
  if (!it.definite) return own;
  const past = scene.past.findLast(({ attribution, resolved, at }) => {
    if (at >= it.start || !resolved.name || resolved.sourceKind === 'outlet') return false;
    const near = scene.reading.sentences.find(([start, end]) => start <= at && at < end);
    const around = near ? scene.text.slice(near[0], near[1]) : '';
    const source = attribution.source.map((span) => scene.text.slice(...span)).join(' ');
    return mentionsDocument(source || around, it.head) || mentionsDocument(around, it.head);
  });
  if (!past) return own;
  return {
    ...past.resolved,
    basis: 'implied',
    because: [past.attribution.source[0] ?? past.attribution.content[0]!],
    sourceKind: 'document',
  };
}

const mentionsDocument = (words: string, noun: string): boolean =>
  (words.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []).some(
    (word) => isDocument(word) && sameDocument(word, noun),
  );
