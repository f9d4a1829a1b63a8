import type { Attribution, Findings, OriginClue, Span } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import { personOf, phraseAround, toldBy } from './told.ts';

/** How far from a name, in units, what he is may be told. */
const BESIDE = 160;

/**
 * Named people who were asked: nobody else is named whom they told it, and no letter, programme or crowd. Strangers, named once with what
 * they are ("said Ana Lopes, 52, a baker"); who speaks for others; "according to Joe Tamm"; who told it to this very newsroom.
 */
export function askedIn({ text, article, sentences }: Reading, found: Findings): OriginClue[] {
  const own = plain(article.outlet ?? '');
  return [
    ...found.attributions.flatMap((attribution) => {
      if (attribution.via.length > 0) return [];
      const { addressee } = attribution;
      if (!addressee) {
        const forOthers = spokenFor(text, attribution, found);
        return forOthers.length
          ? forOthers
          : [...strangerIn(text, attribution, found), ...bodyIn(text, attribution, found)];
      }
      return own && plain(addressee.name) === own ? toldHere(attribution, found) : [];
    }),
    ...sentences.flatMap((sentence) => introducedIn(text, sentence)),
  ];
}

/** "Lumen TV (Online News)" is Lumen TV. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/\s+\([^()]*\)$/, '');

/** A word of a name; the last may end in a full stop that is the sentence’s. */
const NAME = String.raw`(?:Dr\.\s+)?\p{Lu}[\p{L}.’'-]+(?:\s+\p{Lu}[\p{L}.’'-]*){1,3}`;
const AGE = String.raw`(?:\d{1,3},\s+)?`;
const SAID =
  '(?:said|says|added|adds|explained|explains|noted|notes|argued|argues|warned|warns|recalled|recalls|asked|asks|wondered|lamented|predicted|told|beams|joked|insisted)';
/** Who speaks to all: those who hold an office, or stand for one, by the title before the name … */
const TITLE =
  /(?:^|\s)(?:Sens?\.|Reps?\.|Govs?\.|Gen\.|Attorneys? General|Senators?|Representatives?|Governors?|President|Congress\p{L}*|Minister|Chancellor|Premier|Mayor|Secretary|Ambassador|Candidate|Nominee|Justice|Judge|Leader|Speaker|Whip|Admiral|General|Commissioner|King|Queen|Prince|Princess|Pope|(?:president|governor|senator|secretary|minister|mayor|candidate|nominee|leader|speaker|envoy|ambassador|congress(?:man|woman)|spokes\p{Ll}+|advis[eo]r|aide),?)\s$/u;
