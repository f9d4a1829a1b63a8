import type { Tense } from './context.ts';
import type { TimeWord } from './words.ts';

type Words = readonly TimeWord[];
const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

// Words that look ahead; among present tenses those of timetables ("takes office in January", "the truce expires Friday").
const AHEAD = setOf(
  'will would shall should may might could can must going expected scheduled due slated planned plans planning hopes intends ' +
    'upcoming takes begins starts expires ends opens leaves resumes convenes reconvenes deadline forthcoming looming supposed ' +
    'bound ready preparing prepares wants aims expects tomorrow poised likely pledges promises promised vows vowed seeks ' +
    'effective expire matures ’ll beginning starting',
);
const BACK = setOf(
  'said told met held came began was were had did went made took gave left won lost saw sent spoke wrote became broke ' +
    'brought built bought caught fell felt found fought got grew heard kept knew led paid ran rose sat sold shot showed ' +
    'spent stood struck thought understood withdrew threw drew flew chose hit put cut let quit shut been has have ' +
    'says told ended according since',
);
/** "is meeting the king Friday": only verbs of appointments; "is reeling from the blast on Tuesday" looks back. */
const APPOINTED = setOf(
  'running seeking meeting going heading traveling travelling visiting leaving returning voting holding hosting coming',
);
/** After these, "to" and a verb look ahead even in the past: "agreed to meet Friday"; "refused to sign Friday" does not. */
const INTENT = setOf(
  'agreed planned decided promised pledged vowed expected scheduled hoped wanted intended offered asked urged ordered called ' +
    'threatened proposed prepared supposed invited instructed slated slotted allowed required sought set due was were had has have',
);
const PLANS = setOf(
  'plan plans offer proposal deal agreement effort efforts bid push pledge promise order request call need needs ready able likely',
);
const BARE_VERBS = setOf(
  'meet visit vote hold travel discuss begin start take decide announce release speak sign return leave arrive attend ' +
    'address appear report go come have make give open close resume continue end host fly face consider file submit ' +
    'unveil testify present publish deliver launch play rule expire run get do see talk act stop pay send join reopen ' +
    'reconvene convene happen finish complete hear stand name elect choose receive issue introduce brief lead win retire air',
);
/** What may follow "to" without being a verb: "went to work", "returned to court". */
const NO_VERB = setOf(
  'the a an his her their its our my your this that these those it him them us me you be been work school court power date ' +
    'death town office jail prison bed hospital church college war peace both all some any more about at least one two three',
);
/** Nouns that a date after them belongs to, on either side of today: "a special election in June". */
const EVENTS = setOf(
  'election elections primary primaries runoff referendum caucus caucuses vote summit midterms convention inauguration ballot races contest contests re-election reelection',
);
/** Nouns of what has been: "the decision in June". */
const DONE = setOf(
  'decision ruling attack attacks shooting bombing massacre invasion coup arrest death killing killings resignation crash ' +
    'explosion earthquake defeat victory raid strike strikes',
);
/** "said in an interview Tuesday": what was said elsewhere is out already. */
const SAID_IN = setOf('interview statement letter tweet email e-mail memo post filing report');
const PAST_FORM = /^[a-z]{2,}ed$/;
const NO_PAST = setOf(
  'need indeed speed feed red bed shed wed hundred seed weed breed exceed proceed succeed sacred naked',
);
const GRANTS = /^(?:gave|give|gives|given|giving|granted|extended)$/;
const STOPS = /^[;:()[\]—–]$/;
const OPENS = /^[;:()[\]“—–]$|^``$/;
const REACH = 20;

const at = (words: Words, index: number): string => words[index]?.text ?? '';

const isPast = (words: Words, index: number): boolean => {
  const word = words[index];
  if (!word || (word.capital && index > 0)) return false;
  return BACK.has(word.text) || (PAST_FORM.test(word.text) && !NO_PAST.has(word.text));
};

/** "cancelled", "called off", "put off": as the next words of a verb group. */
const isCalledOff = (words: Words, index: number): boolean =>
  /^(?:cancell?ed|postponed|scrapped|abandoned|shelved)$/.test(at(words, index)) ||
  (/^(?:called|put|pushed)$/.test(at(words, index)) && /^(?:off|back)$/.test(at(words, index + 1)));

/** "sent a letter in advance of his speech on Friday", "ahead of Tuesday’s vote". */
function isBeforehand(words: Words, from: number): boolean {
  for (let left = from - 1; left >= 1 && from - left <= 9; left--) {
    const { text } = words[left]!;
    if (STOPS.test(text) || text === ',' || BACK.has(text)) return false;
    if (text === 'of' && /^(?:ahead|advance)$/.test(at(words, left - 1))) return true;
  }
  return false;
}

const OWNERS = /^(?:the|his|her|its|their|our|my|your|any|no|these|those|of|new)$/;

