import type { Attribution, Findings, OriginClue, Span } from '../../model/index.ts';
import { unitsBetween } from '../../text/spans.ts';
import type { Reading } from '../reading.ts';
import { personOf, phraseAround, toldBy } from './told.ts';

const REPORTERS = /^(?:the\s+)?(?:\S+\s+)?(?:reporters?|journalists?|press|news conference|pool)$/i;

/** "telling reporters", "spoke to reporters": the addressee with up to two words before it. */
function phraseBefore(text: string, [start, end]: Span): Span {
  const before = /(?:[\p{L}’'-]+ ){0,2}$/u.exec(text.slice(Math.max(0, start - 40), start));
  return [start - (before?.[0].length ?? 0), end];
}

/** Named people who told it themselves: to reporters, or to this newspaper. */
export function interviewedIn({ text, article }: Reading, found: Findings): OriginClue[] {
  const out: OriginClue[] = [];
  for (const attribution of found.attributions) {
    const { speaker, addressee, source, sourceKind } = attribution;
    const named = speaker.name && speaker.actor !== null && (sourceKind === 'named' || speaker.basis !== 'unknown');
    if (!named || !source[0] || !addressee || !REPORTERS.test(addressee.name)) continue;
    const near = [...source].sort((a, b) => unitsBetween(a, addressee.span) - unitsBetween(b, addressee.span))[0]!;
    if (!personOf(found, attribution) || unitsBetween(near, addressee.span) > 120) continue;
    // Read as a line: who, then to whom; where it is the other way round ("told reporters that he …"), to whom is enough.
    const evidence: Span =
      near[0] < addressee.span[0] && unitsBetween(near, addressee.span) < 40
        ? [near[0], addressee.span[1]]
        : phraseBefore(text, addressee.span);
    out.push(toldBy(speaker.name!, near, evidence));
  }
  const since = lately(article.published);
  for (const attribution of found.attributions)
    out.push(...interviewIn(text, attribution, found), ...spokeAt(text, attribution, found, since));
  return out;
}

/** "said in an interview", with no newsroom named: it was with this one. */
function interviewIn(text: string, attribution: Attribution, found: Findings): OriginClue[] {
  const { via, source, speaker, sourceKind, addressee } = attribution;
  const interview = via.find(
    ({ kind, name, basis }) => kind === 'event' && basis === 'stated' && /\binterview$/i.test(name),
  );
  const near = source[0];
  if (
    !interview ||
    !near ||
    addressee ||
    WITH_OTHERS.test(text.slice(interview.span[1], interview.span[1] + 40)) ||
    via.some(({ kind }) => kind === 'outlet' || kind === 'agency')
  )
    return [];
  const named = sourceKind === 'named' || speaker.basis !== 'unknown';
  const actor = personOf(found, attribution);
  if (!actor || !named || /\p{Lu}/u.test(interview.name.replace(/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s/, '')))
    return [];
  return [toldBy(actor.name, near, phraseAround([near, interview.span], interview.span))];
}

const WITH_OTHERS =
  /^,?\s+(?:(?:later|earlier|broadcast|aired|airing|published|posted|first|to air|taped|conducted|\p{Lu}\p{Ll}+day|that|which|at the time|this (?:week|month)|last (?:week|month)|(?:in|on) \p{Lu}[\p{Ll}.]+(?: \d+)?)\s+)*(?:(?:with|to|by|for|just|only)\s|on\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))|^,?\s+(?:broadcast|aired|airing|published|posted|first|to air|taped|recorded)\b/u;

/** Where one speaks to all: what is told is from him, not from a newsroom. */
const PUBLIC =
  /\b(?:speech|address|remarks|keynote|announcement|conference|briefing|gaggle|rally|floor|hearing|testimony|debate|town halls?|forum|convention|summit|luncheon|breakfast|dinner|fund-?raiser|party|ceremony|service|eulogy|sermon|arguments?|sentencing|arraignment|stop|roundtable|Q&A|event)$/i;
const AT = /\b(?:in|at|during|on|from|via)\s(?:[\p{L}\p{N}.’'&-]+\s){0,6}$/iu;
const TELLS =
  /^(?:also\s|later\s|then\s)?(?:said|says|told|tells|declared|announced|testified|argued|vowed|pledged|promised|warned|acknowledged|admitted|insisted|called|described|urged|noted|added|joked|accused|denied|defended|explained|stated|predicted|asked|responded|replied|suggested)\b/i;
/** How many days before the article's own what was said may lie to be its news. */
const DAYS = 45;

/** "Ines Duarte said at a news conference": she, once, however many lines are from there; not what she said there years ago. */
function spokeAt(text: string, attribution: Attribution, found: Findings, since: string): OriginClue[] {
  const { via, source, cue, occasion, act, sourceKind } = attribution;
  const near = source[0];
  const place = via.find(({ kind, basis, name }) => kind === 'event' && basis === 'stated' && PUBLIC.test(name));
  if (
    !near ||
    !place ||
    act === 'believes' ||
    sourceKind === 'document' ||
    !cue[0] ||
    !TELLS.test(text.slice(...cue[0]))
  )
    return [];
  if (
    via.some(({ kind }) => kind === 'outlet' || kind === 'agency') ||
    !AT.test(text.slice(Math.max(0, place.span[0] - 60), place.span[0]))
  )
    return [];
  // "an important voice in the tolls debate", "of the mood in the hearing room": where nobody spoke.
  if (
    /\bdebate$/i.test(place.name) &&
    !/\b(?:at|during)\s(?:\S+\s){0,6}$/i.test(text.slice(Math.max(0, place.span[0] - 60), place.span[0]))
  )
    return [];
  if (/^\s(?:room|hall|process|season|schedule)\b/.test(text.slice(place.span[1], place.span[1] + 12))) return [];
  if ((occasion.when && occasion.when.value.slice(0, 10) < since) || /\b(?:19|20)\d\d\b/.test(place.name)) return [];
  const actor = personOf(found, attribution);
  if (!actor || !/^\p{Lu}/u.test(actor.name)) return [];
  const whole: Span = [Math.min(near[0], cue[0][0], place.span[0]), Math.max(near[1], cue[0][1], place.span[1])];
  // "a source said at a briefing … Mr. Berg": too far apart to be read as one.
  if (whole[1] - whole[0] > FARTHEST) return [];
  return [toldBy(actor.name, near, phraseAround([whole], place.span))];
}

const FARTHEST = 220;

/** The first day that counts as lately; "" where nobody knows when the article appeared. */
function lately(published: string | null): string {
  const day = published?.slice(0, 10);
  if (!day || !/^\d{4}-\d\d-\d\d$/.test(day)) return '';
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAYS * 86_400_000).toISOString().slice(0, 10);
}
