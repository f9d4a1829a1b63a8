import type { Attribution, SourceKind, Span } from '../model/index.ts';
import { mentionsIn } from './actors/lookup.ts';
import { knownPlace } from './actors/places.ts';
import { IS_TOLD } from './occasion/listeners.ts';
import type { Annotator } from './reading.ts';
import { namedBeside } from './speakers/appositions.ts';
import { describe } from './speakers/description.ts';
import { describedActor } from './speakers/descriptions.ts';
import { isDocument } from './speakers/documentnouns.ts';
import { authorOf } from './speakers/documents.ts';
import { headsIn } from './speakers/heads.ts';
import { ownWordsOf } from './speakers/ownwords.ts';
import { bodyFor, groupFor, lastPast, personFor } from './speakers/pronouns.ts';
import { antecedentOf } from './speakers/relatives.ts';
import {
  actorAs,
  anchorOf,
  inQuotes,
  type Past,
  paragraphAt,
  type Resolved,
  type Scene,
  sameAs,
  sceneOf,
  sentenceAt,
  UNKNOWN,
  wordsAs,
} from './speakers/scene.ts';

/** Whom each source means: "he", "the envoy", "the Kremlin" become the actor under its fullest name; unknown where nothing tells. */
export const speakers: Annotator = {
  name: 'speakers',
  needs: ['quotations', 'actors', 'attributions'],
  gives: ['attributions'],
  annotate(reading, found) {
    const scene = sceneOf(reading, found);
    const order = [...found.attributions].sort(
      (a, b) => anchorOf(a)[0] - anchorOf(b)[0] || a.content[0]![0] - b.content[0]![0],
    );
    // What stands in somebody's words is resolved after them: "As I told him, …," Berg said.
    const isNested = ({ id }: Attribution): boolean => scene.enclosers.has(id);
    const resolved = new Map<string, Attribution>();
    for (const attribution of [...order.filter((one) => !isNested(one)), ...order.filter(isNested)]) {
      const anchor = anchorOf(attribution);
      const who = resolve(scene, attribution);
      remember(scene, {
        attribution,
        resolved: who,
        at: anchor[0],
        sentence: sentenceAt(scene, anchor[0]),
        paragraph: paragraphAt(scene, anchor[0]),
      });
      resolved.set(attribution.id, withSpeaker(scene, attribution, who));
    }
    return { attributions: found.attributions.map((attribution) => resolved.get(attribution.id)!) };
  },
};

/** Keeps the past in text order. */
function remember(scene: Scene, past: Past): void {
  let at = scene.past.length;
  while (at > 0 && scene.past[at - 1]!.at > past.at) at--;
  scene.past.splice(at, 0, past);
}

function withSpeaker(scene: Scene, attribution: Attribution, who: Resolved): Attribution {
  const only = who.members.length === 1 ? scene.cast.members[who.members[0]!]!.actor.id : null;
  return {
    ...attribution,
    sourceKind: who.sourceKind,
    speaker: {
      name: who.name,
      actor: only,
      basis: who.basis,
      ...(who.because.length ? { because: who.because } : {}),
      ...(who.candidates.length ? { candidates: who.candidates } : {}),
    },
  };
}

function resolve(scene: Scene, attribution: Attribution): Resolved {
  const { source } = attribution;
  if (!source.length) return withoutSource(scene, attribution);
  if (isTold(scene, attribution)) return UNKNOWN;
  const printed: Span = [source[0]![0], source.at(-1)![1] - source[0]![0] < 300 ? source.at(-1)![1] : source[0]![1]];
  const whole = namePart(scene.text, printed);
  const words = scene.text.slice(...whole).trim();
  const pronoun = pronounIn(words);
  if (pronoun) return byPronoun(scene, attribution, pronoun, whole[0]);
  const own = ownWordsOf(scene, words, whole[0]);
  if (own) return own;
  const owner = afterFronted(scene, whole);
  if (owner) return actorAs(scene, owner.member, 'stated', [], 'named');
  const heads = headsIn(scene, whole);
  if (heads.length > 1)
    return together(
      scene,
      heads.map(({ member }) => member),
      whole,
    );
  if (heads.length === 1) return named(scene, heads[0]!.member, heads[0]!.span, words, whole);
  const first = firstSegment(words);
  const description = describe(first, whole[0]);
  const beside = namedBeside(scene, description, [whole[0], whole[0] + first.length]);
  if (beside) return beside;
  if (isDocument(description.head)) return authorOf(scene, description, words);
  return describedActor(scene, description);
}