/** What one word says of the time around it. */
function leaning(words: Words, index: number): Tense {
  const word = words[index]!;
  const { text } = word;
  const next = at(words, index + 1);
  const before = at(words, index - 1);
  if (text === 'to') return infinitive(words, index);
  // "is expected to set up a vote Thursday": a verb that looks like its past.
  if (before === 'to' || before === 'will' || before === 'would') return AHEAD.has(text) ? 'future' : 'unknown';
  if (text === 'set') return next === 'to' || next === 'for' ? 'future' : 'past';
  if (AHEAD.has(text)) {
    // "defended his plans Sunday": a noun.
    if (/^(?:plans|hopes|promises|pledges|aims|wants|ends|starts|leaves)$/.test(text) && OWNERS.test(before))
      return 'unknown';
    // "canceled a scheduled interview Monday"
    if (
      /^(?:scheduled|planned|expected|supposed)$/.test(text) &&
      /^(?:an?|the|his|her|its|their)$/.test(before) &&
      next !== 'for'
    )
      return 'unknown';
    if (text === 'may' && word.capital && index > 0) return 'unknown';
    // "likely voters", "the beginning of the war" look nowhere.
    if (text === 'likely' && next !== 'to') return 'unknown';
    if ((text === 'beginning' || text === 'starting') && !/^(?:in|on|from|by|this|next)$/.test(next)) return 'unknown';
    // "could have met": looks back.
    return next === 'have' && /^(?:would|could|might|should|may|must)$/.test(text) ? 'past' : 'future';
  }
  if (APPOINTED.has(text))
    return /^(?:is|are|am|’s|’re|also|still)$/.test(before) || words[index - 1]?.possessive ? 'future' : 'unknown';
  if (text === 'have' || text === 'has') {
    // "has until Thursday", "have to decide by Friday": no past.
    return isPast(words, index + 1) ? 'past' : 'unknown';
  }
  if (text === 'was' || text === 'were') {
    // "was to meet her on Thursday", told on a Friday: the nearer of the two.
    if (next === 'to') return 'either';
    return /^(?:expected|scheduled|due|set|slated|planned)$/.test(next) ? 'future' : 'past';
  }
  // "a vote on Wednesday, followed by one on Thursday"
  if (text === 'followed' && next === 'by') return 'unknown';
  if (!isPast(words, index)) return 'unknown';
  // "to be published in November", "will be held"
  return before === 'be' ? 'future' : 'past';
}

/**
 * "to" with a verb looks ahead ("a plan to meet Friday", "agreed to meet Friday"), unless a past that is no plan governs it
 * ("weighed in to defend it Monday", "refused to sign it in May"); and what one "had to" do on Monday is done.
 */
function infinitive(words: Words, index: number): Tense {
  const verb = words[index + 1];
  if (!verb || verb.capital || verb.entry || NO_VERB.has(verb.text) || !/^[a-z]+$/.test(verb.text)) return 'unknown';
  if (words[index - 1]?.text === 'had') return 'past';
  if (verb.text === 'be') return 'future';
  for (let left = index - 1; left >= 0 && index - left <= 8; left--) {
    const { text } = words[left]!;
    if (STOPS.test(text) || text === ',') break;
    if (INTENT.has(text) || PLANS.has(text) || AHEAD.has(text)) return 'future';
    if (isPast(words, left)) return 'past';
  }
  return BARE_VERBS.has(verb.text) ? 'future' : 'unknown';
}

/** True for "Friday" and "Nov. 3", false for "November": dates that a plan can be "for". */
const isDay = (words: Words, from: number, to: number): boolean =>
  words[from]!.entry?.is === 'weekday' || (words[from]!.entry?.is === 'month' && to > from + 1);

const SAYING = /^(?:announcing|saying|telling|declaring|revealing|arguing|confirming|adding|warning|claiming)$/;
/** What is there once it is told. */
const RESULT = /^(?:announcement|revelation|disclosure|ruling)$/;
/** "a lawsuit against the September decision moves forward" */
const DECIDED = /^(?:decision|ruling|announcement|verdict|indictment)$/;

/** "the November midterm elections", if nobody is said to have won them. */
function eventFollows(words: Words, from: number, to: number): boolean {
  if (!EVENTS.has(at(words, to)) && !EVENTS.has(at(words, to + 1))) return false;
  for (let index = from - 1; index >= 0 && from - index <= 8; index--) {
    if (
      /^(?:won|lost|win|winning|losing|after|since|following|victory|defeat|regained|took|gained)$/.test(
        at(words, index),
      )
    )
      return false;
  }
  return words[from]!.entry?.is === 'month' || words[from]!.entry?.is === 'number';
}

