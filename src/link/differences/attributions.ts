import type { Attribution } from '../../model/index.ts';
import { stemOf } from '../../text/stem.ts';
import { folded, soundOf } from '../names/spelling.ts';
import { type DifferenceFinder, type Draft, draftOf, perSentence, type Story, shareRun, wordsAt } from './story.ts';
import type { Told } from './told.ts';
import { phraseShared } from './topics.ts';

/** The same thing on other people's word: the minister here, a spokesman there, the outlet itself in a third place. */
export const attributions: DifferenceFinder = { name: 'attributions', find: (story) => inPairs(story) };

interface Voice extends Manner {
  /** Linked actor's id, or the folded words of the source. */
  readonly key: string;
  readonly name: string;
  readonly own: boolean;
  /** A newsroom, or people without names: what one paper has from them, another may know itself. */
  readonly secondHand: boolean;
}

/** How the sentence has it from them. */
interface Manner {
  /** It only reports what is so, "…, the ministry said": what is claimed, asked or ruled is a deed of the speaker's own. */
  readonly reports: boolean;
  /** Named after what it reports, "…, according to an affidavit": the whole sentence before is what it vouches for. */
  readonly trails: boolean;
  /** All of it in marks: two people’s own words are two statements. */
  readonly direct: boolean;
}

const OWN: Voice = {
  key: 'own',
  name: 'the outlet in its own words',
  own: true,
  secondHand: false,
  reports: false,
  trails: false,
  direct: false,
};

function inPairs(story: Story): Draft[] {
  const out: Draft[] = [];
  const told = perSentence((sentence) => toldIn(story, sentence));
  for (const { a, b, shared, share, weight } of story.pairs) {
    if (share < 0.33 || weight < 8) continue;
    const stems = new Set(shared.filter((term) => !term.startsWith('@')));
    if (stems.size < 3) continue;
    const [x, y] = [voiceOf(story, a, stems, told(a)), voiceOf(story, b, stems, told(b))];
    if (!x || !y || x.key === y.key || isPartOf(story, x, y, a, b)) continue;
    // Told in the outlet's own voice: only where the two sentences are nearly one, and the other plainly has it from somebody. What a
    // minister demands here and nobody there is mostly a quotation that was not seen.
    if (x.own || y.own) {
      const named = x.own ? y : x;
      if (weight < 8 || !named.reports || share < (named.trails ? 0.33 : 0.45)) continue;
    }
    if (!x.own && !y.own && !x.secondHand && !y.secondHand && !shareRun(story, a, b, share < 0.5 ? LONG_RUN : RUN))
      continue;
    if (x.direct && y.direct && !shareRun(story, a, b, RUN)) continue;
    if (!x.own && !y.own && share < 0.5 && !shareRun(story, a, b, RUN)) continue;
    const said = [
      { value: x.name, article: a.article, span: a.span },
      { value: y.name, article: b.article, span: b.span },
    ];
    const draft = draftOf(
      story,
      'attribution',
      `on whose word: ${phraseShared(story, a, b, a.span)}`,
      said,
      'sentences that tell the same, on the word of others',
    );
    if (draft) out.push(draft);
  }
  return out;
}

// The cues of an indirect report whose content stands as a sentence of its own.
const REPORTS = /^(?:said|says|told|accord\p{L}*|report(?:s|ed)|confirm(?:s|ed)|estimat(?:es|ed)|announced)\b/iu;
// "She had learned of it": what people say of themselves, another may tell as well.
const OF_ONESELF = /^\s*(?:that\s+)?(?:s?he|why|how)\b/i;

const UNNAMED =
  /\b(?:officials?|people|persons?|someone|sources?|aides?|diplomats?|advis[eo]rs?|executives?|employees?)\b/i;

// Words in a row that are the same make one statement of two on one subject; more of them where little else is shared.
const RUN = 6;
const LONG_RUN = 8;

/** The attributions of a sentence, each with the stems of what it reports in it. */
type ToldBy = readonly { readonly attribution: Attribution; readonly has: ReadonlySet<string> }[];

function toldIn(story: Story, sentence: Told): ToldBy {
  const { text } = story.records[sentence.article]!.article;
  return story.attributionsIn(sentence).map((attribution) => {
    const words = attribution.content
      .filter((span) => span[0] < sentence.span[1] && sentence.span[0] < span[1])
      .map((span) => text.slice(Math.max(span[0], sentence.span[0]), Math.min(span[1], sentence.span[1])))
      .join(' ');
    const has = new Set(
      words
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .map(stemOf),
    );
    return { attribution, has };
  });
}

