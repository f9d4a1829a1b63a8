import type { Span } from '../../model/index.ts';
import { mentionsIn } from '../actors/lookup.ts';
import { type Description, describe } from './description.ts';
import { describedActor } from './descriptions.ts';
import { isDocument, sameDocument } from './documentnouns.ts';
import { personFor } from './pronouns.ts';
import { actorAs, inQuotes, type Resolved, type Scene, sentenceAt } from './scene.ts';

/** How many sentences back it may be told who put a document out. */
const SENTENCES = 14;
/** How much of a sentence is read. */
const LONGEST = 500;

/** What one puts out is one's own; recordings and files that somebody releases are not his words. */
const OTHERS_WORDS =
  /^(?:transcripts?|recordings?|audio|videos?|clips?|footage|photos|photographs|images|screenshots|e-?mails?|documents?|records|files|logs|cables?|papers|tapes?|text|book|article|indictment|charges|opinion|ruling)$/;
const ISSUED =
  /^(?:\s\([^()]{1,24}\))?(?:,\s[^,]{1,80},)?\s+(?:(?:has|have|had|also|later|then|earlier|recently|separately|jointly|late|early|on|this|last|week|month|\p{Lu}\p{Ll}+day)\s+){0,3}(?:released|issued|sent|published|filed|signed|circulated|unveiled|submitted|posted|launched|wrote|put out)\s+((?:[\p{L}\p{N}’'.-]+\s+){0,7}?)(\p{Ll}+(?:-\p{Ll}+)?)(?![\p{L}-])/u;
const QUICK =
  /\b(?:released|issued|sent|published|filed|signed|circulated|unveiled|submitted|posted|launched|wrote|put out)\s/;
/** Between the verb and the document: words that make it another's. */
const PASSES = /\b(?:of|by|from|that|which|who|about|on|in|to|and|for|with|after|as)\s/;
const PRONOUN = /(?:^|[\s“"])([Hh]e|[Ss]he)$/;
const ROLE =
  /(?:^|[,;]\s+)([Tt]he\s+(?:[\p{L}-]+\s+){0,4}?\p{Ll}+(?:\sof\s\p{L}+)?(?:\sand\s(?:[\p{L}-]+\s+){1,4}?\p{Ll}+)?)$/u;

/** "The ministry released a report …. The report says": who put it out, in the sentences before or just before it in its own. */
export function issuerOf(scene: Scene, it: Description): Resolved | null {
  if (OTHERS_WORDS.test(it.head)) return null;
  const own = sentenceAt(scene, it.start);
  for (let sentence = own; sentence >= Math.max(0, own - (it.definite ? SENTENCES : 0)); sentence--) {
    const span = scene.reading.sentences[sentence];
    if (!span) continue;
    // A new one is put out where it is named; of the one known, somewhere before.
    const end = sentence === own ? it.start + it.text.length : Math.min(span[1], span[0] + LONGEST);
    const words = scene.text.slice(span[0], end);
    if (!QUICK.test(words)) continue;
    const found = issuerIn(scene, it, span[0], words, it.definite);
    if (found) return { ...found, basis: 'implied', sourceKind: 'document' };
  }
  return null;
}

function issuerIn(scene: Scene, it: Description, from: number, words: string, known: boolean): Resolved | null {
  for (const verb of words.matchAll(
    /\s(?=(?:(?:also|has|have|had|later|then|\p{Lu}\p{Ll}+day|on|recently)\s+){0,3}(?:released|issued|sent|published|filed|signed|circulated|unveiled|submitted|posted|launched|wrote|put out)\s)/gu,
  )) {
    const match = ISSUED.exec(words.slice(verb.index));
    if (!match || inQuotes(scene, from + verb.index)) continue;
    const noun = nounFrom(words, verb.index + match[0].length - match[2]!.length, match[2]!);
    if (!noun || PASSES.test(match[1]!)) continue;
    if (known ? !sameDocument(noun.word, it.head) : from + noun.at < it.start) continue;
    const who = subjectAt(scene, from, words.slice(0, verb.index));
    if (who?.name) return who;
  }
  return null;
}

/** The document's noun at or just after a word: "tax | returns", "33 years of | returns". */
function nounFrom(words: string, at: number, first: string): { word: string; at: number } | null {
  for (const match of words.slice(at, at + 80).matchAll(/[\p{L}-]+/gu)) {
    if (match.index > 0 && !/^\s+(?:[\p{L}\p{N}-]+\s+)*$/u.test(words.slice(at + first.length, at + match.index)))
      return null;
    const word = match[0].toLowerCase();
    if (isDocument(word)) return { word, at: at + match.index };
    if (/^(?:to|that|which|who|about|in|on|for|with|after|by|from|and)$/.test(word)) return null;
  }
  return null;
}

/** Who ends the words as their subject: a name, "she", "the former secretary of state and candidate". */
function subjectAt(scene: Scene, from: number, before: string): Resolved | null {
  const end = from + before.length;
  const pronoun = PRONOUN.exec(before)?.[1]?.toLowerCase();
  if (pronoun) return personFor(scene, end - 1, pronoun === 'he' ? 'male' : 'female');
  const near: Span = [Math.max(from, end - 90), end];
  const named = mentionsIn(scene.cast, near).findLast(
    ({ span, possessive }) => !possessive && BEHIND.test(scene.text.slice(span[1], end)),
  );
  if (named && isIssuer(scene, named.member, named.subject))
    return actorAs(scene, named.member, 'implied', [named.span], 'document');
  const role = ROLE.exec(before);
  if (!role) return null;
  const who = describedActor(scene, describe(role[1]!, end - role[1]!.length));
  return who.members.length ? who : null;
}

const isIssuer = (scene: Scene, member: number, subject: boolean): boolean =>
  subject && !/^(?:place|outlet)$/.test(scene.cast.members[member]!.actor.kind);

/** Between a name and its verb. */
const BEHIND = /^(?:\s\([^()]{1,24}\))?(?:,\s[^,]{1,80},)?$/;