function saidIn(words: Words, noun: number): boolean {
  const own = at(words, noun) === 'speech' && /^(?:his|her|their)$/.test(at(words, noun - 1));
  if (!own && !SAID_IN.has(at(words, noun))) return false;
  for (let index = noun - 1; index >= noun - 4; index--)
    if (at(words, index) === 'in' || at(words, index) === 'during') return true;
  return false;
}

/**
 * Whether the words around an expression (from `from` to before `to`) look back or ahead. The nearest word to the left that
 * leans either way decides ("said Tuesday that it will …" is past, "said it will meet Tuesday" is ahead); an expression that
 * opens its clause is decided by the first such word to its right ("On Friday, the panel will vote").
 */
export function tenseAround(words: Words, from: number, to: number): Tense {
  const before = at(words, from - 1);
  const owner = words[to - 1]!.possessive;
  // "back in January"; "a special election in June"; "sentencing was set for June 28"
  if (before === 'in' && at(words, from - 2) === 'back') return 'past';
  // "was set to pursue it as recently as Monday"; "the June decision made by three judges"
  if (before === 'as' && /^(?:recently|late)$/.test(at(words, from - 2))) return 'past';
  if (OWNERS.test(before) && /^(?:made|reached|signed|struck|issued|taken)$/.test(at(words, to + 1))) return 'past';
  // "didn’t hear from them until Wednesday"
  if (
    before === 'until' &&
    words.slice(Math.max(0, from - 12), from).some(({ text }) => /^(?:didn|wasn|weren|hadn)’?'?t$/.test(text))
  )
    return 'past';
  // "…, announcing Saturday that"; "Friday’s announcement will help": what was announced has been.
  if (SAYING.test(before)) return 'past';
  if (owner && RESULT.test(at(words, to))) return 'past';
  if (before === 'the' && DECIDED.test(at(words, to)) && words[from]!.entry?.is === 'month') return 'past';
  if (RESULT.test(before) || (/^(?:late|early|on)$/.test(before) && RESULT.test(at(words, from - 2)))) return 'past';
  // "is due to testify Since November, the board has": whatever stands before.
  if (before === 'since') return 'past';
  // "vowed in February that it would": when it was vowed
  const governs = /^(?:in|on)$/.test(before) ? at(words, from - 2) : before;
  if (/^(?:vowed|promised|pledged)$/.test(governs) && /^(?:that|to|never|not)$/.test(at(words, to))) return 'past';
  if (before === 'deadline' || (before === 'of' && at(words, from - 2) === 'deadline')) return 'future';
  // "gave the rebels until Friday"
  if (before === 'until' && words.slice(Math.max(0, from - 6), from).some(({ text }) => GRANTS.test(text)))
    return 'future';
  // "the talks on Saturday were cancelled": had they been held, nobody could.
  const be = /^(?:was|were|is|are)$/.test(at(words, to))
    ? 1
    : /^(?:has|have)$/.test(at(words, to)) && at(words, to + 1) === 'been'
      ? 2
      : 0;
  if (be > 0 && isCalledOff(words, to + be)) return 'future';
  if (isBeforehand(words, from)) return 'future';
  // "a vote on Friday", but "will vote on Friday", "is to vote on Friday": the verb.
  const isVerb = (noun: number): boolean =>
    /^(?:will|would|to|shall|must|could|may|might|can)$/.test(at(words, noun - 1));
  if (EVENTS.has(before) && !isVerb(from - 1)) return 'either';
  if (EVENTS.has(at(words, from - 2)) && !isVerb(from - 2)) return 'either';
  if (eventFollows(words, from, to)) return 'either';
  if (DONE.has(at(words, from - 2)) && (before === 'in' || before === 'on')) return 'past';
  if (saidIn(words, before === 'on' || before === 'with' ? from - 2 : from - 1)) return 'past';
  if (before === 'for' && isDay(words, from, to) && !owner) return 'future';
  // "The ministry on Sunday issued a warning": the verb follows at once.
  if (to < words.length && !owner && at(words, to) !== 'to') {
    const lean = leaning(words, to);
    if (lean !== 'unknown') return lean;
  }
  for (let index = from - 1; index >= 0 && from - index <= REACH; index--) {
    const { text } = words[index]!;
    if (STOPS.test(text)) break;
    // "…, on Friday the panel will vote": what stands before the comma is another clause.
    if (text === ',' && index === from - 2 && /^(?:on|in|by|at)$/.test(before)) break;
    const lean = leaning(words, index);
    if (lean !== 'unknown') return lean;
  }
  // "However, by Wednesday a pattern was plain"
  const opens = from <= 2 || OPENS.test(before) || at(words, from - 2) === ',';
  for (let index = to; opens && index < words.length && index - to < REACH; index++) {
    if (at(words, index) === 'to') continue;
    const lean = leaning(words, index);
    if (lean !== 'unknown') return lean;
  }
  return before === 'by' || before === 'until' ? 'future' : 'unknown';
}
