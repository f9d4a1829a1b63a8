import type { Attribution, Findings, OriginClue, Span } from '../../model/index.ts';
import type { Reading } from '../reading.ts';

const REPORTERS = /^(?:the\s+)?(?:\S+\s+)?(?:reporters?|journalists?|press|news conference|pool)$/i;
// "…,” said Ines Duarte, a professor at …": introduced as a stranger, so the paper spoke to her itself.
const INTRODUCED =
  /[”"’]\s+(?:said|says|added|explained|noted|argued|warned)\s+((?!(?:Mr|Mrs|Ms)\.\s)(?:Dr\.\s+)?\p{Lu}[\p{L}.’'-]+(?:\s+\p{Lu}[\p{L}.’'-]*){1,3}),\s+(?:an?|the|who|director|professor|president|chief|head|executive|senior|former|co-|founder|chair|spokes|Mr|[\p{Ll}]{4,})/gu;
// "Ana Lopes, a professor of law at …," said: a stranger too. A spokesman or a member of a party speaks to all.
const STRANGER =
  /^((?!(?:Mr|Mrs|Ms|Sens?|Reps?|Govs?|Gen|General|Justice|Judge|Presidents?|Senators?|Governors?|Representatives?|Secretary|Attorney|Speaker|Mayor|Minister|Prime|House|Senate|White|Majority|Minority|Congress\p{Ll}*)\b)(?:Dr\.\s+)?\p{Lu}[\p{L}.’'-]+(?:\s+\p{Lu}[\p{L}.’'-]*){1,3})((?:,\s+an?\s+(?![^,]*(?:spokes|advis|Democrat|Republican|candidate|senator|representative|lawmaker|official|aide|ally|president of the United))\p{Ll}|,\s+[^,\n]{2,40}[’']s?\s+(?:\p{Ll}+\s+)?(?:lawyer|attorney|widow|wife|husband|mother|father|brother|sister|son|daughter|neighbor|neighbour|friend|coach|teacher)\b|,?\s+(?:at|of|with|from)\s+(?:the\s+)?(?:\p{Lu}[\p{L}.’'-]*\s+|(?:of|for|and|the|on)\s+){0,5}(?:University|Institute|Institution|Center|Centre|College|School|Foundation|Association|Project|Council|Union|Hospital|Society|Alliance)\b)[^,\n]{0,160})/u;
const ELSEWHERE =
  /\b(?:statement|e-?mail|tweet|twitter|letter|post|interview|told|court|testi|hearing|speech|floor|news conference|press conference)\w*/i;

const gapTo = (a: Span, b: Span): number => Math.max(0, Math.max(a[0], b[0]) - Math.min(a[1], b[1]));