/** On whose word the sentence tells what the stems stand for; null when that is not clear. */
function voiceOf(story: Story, sentence: Told, stems: ReadonlySet<string>, reported: ToldBy): Voice | null {
  const { text } = story.records[sentence.article]!.article;
  // A headline puts it its own way.
  if (!/[.?!][”"’)]{0,2}\s*$/.test(text.slice(sentence.span[0], sentence.span[1]).slice(-6))) return null;
  let best: { attribution: Attribution; covered: number } | null = null;
  for (const { attribution, has } of reported) {
    const covered = [...stems].filter((stem) => has.has(stem)).length / stems.size;
    if (!best || covered > best.covered) best = { attribution, covered };
  }
  // Own words only where nobody at all is quoted in the sentence: the finder of attributions may have missed the one that counts.
  if (
    !best &&
    !/[“”"]|^\s*Under [^,]{0,40}(?:[’']s?|law|plan|proposal|bill)\b|\b(?:reportedly|allegedly|said|says|told|according|reported|tweeted|wrote|announced|called|I|I[’']\w+|we|We|my|our)\b/.test(
      text.slice(...sentence.span),
    )
  )
    return OWN;
  if (!best || best.covered < 0.6) return null;
  const { speaker, source, sourceKind } = best.attribution;
  const secondHand =
    sourceKind === 'outlet' || (sourceKind === 'anonymous' && UNNAMED.test(speaker.name ?? text.slice(...source[0]!)));
  const manner = mannerOf(text, best.attribution);
  // Whom "he" or "the congresswoman" means is Hearsay's own conclusion: no ground to set accounts against each other.
  if (sourceKind === 'pronoun' || sourceKind === 'none' || sourceKind === 'role') return null;
  const id = story.linkedId(sentence.article, speaker.actor);
  const actor = story.actors.find((one) => one.id === id);
  const printed = source[0] ? text.slice(...source[0]).replace(/\s+/g, ' ') : null;
  if (actor) {
    // "His prepared statement reads": whose it is, is a conclusion, too.
    const isNamed = [actor.name, ...actor.names].some((name) => sharesName(name, printed ?? ''));
    return isNamed || sourceKind === 'outlet'
      ? {
          key: actor.id,
          name: actor.name,
          own: false,
          secondHand: secondHand || actor.kind === 'outlet',
          ...manner,
        }
      : null;
  }
  // "A statement" is somebody's, nobody knows whose.
  if (!printed || printed.length > 120) return null;
  if (sourceKind === 'document' && !/\p{Lu}/u.test(printed.slice(1))) return null;
  const key = folded(printed).replace(/^(?:the|a|an) /, '');
  // "Officials" may be of the very ministry that the other names.
  return /^(?:officials|others|some|critics|lawmakers|people|authorities)$/.test(key)
    ? null
    : { key, name: printed, own: false, secondHand, ...manner };
}

function mannerOf(text: string, { kind, cue, content }: Attribution): Manner {
  const [said] = cue;
  const opening = content[0] ? text.slice(content[0][0], content[0][0] + 20) : '';
  return {
    reports: kind === 'indirect' && !!said && REPORTS.test(text.slice(...said)) && !OF_ONESELF.test(opening),
    trails: !!said && content.length > 0 && content.at(-1)![1] <= said[0],
    direct: kind === 'direct',
  };
}

/** "The ministry" and "the ministry’s spokesman", "Tamm" and "Tamm’s lawyer said Tamm": one speaks for the other, nothing differs. */
function isPartOf(story: Story, x: Voice, y: Voice, a: Told, b: Told): boolean {
  const words = (voice: Voice): string[] =>
    folded(voice.name)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2 && word !== 'the');
  const [one, other] = [words(x), words(y)];
  if (!x.own && !y.own && one.some((word) => other.some((far) => soundOf(word) === soundOf(far)))) return true;
  // Where one sentence names both, who said what is a matter of grammar, not of the accounts.
  // "A spokesman at Kestrel Hospital" is Joe Tamm where the other sentence is on Kestrel Hospital, too.
  const names = (sentence: Told, voice: Voice): boolean =>
    sentence.terms.has(`@${voice.key}`) ||
    sharesName(voice.name, wordsAt(story, sentence.article, sentence.span, 1000)) ||
    (/\bspokes/.test(voice.name) && /\bspokes/.test(wordsAt(story, sentence.article, sentence.span, 1000)));
  return !x.own && !y.own && (names(a, y) || names(b, x));
}

/** True when a capitalised word of the name stands in the words. */
function sharesName(name: string, words: string): boolean {
  const there = new Set(words.split(/[^\p{L}-]+/u));
  return (name.match(/\p{Lu}[\p{L}-]{2,}/gu) ?? []).some((word) => word !== 'The' && there.has(word));
}
