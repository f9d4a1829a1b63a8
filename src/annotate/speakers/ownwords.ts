import type { Span } from '../../model/index.ts';
import { mentionsIn } from '../actors/lookup.ts';
import { personFor } from './pronouns.ts';
import { actorAs, inQuotes, type Resolved, type Scene, sentenceAt, UNKNOWN } from './scene.ts';

/** "An earlier version of this article said": the outlet did, in a correction. */
const OWN_ARTICLE =
  /^(?:(?:an?|the|our)\s)?(?:(?:earlier|previous|prior|original|initial|first)\s(?:\p{Ll}+\s)?versions?\sof\s)?(?:this|the)\s(?:article|story|post|report|column|item|piece)$/iu;
const VERSION = /\bversions?\s/i;

/** "a draft of his opening statement", "excerpts of Ms. Duarte’s speech": whose words they are. */
const PART_OF =
  /\b(?:drafts?|cop(?:y|ies)|texts?|transcripts?|versions?|excerpts?|portions?|parts?|pages|passages?)\sof\s((?:his|her)(?=\s)|(?:[\p{L}.’-]+\s){0,4}?[\p{L}.-]+[’'](?:s\b)?)\s(?:[\p{L}-]+\s){0,3}?(?:statement|remarks|speech|testimony|address|letter|memo|report|book|opinion|proposal|plan|comments|presentation|memoir|tweets?|article)s?$/iu;
/** "a response from Duarte", "one comment by the mayor": what somebody says. */
const ACT_BY =
  /^(?:(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother)\s)?(?:[\p{Ll}-]+\s){0,2}?(?:responses?|repl(?:y|ies)|remarks?|comments?|reactions?|retort|answers?|warnings?|messages?|rebuke)\s(?:from|by)\s/u;

/** Who speaks where the source is a piece of somebody’s own words; null for other sources. */
export function ownWordsOf(scene: Scene, words: string, start: number): Resolved | null {
  if (OWN_ARTICLE.test(words)) return ofOutlet(scene, words);
  const part = PART_OF.exec(words);
  if (part) return ownerOf(scene, part[1]!, [start + part.index, start + words.length]);
  const act = ACT_BY.exec(words);
  if (!act) return postAfterChannel(scene, words, start);
  const from = start + act[0].length;
  const by = mentionsIn(scene.cast, [from, start + words.length])[0];
  if (!by || by.possessive || /(?:^|\s)(?!the\s|former\s)\p{Ll}/u.test(scene.text.slice(from, by.span[0]))) return null;
  return actorAs(scene, by.member, 'stated', [], 'document');
}

function ofOutlet(scene: Scene, words: string): Resolved | null {
  const { outlet } = scene.reading.article;
  if (!outlet || !(VERSION.test(words) || /^this\s/i.test(words))) return null;
  return { ...UNKNOWN, name: outlet, basis: 'implied', sourceKind: 'outlet' };
}

function ownerOf(scene: Scene, owner: string, span: Span): Resolved | null {
  const pronoun = /^(?:his|her)$/i.exec(owner)?.[0].toLowerCase();
  if (pronoun) {
    const who = personFor(scene, span[0], pronoun === 'his' ? 'male' : 'female');
    return who.name ? { ...who, sourceKind: 'document' } : null;
  }
  const named = mentionsIn(scene.cast, span).find(({ possessive }) => possessive);
  return named ? actorAs(scene, named.member, 'stated', [], 'document') : null;
}

/** How many sentences back an account may be named. */
const BACK = 2;
/** … and how near the beginning of its sentence its owner stands, where no subject is seen. */
const START = 40;

/** "The group mocked them on its Twitter feed. “…,” read one tweet": whose account the sentences before tell of. */
function postAfterChannel(scene: Scene, words: string, start: number): Resolved | null {
  if (!/^(?:an?|one|another|the|two|several)\s(?:[\p{Ll}-]+\s)?(?:tweets?|posts?)$/iu.test(words)) return null;
  const here = sentenceAt(scene, start);
  for (let sentence = here; sentence >= Math.max(0, here - BACK); sentence--) {
    const span = scene.reading.sentences[sentence];
    if (!span) continue;
    const end = Math.min(start, span[1], span[0] + 500);
    const channel =
      /\b(?:on|to|via|through)\s(?:(?:its|his|her|their|an?|the)\s)?(?:[\p{L}-]+\s){0,2}?(?:Twitter|Facebook|Instagram|Telegram|social media)\b/iu.exec(
        scene.text.slice(span[0], end),
      );
    if (!channel || inQuotes(scene, span[0] + channel.index)) continue;
    const who = mentionsIn(scene.cast, [span[0], span[0] + channel.index]).find(
      ({ member, subject, possessive, span: [at] }) =>
        (subject || (!possessive && at - span[0] < START)) && scene.cast.members[member]!.actor.kind !== 'place',
    );
    if (who) return { ...actorAs(scene, who.member, 'implied', [who.span], 'document') };
  }
  return null;
}
