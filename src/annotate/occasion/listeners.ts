import type { Span } from '../../model/index.ts';
import { unitsBetween } from '../../text/spans.ts';
import { ownClause } from './channels.ts';
import { type Frame, groupSpan, matchesIn } from './frames.ts';

/** "USCIS staff are urged", "Berg was told": the subject is who listens. */
export const IS_TOLD =
  /^(?:is|are|was|were|been|being)\s(?:\p{Ll}+\s)?(?:told|informed|notified|assured|reminded|warned|asked|urged|advised|instructed|ordered|directed|briefed|encouraged)$/iu;

/** A cue that ends before who listens: "said in a statement to". */
const SAID_TO =
  /^(?:\p{Ll}+\s)?(?:said|wrote|denied|confirmed|explained|complained|testified|indicated|suggested|noted)\b[^.]{0,40}\sto$/u;

/** Verbs whose object is who was spoken to. */
export const TELLS =
  /(?:^|\s)(?:told|tells?|telling|informed|informing|notified|notifying|assured|assuring|reminded|reminding|warned|warning|asked|asking|urged|urging|advised|advising|instructed|instructing|promised|promising|ordered|ordering|directed|briefed|briefing|encouraged|encouraging|implored|begged|thanked|persuaded|addressed|addressing|interviewed|pressed|pressing|questioned|quizzed|grilled|challenged|admonished|scolded|chided|rebuked|cautioned|cautioning|berated|taunted|congratulated|lectured|texted|emailed|e-mailed|called on|calling on|begging|reassured|threatened)$/i;
/** A word of a noun phrase: none that begins something else. */
const WORD = String.raw`(?!(?:that|to|in|on|at|aboard|during|via|through|by|after|before|when|while|how|why|what|whether|if|he|she|they|it|we|I|last|earlier|late|this|about|from|as|for|there|not|his|her|their|its|the|a|an|was|were|is|are|had|has|have|would|will|could|said|who|which|also|just|of|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|with|over|against|yesterday|today|tonight|reporting|saying|early|shortly|and|or|but|outside|inside|following|traveling|travelling|gathered|because|publicly|privately|repeatedly|directly|days|weeks|months|hours|moments|\p{Ll}+(?:ing|ed)\b)\b)[\p{L}\p{N}][\p{L}\p{N}.’'&-]*`;
/** A noun phrase, as short as the next word that cannot belong to it; "leaders of the farmers’ union" goes on. */
export const PHRASE = String.raw`(?<who>(?:(?:the|a|an|his|her|their|its|some|several|other|fellow)\s+)?(?!(?:was|were|is|are|that|who|which|what|whether|if|to|of|by|and|or|not)\b)[\p{L}][\p{L}\p{N}.’'&-]*(?:\s+${WORD}){0,6}(?:\s+of\s+(?:(?:the|his|her|their|its)\s+)?${WORD}(?:\s+${WORD}){0,4})?)`;
const AFTER_CUE = new RegExp(
  String.raw`^\s(?!that\b|to\b|in\b|on\b|at\b|whether\b|if\b|about\b|for\b|against\b|of\b|by\b|from\b|last\b|earlier\b|this\b|how\b|why\b|what\b|when\b|while\b|it\b|not\b|as\b|there\b|who\b|and\b|during\b|after\b|before\b|with\b|late\b)${PHRASE}`,
  'u',
);
/** After who was told within what is taken for the words: "asked {a court to stop it}", "instructed {aides not to}", "asked {a clerk if}". */
const TO_DO =
  /^(?:,\s(?:[RDI]-[\p{L}.]+|of\s\p{Lu}\S+),)?(?:\s(?:on\s)?\p{Lu}\p{Ll}+day(?:\s(?:morning|afternoon|evening|night))?)?\s+(?:(?:not\s+)?(?:to|that)|if|whether|why|how|about|what|where|when)\s/u;