/** … or by what is told after it: "a Republican who represents the valley", "(D-Va.)". */
const OFFICE =
  /(?<!\b(?:former|retired|ex-)\s(?:\p{L}+\s){0,2})(?<![\p{L}-])(?:senators?|representatives?|governor|president of the United States|vice[- ]president(?! (?:of|at|for))|congress(?:man|woman)|lawmaker|legislator|minister|chancellor|premier|mayor|secretary|ambassador|candidate|nominee|Democrat|Republican|delegate|justice|judge|majority|minority|speaker|whip|party leader|admiral|general|prosecutor|commissioner|king|queen|prince|princess|pope|member of (?:the (?:House|Senate)|Congress|Parliament)|spokes\p{Ll}+|[DRI]-\p{Lu})(?![\p{L}-])|^\s\([DRI]\b/u;
/** What he is stands after his name: "Ana Lopes, 52, of Varn Hill", "Joe Tamm, who leads the fishers", "Ivo Lang of the Harbour Institute". */
const DESCRIBED_AFTER = new RegExp(
  String.raw`^(?:,\s+${AGE}(?:an?|the|one of|who|whose|his|her|their|also|of|from|(?!${SAID}\b)\p{Ll}[\p{L}-]{2,})\s|,\s+\d{1,3},|,\s+\p{Lu}\S*\s(?:\p{L}+\s){0,4}(?:director|president|chief|manager|professor)\b|,?\s+(?:at|of|with|from)\s+(?:the\s+)?(?:\p{Lu}[\p{L}.’'-]*\s+|(?:of|for|and|the|on)\s+){0,5}(?:University|Institute|Institution|Cent(?:er|re)|College|School|Foundation|Association|Project|Council|Union|Hospital|Society|Alliance|Coalition|Group|Fund|Network)\b)`,
  'u',
);
/** … or before it: "party activist Ana Lopes", "Orsa University professor Joe Tamm". */
const DESCRIBED_BEFORE =
  /(?:^|\s)(?:(?:co-)?founder|employee|activist|organi[sz]er|protester|demonstrator|professor|historian|economist|scholar|academic|pundit|researcher|scientist|analyst|expert|strategist|consultant|pollster|lobbyist|lawyer|attorney|director|executive|manager|owner|farmer|fisherman|rancher|teacher|student|nurse|doctor|physician|veteran|resident|neighbou?r|witness|survivor|voter|supporter|volunteer|author|writer|columnist|journalist|blogger|commentator|pastor|priest|rabbi|imam|Father|Sister|Professor|Dr\.|worker|driver|businessman|businesswoman|entrepreneur|investor|mother|father|brother|sister|son|daughter|widow|wife|husband|uncle|aunt|cousin|friend|coach|guest|customer|counsel|advocate|campaigner|engineer|psychologist|psychiatrist|sociologist|criminologist|epidemiologist|chair(?:man|woman|person)?|chief executive),?\s$/u;

/** Somebody named for the first time, in full, by what he is. */
function strangerIn(text: string, attribution: Attribution, found: Findings): OriginClue[] {
  const { act, source, cue } = attribution;
  const span = source[0];
  if (!span || act === 'believes' || !cue[0] || !SAYS.test(text.slice(...cue[0]))) return [];
  const actor = personOf(found, attribution);
  const mention = actor?.mentions[0];
  // Named before, or further on: "said Ivo Lang, whom Ana Lopes had asked".
  if (!actor || !mention || mention[0] < span[0] || mention[0] >= span[1]) return [];
  const name = FULL_NAME.exec(text.slice(mention[0], mention[1]))?.[0];
  if (!name || !/^\p{Lu}/u.test(actor.name)) return [];
  const named: Span = [mention[1] - name.length, mention[1]];
  const before = text.slice(span[0], named[0]);
  const after = text.slice(mention[1], mention[1] + BESIDE).split(SENTENCE_END)[0]!;
  const apposition = DESCRIBED_AFTER.test(after) ? /^.[^,]*(?:,\s[^,]*)?/u.exec(after)![0] : '';
  if (!apposition && !DESCRIBED_BEFORE.test(before)) return [];
  if (TITLE.test(before) || OFFICE.test(apposition.split(VERB)[0]!)) return [];
  // "The union’s chairwoman, Ana Lopes, said" is read from its start.
  const whole: Span = [apposition ? named[0] : span[0], mention[1] + apposition.replace(/[,\s]+$/, '').length];
  const phrase = phraseAround([whole], named);
  return [toldBy(name, named, phraseAround([phrase, cue[0]], phrase))];
}

const SENTENCE_END = /\n|(?<=\p{Ll}{2})[.!?][”"’']?(?:\s|$)/u;
const FULL_NAME = new RegExp(String.raw`(?!(?:Mr|Mrs|Ms|Messrs)\.)${NAME}$`, 'u');
const VERB = new RegExp(String.raw`\s(?:${SAID}|was|were|is|are|had|has)\s`, 'u');

/** "…,” said Ana Lopes, a baker": the words alone say it, whoever the article is about. */
const INTRODUCED = new RegExp(
  String.raw`[”"’']\s+${SAID}\s+(?<name>(?!(?:Mr|Mrs|Ms)\.\s)${NAME})(?:,\s+|(?=\s(?:of|at|with|from)\s))${AGE}(?:an?|the|who|his|her|director|professor|president|chief|head|executive|senior|former|co-|founder|chair|spokes|Mr|\d|\p{Ll}{4,}|\s(?:of|at|with|from)\s(?:the\s)?\p{Lu})`,
  'gu',
);
const ELSEWHERE =
  /\b(?:statement|e-?mail|tweet|twitter|letter|post|interview|told|court|testi|hearing|speech|floor|news conference|press conference)\w*/i;

function introducedIn(text: string, sentence: Span): OriginClue[] {
  const words = text.slice(sentence[0], Math.min(sentence[1], sentence[0] + 1500));
  INTRODUCED.lastIndex = 0;
  const match = INTRODUCED.exec(words);
  INTRODUCED.lastIndex = 0;
  if (!match || ELSEWHERE.test(words.slice(match.index))) return [];
  const name = match.groups!.name!;
  const start = sentence[0] + match.index + match[0].indexOf(name);
  const span: Span = [start, start + name.length];
  return [toldBy(name, span, [sentence[0] + match.index + 2, span[1]])];
}

/**
 * "Ana Roth, a spokeswoman for the port, said", "according to the mayor, Joe Tamm": named, with no letter, newsroom or crowd that
 * it was told to. Whoever speaks for others is asked; "according to" says it itself.
 */
function spokenFor(text: string, attribution: Attribution, found: Findings): OriginClue[] {
  const { source, cue } = attribution;
  const span = source[0];
  if (!span || !cue[0] || span[1] - span[0] > BESIDE) return [];
  const words = text.slice(...span);
  const by = text.slice(...cue[0]);
  const isAccording = /^according to$/i.test(by) && span[0] > cue[0][0] && /\p{Lu}\S* \p{Lu}/u.test(words);
  if (!isAccording && !(SPEAKS_FOR.test(words) && SAYS.test(by))) return [];
  const actor = personOf(found, attribution);
  const family = actor?.name.split(' ').at(-1);
  // The actor’s name may be what he is: "an informal adviser".
  if (!actor || !family || !words.includes(family) || !/^\p{Lu}.*\s/u.test(actor.name)) return [];
  // "a spokesman for Senator Joe Tamm": not the senator.
  if (OF_ANOTHER.test(words.slice(0, words.indexOf(family)))) return [];
  return [toldBy(actor.name, span, phraseAround([span, cue[0]], span))];
}

/** "according to the Harbour Institute", "the Coast Guard announced": a body that counted, reckoned or made it known. */
function bodyIn(text: string, { act, source, cue, speaker }: Attribution, { actors }: Findings): OriginClue[] {
  const span = source[0];
  const actor = actors.find(({ id, kind }) => id === speaker.actor && /^(?:organisation|government)$/.test(kind));
  if (!span || !cue[0] || !actor || act === 'believes' || !MAKES_KNOWN.test(text.slice(...cue[0]))) return [];
  // "those familiar with the ministry’s plan", "Olof Berg of the ministry": not the ministry; "the agency": named elsewhere.
  const lead = /^(?:[Tt]he\s)?(?:non-?partisan\s|US\s|U\.S\.\s)?/u.exec(text.slice(...span))![0];
  const from = span[0] + lead.length;
  const mention = actor.mentions.find(([start, end]) => start <= from && from < end);
  // "Merrin’s reported strike"
  if (
    !mention ||
    /^[’']/.test(text.slice(mention[1], mention[1] + 1)) ||
    !/^\p{Lu}/u.test(text.slice(from, from + 1)) ||
    PARTY.test(actor.name)
  )
    return [];
  return [toldBy(actor.name, mention, phraseAround([mention, cue[0]], mention))];
}

const MAKES_KNOWN =
  /^(?:also\s|has\s|had\s|later\s|first\s)*(?:according to|announced|estimate[sd]?|projected|projects|calculated|reported|confirmed|disclosed|revealed|acknowledged|warned|found|counted)\b/i;
const PARTY = /^(?:House|Senate)?\s?(?:Democrats|Republicans|Democratic Party|Republican Party|GOP|White House)$/;

/** "Joe Tamm told the Orsa Courant", in the Orsa Courant. */
function toldHere(attribution: Attribution, found: Findings): OriginClue[] {
  const { source, cue, addressee } = attribution;
  const span = source[0];
  const actor = personOf(found, attribution);
  if (!span || !cue[0] || !actor?.name.includes(' ') || addressee?.basis !== 'stated') return [];
  return [toldBy(actor.name, span, phraseAround([span, [cue[0][0], addressee.span[1]]], span))];
}

const SPEAKS_FOR =
  /\b(?:[Ss]pokes(?:man|woman|person)|[Pp]ress [Ss]ecretary|press aide|[Cc]ampaign manager|campaign chair(?:man|woman)?|[Cc]ommunications director|director of communications|strategist|advis[eo]r|pollster|lawyer for|attorney for|[’']s? (?:lawyer|attorney|campaign manager))\b/;
const OF_ANOTHER = /\b(?:spokes(?:man|woman|person)|advis[eo]r|strategist|lawyer|attorney)s?\s(?:for|to|of)\s[^,]*$/i;

const SAYS =
  /^(?:also\s|later\s|then\s)?(?:said|says|say|noted|notes|explained|explains|argued|argues|warned|warns|according to|told|added|adds|believes|thinks|recalled|recalls|predicted|predicts|lamented|insisted|insists|observed|complained|disputed|joked|quipped|beams|called|calls|put it|asked|asks|described|describes|acknowledged|admitted|agreed|countered|welcomed|wondered|suggested|suggests|maintained|maintains|remembered|applauded|praised|criticized|criticised|blasted|hailed|slammed|condemned|denounced|echoed|cheered|dismissed|questioned|accused|urged|defended|confirmed)\b/i;
