/** Closed word classes of English, lower case, and tests of shape: all the grammar these rules need. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const DETERMINERS = set(
  'the a an this that these those his her its their our my your some any no every each another',
);
export const SUBJECT_PRONOUNS = set('he she they it i we you');
export const OTHER_PRONOUNS = set(
  'him her them us me himself herself themselves itself myself who whom which this that these those',
);
export const PREPOSITIONS = set(
  `of in on at by for from to with about into over after before during under against between through among amid toward towards
  within without across behind beyond near since until upon via aboard despite outside inside per throughout alongside as like than`,
);
export const AUXILIARIES = set(
  `is are was were be been being am has have had having do does did will would can could may might must shall should
  isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t cannot couldn’t shouldn’t
  isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't
  he's she's it's they're we're i'm he’s she’s it’s they’re we’re i’m he'd she'd they'd he’d she’d they’d he'll he’ll they've they’ve
  i've i’ve we've we’ve that's that’s there's there’s who's who’s i'd i’d i'll i’ll you're you’re`,
);
export const NEGATIONS = set('not never n’t');
export const ADVERBS = set(
  `also later then again often once ever still even just only soon now already always sometimes further too instead meanwhile
  previously recently repeatedly publicly privately earlier afterward afterwards however first finally initially simply reportedly
  long so far yet today yesterday tomorrow tonight quickly twice separately therefore thus back`,
);
export const CONJUNCTIONS = set(
  `but while because when if though although whether unless whereas where why how what that than once so yet nor or until`,
);
export const WEEKDAYS = set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
);
export const MONTHS = set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec`,
);
export const DAY_PARTS = set('morning afternoon evening night noon midnight');
export const TIME_UNITS = set(
  'week weeks month months year years day days weekend hour hours minute minutes summer spring fall autumn winter decade',
);
/** What one says things in or at: after these a report may follow with no "that". */
export const MEDIA = set(
  `statement interview letter email e-mail emails tweet tweets post posts speech briefing conference report filing memo memorandum
  call transcript testimony message note remarks address video blog article column editorial book documentary podcast radio television
  tv twitter facebook instagram telegram media release announcement op-ed broadcast appearance hearing press-conference speeches
  session debate broadcast recording documents document affidavit lawsuit complaint series thread network platform show program programme`,
);
/** Irregular past forms that end a noun phrase on their left. */
const IRREGULAR_PAST = set(
  `went came took gave made met got saw won lost held kept left led brought sent spent stood began became knew grew fell felt found
  ran rose broke chose drew drove flew spoke struck threw wore built bought caught fought paid sold sought taught thought shot sat
  hit put set cut let quit read hurt cost bet shut spread split beat ate drank rode swore tore woke forgot hid bit blew dug fed fled
  laid lay lent lit meant rang sang sank slept slid stole stuck swept swam swung understood withdrew undertook overcame`,
);
const NOT_VERB_ED = set('red bed shed wed hundred indeed need speed seed feed deed sacred naked wicked united aged');
const PRESENT_VERBS = set(
  `wants needs makes takes gives goes comes gets seems appears remains becomes faces plans hopes keeps holds leads leaves begins
  continues shows means looks works lives runs stands sees knows thinks believes feels includes requires allows wins loses meets
  want need make take give go come get seem appear remain become face plan hope keep hold look mean know`,
);

/** True for words that surely or very likely are a finite verb. */
export function isFiniteVerb(word: string): boolean {
  if (AUXILIARIES.has(word) || IRREGULAR_PAST.has(word) || PRESENT_VERBS.has(word)) return true;
  return word.length > 4 && word.endsWith('ed') && !NOT_VERB_ED.has(word);
}

/** A word that tells how, when or how often, by the list or by its "-ly". */
export const isAdverb = (word: string): boolean =>
  ADVERBS.has(word) ||
  (word.length > 4 &&
    word.endsWith('ly') &&
    !/^(?:family|ally|assembly|supply|reply|italy|july|daily|weekly|anomaly|bully|rally)$/.test(word));