/** "told {visiting officials they needed to}": a clause without "that". */
const TO_HEAR = /^(?:,\s(?:[RDI]-[\p{L}.]+|of\s\p{Lu}\S+),)?\s(?:he|she|they|it|we|I)\s/u;
const HEARS = /(?:told|tells?|telling|informed|assured|reminded|warned|notified)$/i;
/** … further on: "urging officers at the Orsa River Board — the dam’s owner — to leave", "asked members of the board to leave". */
const TO_DO_LATER =
  /^(?:\sand\s[^.,;:“”"]{2,50}?)?(?:\s(?:at|in|from|with|of|for|on)\s[^.,;:“”"]{2,90}?)?(?:,\s[^.;:“”"]{2,60}?,|\s?[—–]\s?[^.;:“”"]{2,60}?[—–])?\s(?:not\s)?to\s\p{Ll}/u;
const SPEECH =
  'said|say|says|spoke|speaks|talked|wrote|replied|responded|apologized|confided|boasted|explained|complained|confirmed|admitted|conceded|disclosed|revealed|suggested|indicated|acknowledged|testified|denied|stressed|mentioned|insisted|lied|remarked|emphasized|proposed';
const SPEAKING = 'saying|speaking|talking|writing|responding|complaining|addressed|testifying|appearing';
const WORDS =
  'remarks|statements?|comments?|complaints?|letters?|e-?mails?|memos?|notes?|messages?|texts?|response|testimony|speech|interviews?|appearance';