/** "telling reporters", "spoke to reporters": the addressee with up to two words before it. */
function phraseBefore(text: string, [start, end]: Span): Span {
  const before = /(?:[\p{L}’'-]+ ){0,2}$/u.exec(text.slice(Math.max(0, start - 40), start));
  return [start - (before?.[0].length ?? 0), end];
}

/** Named people who told it themselves: to reporters, or to this newspaper. */
export function interviewedIn({ text, sentences }: Reading, found: Findings): OriginClue[] {
  const out: OriginClue[] = [];
  for (const { speaker, addressee, source, sourceKind } of found.attributions) {
    const named = speaker.name && speaker.actor !== null && (sourceKind === 'named' || speaker.basis !== 'unknown');
    if (!named || !source[0] || !addressee || !REPORTERS.test(addressee.name)) continue;
    const isPerson = found.actors.some((actor) => actor.id === speaker.actor && actor.kind === 'person');
    const near = [...source].sort((a, b) => gapTo(a, addressee.span) - gapTo(b, addressee.span))[0]!;
    if (!isPerson || gapTo(near, addressee.span) > 120) continue;
    // Read as a line: who, then to whom; where it is the other way round ("told reporters that he …"), to whom is enough.
    const evidence: Span =
      near[0] < addressee.span[0] && gapTo(near, addressee.span) < 40
        ? [near[0], addressee.span[1]]
        : phraseBefore(text, addressee.span);
    out.push({ name: speaker.name!, kind: 'person', span: near, evidence, manner: 'told' });
  }
  for (const attribution of found.attributions)
    out.push(
      ...strangerIn(text, attribution, found),
      ...interviewIn(text, attribution, found),
      ...spokenFor(text, attribution, found),
    );
  for (const sentence of sentences) {
    const words = text.slice(sentence[0], Math.min(sentence[1], sentence[0] + 1500));
    INTRODUCED.lastIndex = 0;
    const match = INTRODUCED.exec(words);
    INTRODUCED.lastIndex = 0;
    if (!match || ELSEWHERE.test(words.slice(match.index))) continue;
    const start = sentence[0] + match.index + match[0].indexOf(match[1]!);
    const span: Span = [start, start + match[1]!.length];
    out.push({
      name: match[1]!,
      kind: 'person',
      span,
      evidence: [sentence[0] + match.index + 2, span[1]],
      manner: 'told',
    });
  }
  return out;
}

const LONGEST_PHRASE = 100;

/** Somebody named for the first time, in full, by what he is, and who says it to nobody else: he was asked. */
function strangerIn(
  text: string,
  { source, cue, via, addressee, speaker }: Attribution,
  found: Findings,
): OriginClue[] {
  const span = source[0];
  if (!span || via.length > 0 || addressee || !cue[0] || !SAYS.test(text.slice(...cue[0]))) return [];
  const [, name, what] = STRANGER.exec(text.slice(...span)) ?? [];
  if (!name || !what) return [];
  const actor = found.actors.find(({ id, kind }) => id === speaker.actor && kind === 'person');
  if (!actor || actor.mentions.some(([start]) => start < span[0])) return [];
  const named: Span = [span[0], span[0] + name.length];
  const whole = what.length < LONGEST_PHRASE ? named[1] + what.length : named[1];
  return [{ name, kind: 'person', span: named, evidence: [named[0], whole], manner: 'told' }];
}

/**
 * "Ana Roth, a spokeswoman for the port, said", "according to the mayor, Joe Tamm": named, with no letter, newsroom or crowd that
 * it was told to. Whoever speaks for others is asked; "according to" says it itself.
 */
function spokenFor(text: string, { source, cue, via, addressee, speaker }: Attribution, found: Findings): OriginClue[] {
  const span = source[0];
  if (!span || !cue[0] || via.length > 0 || addressee || span[1] - span[0] > 160) return [];
  const words = text.slice(...span);
  const by = text.slice(...cue[0]);
  const isAccording = /^according to$/i.test(by) && span[0] > cue[0][0] && /\p{Lu}\S* \p{Lu}/u.test(words);
  if (!isAccording && !(SPEAKS_FOR.test(words) && SAYS.test(by))) return [];
  const actor = found.actors.find(({ id, kind }) => id === speaker.actor && kind === 'person');
  const family = actor?.name.split(' ').at(-1);
  if (!actor || !family || !words.includes(family) || !actor.name.includes(' ')) return [];
  // "a spokesman for Senator Joe Tamm": not the senator.
  if (OF_ANOTHER.test(words.slice(0, words.indexOf(family)))) return [];
  const whole: Span = [Math.min(span[0], cue[0][0]), Math.max(span[1], cue[0][1])];
  const evidence = whole[1] - whole[0] <= LONGEST_PHRASE ? whole : span;
  return [{ name: actor.name, kind: 'person', span, evidence, manner: 'told' }];
}

const SPEAKS_FOR =
  /\b(?:[Ss]pokes(?:man|woman|person)|[Pp]ress [Ss]ecretary|press aide|[Cc]ampaign manager|campaign chair(?:man|woman)?|[Cc]ommunications director|director of communications|strategist|advis[eo]r|pollster|lawyer for|attorney for|[’']s? (?:lawyer|attorney|campaign manager))\b/;
const OF_ANOTHER = /\b(?:spokes(?:man|woman|person)|advis[eo]r|strategist|lawyer|attorney)s?\s(?:for|to|of)\s[^,]*$/i;

/** "said in an interview", with no newsroom named: it was with this one. */
function interviewIn(
  text: string,
  { via, source, speaker, sourceKind, addressee }: Attribution,
  { actors }: Findings,
): OriginClue[] {
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
  const actor = actors.find(({ id, kind }) => id === speaker.actor && kind === 'person');
  if (!actor || !named || /\p{Lu}/u.test(interview.name.replace(/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s/, '')))
    return [];
  const whole: Span = [Math.min(near[0], interview.span[0]), Math.max(near[1], interview.span[1])];
  const evidence = whole[1] - whole[0] <= LONGEST_PHRASE ? whole : interview.span;
  return [{ name: actor.name, kind: 'person', span: near, evidence, manner: 'told' }];
}

const WITH_OTHERS =
  /^,?\s+(?:(?:later|earlier|broadcast|aired|airing|published|posted|first|to air|taped|conducted|\p{Lu}\p{Ll}+day|that|which|at the time|this (?:week|month)|last (?:week|month)|(?:in|on) \p{Lu}[\p{Ll}.]+(?: \d+)?)\s+)*(?:(?:with|to|by|for|just|only)\s|on\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))|^,?\s+(?:broadcast|aired|airing|published|posted|first|to air|taped|recorded)\b/u;

const SAYS = /^(?:said|says|noted|notes|explained|argued|warned|according to|told|added|believes)\b/i;