/** {Duarte’s} insistence that …, {the ministers’} promise to …, {a farmer from Orsa who} says …: who it is, without what joins it to the rest. */
function namePart(text: string, [start, end]: Span): Span {
  const joint = /[\p{L}.,)]([’']s|(?<=s)[’']|,?\s(?:who|which|that))$/u.exec(
    text.slice(Math.max(start, end - 8), end),
  )?.[1];
  return [start, joint ? end - joint.length : end];
}

/** "Questioned by Ana Lopes, a Democrat, Mr. Berg said": what stands after "by" was taken into the source; its last name speaks. */
function afterFronted(scene: Scene, [start, end]: Span) {
  if (!/\b(?:by|with|from|to|against)\s+$/.test(scene.text.slice(Math.max(0, start - 12), start))) return null;
  const named = mentionsIn(scene.cast, [start, end]);
  const last = named.at(-1);
  if (!last || named.length < 2 || last.member === named[0]!.member || last.possessive) return null;
  const before = scene.text.slice(named[0]!.span[1], last.span[0]);
  return /\S/.test(scene.text.slice(last.span[1], end)) || !/,\s+(?:(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov)\.?\s+)?$/.test(before)
    ? null
    : last;
}

/** "Okafor was told that": the subject of a passive listens. */
function isTold(scene: Scene, { source, cue }: Attribution): boolean {
  const first = cue[0];
  return !!first && source.at(-1)![1] <= first[0] && cue.length === 1 && IS_TOLD.test(scene.text.slice(...first));
}