const MEETING = 'calls?|conversations?|exchanges?|meetings?|luncheon|lunch|dinner|discussions?|talks';
const SPEAKING_TO = new RegExp(
  String.raw`\b(?:(?<verb>${SPEECH})|${SPEAKING}|${WORDS}|(?<meeting>${MEETING}))\s{1,2}(?:(?:provided|given|sent|released|issued|directly|privately|addressed|written)\s+)?(?:(?:(?:on\s)?\p{Lu}\p{Ll}+day|last\s(?:week|month|year)|earlier|today|yesterday|this\sweek)\s)?(?<link>with|to|before)\s+${PHRASE}`,
  'giu',
);
const ADDRESSING = new RegExp(
  String.raw`\b(?:addressing|contacted|contacting|emailed|texted|phoned|briefing|greeting|(?:asked|questioned|questioning|pressed|interviewed|quizzed|grilled)\s+by)\s+${PHRASE}`,
  'giu',
);
/** "a letter from his lawyer, Ivo Lang, to the board", "filed a complaint with the ethics board", "To reporters, …" at the head. */
const SENT_TO = new RegExp(
  String.raw`\b(?:letters?|e-?mails?|memos?|notes?|messages?)\sfrom\s[^,.;:“”]{2,40}(?:,\s[^,.;:“”]{2,40},)?\s(?:addressed\s)?to\s${PHRASE}`,
  'giu',
);
/** Words that come from such a letter: "in a letter from", "the letter from … says". */
const FROM_LETTER = /\b(?:in|by|according to)\s(?:\S+\s){1,3}from\s|^\s*(?:The|His|Her|Their)\s\S+\sfrom\s/;
const FILED_WITH = new RegExp(
  String.raw`\bfil(?:ed|ing)\s(?:an?|the|his|her|its|their)\s(?:\p{Ll}+\s){1,4}with\s${PHRASE}`,
  'giu',
);
const HEADS_TO = new RegExp(String.raw`^\s*To\s${PHRASE},\s`, 'gu');
/** "said Ivo Lang, the mayor, to a room full of farmers": after who speaks. */
const AFTER_SOURCE = new RegExp(
  String.raw`^(?:,\s[^,.;:“”]{2,60},)?\sto\s(?=(?:an?|the|his|her|their|reporters|journalists)\b)${PHRASE}`,
  'u',
);
const SPEAKS = /^(?:\p{Ll}+ly\s)?(?:said|shouted|yelled|explained|wrote|complained|boasted|declared|quipped|joked)$/iu;
/** A quick look, before the patterns: what stands before "to", "with" or "before", and verbs that need none of them. */
const SPEAKS_BEFORE = new RegExp(
  String.raw`\b(?:${SPEECH}|${SPEAKING}|${WORDS}|${MEETING})\s{1,2}(?:(?:provided|given|sent|released|issued|directly|privately|addressed|written)\s+)?(?:(?:(?:on\s)?\p{Lu}\p{Ll}+day|last\s(?:week|month|year)|earlier|today|yesterday|this\sweek)\s)?$`,
  'iu',
);
const LINK = /\s(?:to|with|before)\s/g;
const ADDRESSES = /[Aa]ddressing|[Cc]ontact|emailed|texted|phoned|[Bb]riefing|[Gg]reeting|\bby\s/;
/** A meeting is where it was said when it is said in or at it, not before or after. */
const AT_IT = /\b(?:in|during|at|on|over)\s+(?:[\p{L}\p{N}.’'-]+\s+){0,5}$/iu;
const NOT_AT_IT =
  /\b(?:before|after|ahead of|following|prior to|since|until|for|on)\s+(?:[\p{L}\p{N}.’'-]+\s+){0,4}$/iu;
/** How far from the cue who was spoken to may stand, in units. */
const NEAR = 120;

/** Verbs that ask something of somebody, who need not be there: what is said next is not said to them. */
const ASKS =
  /(?:call(?:ed|ing)? on|urg|ask|order|direct|instruct|promis|warn|threaten|encourag|thank|press|implor|begg)\w*$/i;

/** True when who listens to these words hears the speaker’s next ones too: "told reporters that", not "told the guards to wait". */
export const keepsListening = ({ attribution, cue }: Frame, text: string): boolean =>
  !ASKS.test(text.slice(...cue)) &&
  !/^(?:not )?to\s/.test(text.slice(attribution.content[0]![0], attribution.content[0]![0] + 8));

/** The phrase that names to whom it was said, by the cue ("told reporters") or by the words around it ("in a letter to the mayor"). */
export function listenerIn(frame: Frame, text: string): Span | null {
  const by = told(frame, text);
  // "spoke to the envoy, urging the president to come": the envoy heard it.
  const asks = by && /ing$/.test(text.slice(...frame.cue)) && ASKS.test(text.slice(...frame.cue));
  return asks ? (spokenTo(frame) ?? by) : (by ?? broughtTo(frame, text) ?? spokenTo(frame) ?? afterSource(frame, text));
}

function afterSource(frame: Frame, text: string): Span | null {
  const source = frame.attribution.source.at(-1);
  if (!source || source[0] < frame.cue[1] || !SPEAKS.test(text.slice(...frame.cue))) return null;
  const match = AFTER_SOURCE.exec(text.slice(source[1], Math.min(frame.span[1], source[1] + 160)));
  if (!match) return null;
  const end = source[1] + match[0].length;
  return [end - match.groups!.who!.length, end];
}

function told(frame: Frame, text: string): Span | null {
  for (const cue of frame.attribution.cue) {
    if (SAID_TO.test(text.slice(...cue))) {
      const match = AFTER_CUE.exec(text.slice(cue[1], cue[1] + 160));
      const end = match ? cue[1] + match[0].length : 0;
      if (match && /^,?\s+that\s/.test(text.slice(end, end + 8))) return [end - match.groups!.who!.length, end];
      continue;
    }
    if (!TELLS.test(text.slice(...cue))) continue;
    const from = cue[1] - frame.span[0];
    const match = toldToDo(frame, text, cue) ?? AFTER_CUE.exec(frame.text.slice(from, from + 160));
    if (!match) continue;
    const start = cue[1] + match[0].indexOf(match.groups!.who!);
    // "questioned the mayor’s judgment" is said of him, not to him.
    if (
      DOUBTS.test(text.slice(...cue)) &&
      /^[^.]{0,30}[’']s?\s/u.test(text.slice(start, start + match.groups!.who!.length + 3))
    )
      continue;
    return [start, start + match.groups!.who!.length];
  }
  return null;
}

const DOUBTS = /(?:questioned|challenged)$/i;

/** Who listens where that is taken for what was said, or for its beginning. */
function toldToDo({ attribution }: Frame, text: string, cue: Span): RegExpExecArray | null {
  const start = attribution.content.find(([start]) => start >= cue[1])?.[0];
  if (start === undefined || start - cue[1] > 20) return null;
  const match = AFTER_CUE.exec(text.slice(cue[1], cue[1] + 160));
  if (!match || start >= cue[1] + match[0].length) return null;
  const rest = text.slice(cue[1] + match[0].length, cue[1] + match[0].length + 160);
  if (TO_DO.test(rest) || TO_DO_LATER.test(rest)) return match;
  return HEARS.test(text.slice(...cue)) && TO_HEAR.test(rest) ? match : null;
}

/** "reported {his concerns to the harbour master}": to whom what troubles one is brought. */
const BROUGHT = new RegExp(
  String.raw`^\s(?:(?:his|her|their|its|these|those|the|any|serious|grave|deep)\s){0,3}(?:concerns?|worries|misgivings|objections?|complaints?|frustrations?|doubts|displeasure|condolences|thanks|findings)\s(?:about\s[^.,;:“”"]{1,80}?\s)?to\s${PHRASE}`,
  'iu',
);
const BRINGS = /(?:reported|voiced|raised|conveyed|relayed|expressed|offered|sent|extended)$/i;

function broughtTo(frame: Frame, text: string): Span | null {
  if (!BRINGS.test(text.slice(...frame.cue))) return null;
  const match = BROUGHT.exec(text.slice(frame.cue[1], Math.min(frame.span[1], frame.cue[1] + 260)));
  if (!match) return null;
  const end = frame.cue[1] + match[0].length;
  return [end - match.groups!.who!.length, end];
}

function spokenTo(frame: Frame): Span | null {
  let best: Span | null = null;
  for (const pattern of [
    ...(speaksTo(frame.text) ? [SPEAKING_TO] : []),
    ...(ADDRESSES.test(frame.text) ? [ADDRESSING] : []),
    ...(/\sfrom\s/.test(frame.text) && FROM_LETTER.test(frame.text) ? [SENT_TO] : []),
    ...(/\bfil(?:ed|ing)\s/.test(frame.text) ? [FILED_WITH] : []),
    ...(/^\s*To\s/.test(frame.text) ? [HEADS_TO] : []),
  ]) {
    for (const { match, span } of matchesIn(frame, pattern)) {
      if (unitsBetween(span, frame.cue) > NEAR || !ownWords(frame, match, span)) continue;
      const who = groupSpan(frame, match, match.groups!.who!);
      if (!best || unitsBetween(who, frame.cue) < unitsBetween(best, frame.cue)) best = who;
    }
  }
  return best;
}

function speaksTo(text: string): boolean {
  LINK.lastIndex = 0;
  for (let match = LINK.exec(text); match; match = LINK.exec(text)) {
    if (SPEAKS_BEFORE.test(text.slice(Math.max(0, match.index - 45), match.index + 1))) return true;
    LINK.lastIndex = match.index + 2;
  }
  return false;
}

/** True when the speaking that was matched is that of the attribution. */
function ownWords(frame: Frame, { groups }: RegExpExecArray, span: Span): boolean {
  if (!ownClause(frame, span)) return false;
  const before = frame.text.slice(Math.max(0, span[0] - frame.span[0] - 80), span[0] - frame.span[0]);
  if (groups!.meeting) return AT_IT.test(before) && !NOT_AT_IT.test(before);
  // "proposed to build a dam" is said to nobody; "proposed to the board that" is.
  if (/^proposed$/i.test(groups!.verb ?? '') && !/^(?:the|his|her|their|its|\p{Lu}\S*)\s/u.test(`${groups!.who} `))
    return false;
  // "The general spoke with the president, the spokesman said": somebody else’s speaking.
  if (groups!.verb) return unitsBetween(span, frame.cue) === 0 || hangsOn(frame, span);
  return !/\b(?:before|after|ahead of|following)\s+(?:[\p{L}’'-]+\s+){0,3}$/iu.test(before);
}

/** "spoke to reporters on Friday, saying": the cue goes on from the verb. */
const hangsOn = ({ cue, span, text }: Frame, verb: Span): boolean =>
  verb[1] <= cue[0] && /ing\b/.test(text.slice(cue[0] - span[0], cue[1] - span[0]));
