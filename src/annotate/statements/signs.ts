import type { Attribution } from '../../model/index.ts';
import { BODY_NOUNS, GROUP_NOUNS, ROLE_NOUNS } from '../actors/titles.ts';
import { describe } from '../speakers/description.ts';
import { isDocument } from '../speakers/documentnouns.ts';

const SHOWS =
  /^(?:shows?|showed|showing|suggest(?:s|ed|ing)?|indicat(?:es?|ed|ing)|reveal(?:s|ed|ing)?|underscor(?:es?|ed|ing)|underlin(?:es?|ed|ing)|signal(?:s|ed|ing)?|impl(?:y|ies|ied|ying)|highlight(?:s|ed|ing)?|reflect(?:s|ed|ing)?|illustrat(?:es?|ed|ing)|prov(?:es?|ed|ing)|demonstrat(?:es?|ed|ing)|means?|meant|rais(?:es?|ed|ing)|confirm(?:s|ed|ing)?)$/;
const THING = /^(?:it|this|that|which|these|those|all|what)$/i;

/**
 * A thing that shows something, and nobody who speaks: "the leak suggested that …", "it underscored how …". Documents, bodies and people do
 * speak.
 */
export function isSign(source: string, cue: readonly string[], { speaker, sourceKind }: Attribution): boolean {
  if (!cue.some((word) => SHOWS.test(word))) return false;
  // "It highlights a concern about how …": the thing was taken into the cue.
  if (!source.trim() && THING.test(cue[0]!)) return true;
  if (THING.test(source.trim())) return speaker.name === null || THING.test(speaker.name);
  if (sourceKind !== 'role' || speaker.actor !== null || !speaker.name) return false;
  if (/\p{Lu}/u.test(speaker.name.slice(1))) return false;
  const { head } = describe(speaker.name, 0);
  return !(ROLE_NOUNS.has(head) || GROUP_NOUNS.has(head) || BODY_NOUNS.has(head) || isDocument(head));
}