/** Up to the first comma, bracket, dash or "who": what follows only describes. */
const firstSegment = (words: string): string =>
  (/^[^,;(]*?(?=\s+who\s|\s+[—–]\s|\s*[,;(]|$)/.exec(words)?.[0] ?? words).replace(/^[“"]|[”"]$/g, '');

function pronounIn(words: string): string | null {
  const match =
    /^(?:and\s+)?(he|she|they|it|i|we|you|who|which|that|(?:both|all|most|some|two) of whom|his|her|him|their|its|both|the two|the pair|himself|herself|them)(?:[’'](?:s|d|ll|ve|re))?(?:\s+(?:himself|herself|both|also|two|all))?$/i.exec(
      words,
    );
  return match ? match[1]!.toLowerCase() : null;
}

function byPronoun(scene: Scene, attribution: Attribution, pronoun: string, at: number): Resolved {
  const around = enclosing(scene, attribution);
  if (/^(?:i|we)$/.test(pronoun)) {
    // "I told him", inside a quotation, is whoever is quoted.
    if (around) return sameAs(around, 'pronoun');
    const last = inQuotes(scene, at) ? lastPast(scene, at) : null;
    if (last) return sameAs(last, 'pronoun');
    const { outlet } = scene.reading.article;
    return outlet && pronoun === 'we'
      ? { ...UNKNOWN, name: outlet, basis: 'implied', sourceKind: 'pronoun' }
      : { ...UNKNOWN, sourceKind: 'pronoun' };
  }
  if (/^(?:they|their|them|both|the two|the pair)$/.test(pronoun)) return groupFor(scene, at);
  if (/^(?:it|its)$/.test(pronoun)) return bodyFor(scene, at);
  if (/^(?:who|which|that)$|of whom$/.test(pronoun)) return antecedentOf(scene, pronoun, at);
  // In a quotation somebody who says "he" means another.
  const skip = new Set([
    ...(around && inQuotes(scene, at) ? around.resolved.members : []),
    ...namedAfter(scene, attribution),
  ]);
  return personFor(
    scene,
    at,
    /^(?:he|his|him|himself)$/.test(pronoun) ? 'male' : /^(?:she|her|herself)$/.test(pronoun) ? 'female' : null,
    skip,
  );
}

/** "He told Okafor that Duarte had left": neither Okafor nor Duarte is he, whose name could not come after the pronoun. */
function namedAfter(scene: Scene, { source, cue, content, kind }: Attribution): number[] {
  const from = source.at(-1)![1];
  const last = content.at(-1)!;
  if (kind === 'direct' || !cue.length || cue[0]![0] < from || last[0] < from) return [];
  const sentence = scene.reading.sentences[sentenceAt(scene, from)];
  return mentionsIn(scene.cast, [from, Math.min(last[1], sentence?.[1] ?? last[1])])
    .filter(({ span, possessive }) => !possessive && !inQuotes(scene, span[0]))
    .map(({ member }) => member);
}

/** The attribution in whose content this one stands: "The minister said that the envoy had warned …". */
function enclosing(scene: Scene, { id }: Attribution): Past | null {
  const outer = scene.enclosers.get(id);
  return outer ? (scene.past.find(({ attribution }) => attribution === outer) ?? null) : null;
}

function together(scene: Scene, members: readonly number[], whole: Span): Resolved {
  const joined = /\bor\b/.test(scene.text.slice(...whole)) ? ' or ' : ' and ';
  return {
    name: members.map((member) => scene.cast.members[member]!.actor.name).join(joined),
    members,
    basis: 'stated',
    because: [],
    candidates: [],
    sourceKind: 'named',
    plural: true,
  };
}

function named(scene: Scene, member: number, span: Span, words: string, whole: Span): Resolved {
  const { actor } = scene.cast.members[member]!;
  // "Okafor and his lawyers": somebody named with others who are not.
  const rest = scene.text.slice(span[1], whole[1]);
  if (/^\s+and\s+(?:his|her|their|its|other|several|many|some|the)\b/.test(rest))
    return { ...wordsAs(words, 'group', true), members: [] };
  if (actor.kind === 'place') {
    // A capital speaks for its government: "Moscow said".
    const place = knownPlace(actor.name);
    if (place?.kind === 'capital' && place.country && words.replace(/^the /i, '') === actor.name) {
      const country = scene.cast.members.findIndex(
        (other) =>
          other.actor.kind === 'government' &&
          other.countries.has(place.country!.toLowerCase()) &&
          knownPlace(other.actor.name)?.kind === 'country',
      );
      if (country >= 0) return actorAs(scene, country, 'implied', [span], 'named');
    }
  }
  return actorAs(scene, member, 'stated', [], 'named');
}

/** No words name the source: a quotation that goes on, or a participle ("adding that …") takes the speaker before it. */
function withoutSource(scene: Scene, attribution: Attribution): Resolved {
  const { content, cue, kind } = attribution;
  const at = content[0]![0];
  const cueWords = cue.map((span) => scene.text.slice(...span)).join(' ');
  if (/\b(?:asked|reportedly|allegedly|reports?|rumou?rs?|alleged|accused|it was)\b/i.test(cueWords)) return UNKNOWN;
  const before = quotedBefore(scene, at);
  const paragraph = paragraphAt(scene, at);
  const carries: SourceKind = 'none';
  if (/ing\b/.test(cueWords)) {
    const subject = subjectOf(scene, cue[0]![0]);
    if (subject) return actorAs(scene, subject.member, 'implied', [subject.span], carries);
  }
  if (!before) return UNKNOWN;
  if (/ing\b/.test(cueWords) && paragraph - before.paragraph === 0) return sameAs(before, carries);
  // “…, reports the Gazette. “More words””: what the paper reports in its own words is no beginning of a quotation.
  if (!cue.length && before.attribution.kind === 'indirect' && isOutlet(scene, before)) return UNKNOWN;
  const near = paragraph - before.paragraph;
  const quoted = kind !== 'indirect';
  if (quoted && near === 0 && !cue.length) return sameAs(before, carries);
  if (quoted && !cue.length && near === 1 && beginsParagraph(scene, at)) return sameAs(before, carries);
  return UNKNOWN;
}

/**
 * Whoever spoke last; of two in one sentence ("Moll said they would be heard, according to an official") the one with a name, since a
 * quotation goes on with whom the article follows.
 */
function quotedBefore(scene: Scene, at: number): Past | null {
  const last = lastPast(scene, at);
  if (!last || last.resolved.members.length > 0) return last;
  const named = scene.past.findLast(
    (past) => past.at < at && past.sentence === last.sentence && past.resolved.members.length === 1,
  );
  return named ?? last;
}

const isOutlet = ({ cast }: Scene, { resolved }: Past): boolean =>
  resolved.members.length === 1 && cast.members[resolved.members[0]!]!.actor.kind === 'outlet';

/** The subject of the main verb that a participle hangs on: "Okafor left, saying …", "After warning of …, Okafor left". */
function subjectOf(scene: Scene, at: number) {
  const sentence = scene.reading.sentences[sentenceAt(scene, at)];
  if (!sentence) return null;
  const fits = ({ subject, span, member }: { subject: boolean; span: Span; member: number }) =>
    subject && !inQuotes(scene, span[0]) && scene.cast.members[member]!.actor.kind !== 'place';
  const before = mentionsIn(scene.cast, [Math.max(sentence[0], at - 1500), at]).find(fits);
  if (before) return before;
  if (
    !/^(?:after|before|while|in|by|without|when|since|instead of|despite)?\s*$/i.test(
      scene.text.slice(sentence[0], at).trim(),
    )
  )
    return null;
  return (
    mentionsIn(scene.cast, [at, Math.min(sentence[1], at + 1500)]).find(
      (mention) => fits(mention) && scene.text.slice(at, mention.span[0]).includes(','),
    ) ?? null
  );
}

const beginsParagraph = (scene: Scene, at: number): boolean => {
  const paragraph = scene.reading.paragraphs[paragraphAt(scene, at)];
  return !!paragraph && at - paragraph[0] < 3;
};
