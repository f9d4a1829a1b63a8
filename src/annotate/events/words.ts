const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const BE = set('is are was were be been being am isn’t aren’t wasn’t weren’t');
export const HAVE = set('has have had having hasn’t haven’t hadn’t');
export const DO = set('do does did don’t doesn’t didn’t');
export const MODALS = set(
  'will would shall should can could may might must cannot won’t wouldn’t shouldn’t can’t couldn’t mustn’t mightn’t',
);
/** Adverbs and the like that may stand inside a verb group ("has not yet been"). Words in -ly are added by rule. */
export const INSIDE_GROUP = set(
  'not never also already now later still soon then again once ever just even yet since first often always no longer both all instead only ultimately thus therefore once reportedly allegedly',
);
export const DETERMINERS = set(
  'the a an this that these those his her its their our my your some any no every each another such both all most many several few two three four five six seven eight nine ten',
);
export const PREPOSITIONS = set(
  'of in on at by for with from to into onto over under between among against about during through without within across near toward towards amid upon beyond behind despite like per via as than outside inside around',
);
/** Words that open a clause of their own. Those that also take a plain noun ("before May 6") need a verb to count. */
export const SUBORDINATORS = set(
  'after before when while because although though until till unless if whether since once where whereas as wherever whenever',
);
export const RELATIVES = set('who which whose whom that what how why');
export const CONJUNCTIONS = set('and but or nor yet so');
export const SUBJECT_PRONOUNS = set('i he she it they we you who he’s she’s it’s they’re we’re i’m he’d she’d they’d');
