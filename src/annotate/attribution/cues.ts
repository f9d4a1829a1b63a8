import type { Act } from '../../model/index.ts';

/**
 * What a reporting verb may govern.
 * clause: "said that …"; bare: "said the bridge is safe"; quote: said “…”; object: "told reporters that …";
 * name: called the plan “a joke”, described it as a joke; noun: "denied the claims"; infinitive: "vowed to fight"; of: "accused him of lying".
 */
export type Governs = 'clause' | 'bare' | 'quote' | 'object' | 'name' | 'noun' | 'infinitive' | 'of';

export interface CueVerb {
  readonly base: string;
  readonly act: Act;
  readonly governs: ReadonlySet<Governs>;
}

export type VerbForm = 'past' | 'present' | 'third' | 'participle';

export interface CueWord {
  readonly verb: CueVerb;
  readonly form: VerbForm;
  /** "claims", "reports", "demands": also a plural noun, so that a determiner before it makes it one. */
  readonly maybeNoun: boolean;
}

// base, what it governs, and the act where it is not plain speech. General English, most frequent first.
const VERBS = `
say clause bare quote
tell object clause bare quote infinitive
add clause bare quote
write clause bare quote wrote
tweet clause bare quote wrote
post clause quote wrote
claim clause bare quote infinitive
state clause bare quote
announce clause bare quote noun
report clause bare quote published
warn clause bare quote object
argue clause bare quote
insist clause bare quote
note clause bare quote
explain clause bare quote
suggest clause bare quote
acknowledge clause bare quote noun
admit clause bare quote noun infinitive
confirm clause bare quote noun
declare clause bare quote name
deny clause bare quote noun
reply clause bare quote
respond clause quote
continue quote
conclude clause bare quote
recall clause bare quote
ask object clause quote infinitive
contend clause bare quote
maintain clause bare quote
assert clause bare quote noun
allege clause bare quote
reveal clause bare quote
predict clause bare quote noun
stress clause bare quote
emphasize clause bare quote
emphasise clause bare quote
remark clause quote
observe clause quote
point clause quote
joke clause bare quote
quip clause bare quote
complain clause bare quote
concede clause bare quote
caution clause bare quote
counter clause quote
testify clause bare quote
agree clause quote infinitive
disagree quote
promise clause bare quote infinitive object
pledge clause bare quote infinitive
vow clause bare quote infinitive
threaten clause quote infinitive
propose clause bare noun infinitive
demand clause bare quote noun infinitive
request clause noun
urge clause quote object infinitive
recommend clause bare quote
order clause bare object infinitive
direct clause bare object infinitive
instruct clause object infinitive
inform object clause bare quote
notify object clause bare quote
assure object clause bare quote
remind object clause bare quote
advise object clause quote
indicate clause bare quote
signal clause bare quote
hint clause bare quote
imply clause
disclose clause noun
estimate clause bare
project clause
proclaim clause quote
profess clause infinitive
mention clause quote
reiterate clause bare quote noun
repeat clause quote
shout clause quote
yell quote
cry quote
exclaim quote
whisper quote
murmur quote
mutter quote
chant quote
lament clause quote
boast clause quote
brag clause quote
gush quote
muse quote
opine clause quote
retort quote
shoot quote
snap quote
sigh quote
laugh quote
scoff quote
rail quote
fume quote
wonder clause quote
comment quote
elaborate quote
interject quote
clarify clause quote
theorize clause quote
speculate clause quote
underscore clause quote
underline clause quote
tout name quote
read quote
begin quote
think clause bare quote believes
believe clause bare quote believes
hope clause bare believes infinitive
fear clause bare believes
worry clause believes
doubt clause believes
expect clause believes
know clause believes
feel clause bare believes
regret clause bare believes
realize clause believes
want believes infinitive
vent quote
call name
describe name
dub name
label name
brand name
term name
deem name
denounce name
dismiss name
praise name
hail name
defend name
condemn name
blast name
slam name
characterize name
characterise name
portray name
depict name
decry name
deride name
mock name
ridicule name
criticize name
criticise name
applaud name
commend name
accuse of
blame name
reject name noun
cite noun quote
tease quote
publish quote published
show clause published
find clause published
plead quote
implore quote
beg quote
assail name
castigate name
champion name
cast name
attribute name
sing quote
scold quote
chide quote
preach quote
encourage clause quote object infinitive
laud name
admire name
liken name
rule clause bare
forecast clause noun
suspect clause believes
view name believes
consider name believes
regard name believes
charge clause quote
judge clause believes
anticipate clause believes
`;

const IRREGULAR: Record<string, readonly [past: string, participle?: string]> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'writing'],
  think: ['thought'],
  know: ['knew'],
  feel: ['felt'],
  show: ['showed'],
  find: ['found'],
  shoot: ['shot'],
  read: ['read'],
  begin: ['began', 'beginning'],
  cast: ['cast'],
  beg: ['begged', 'begging'],
  snap: ['snapped', 'snapping'],
  brag: ['bragged', 'bragging'],
  quip: ['quipped', 'quipping'],
  slam: ['slammed', 'slamming'],
  dub: ['dubbed', 'dubbing'],
  admit: ['admitted', 'admitting'],
};

// Forms that are more often a noun (or adjective) than a verb when a determiner or adjective stands before them.
const ALSO_NOUN =
  /^(?:claim|report|state|note|stress|joke|promise|pledge|vow|propose|demand|request|order|hope|fear|worry|doubt|project|estimate|call|label|brand|term|blame|praise|remark|comment|point|direct|counter|caution|signal|hint|repeat|tweet|post|laugh|sigh|cry|chant|shout|whisper|fume|read|show|find|want|feel|cast|blast|slam|tout|champion|charge|address|exclaim|wonder|rail|reply|answer|regret|threat|warn|need)$/;

/** Every form of every reporting verb, lower case. */
export const CUE_WORDS: ReadonlyMap<string, CueWord> = build();

function build(): Map<string, CueWord> {
  const words = new Map<string, CueWord>();
  for (const line of VERBS.trim().split('\n')) {
    const [base, ...rest] = line.split(' ') as [string, ...string[]];
    const act = (rest.find((r) => r === 'wrote' || r === 'believes' || r === 'published') ?? 'said') as Act;
    const governs = new Set(
      rest.filter((r) => r !== 'wrote' && r !== 'believes' && r !== 'published'),
    ) as ReadonlySet<Governs>;
    const verb: CueVerb = { base, act, governs };
    const noun = ALSO_NOUN.test(base);
    const put = (word: string, form: VerbForm, maybeNoun: boolean) => {
      if (!words.has(word)) words.set(word, { verb, form, maybeNoun });
    };
    put(pastOf(base), 'past', false);
    put(thirdOf(base), 'third', noun);
    put(participleOf(base), 'participle', false);
    put(base, 'present', noun);
  }
  return words;
}

function pastOf(base: string): string {
  const irregular = IRREGULAR[base]?.[0];
  if (irregular) return irregular;
  if (base.endsWith('e')) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

function thirdOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`;
}

function participleOf(base: string): string {
  const irregular = IRREGULAR[base]?.[1];
  if (irregular) return irregular;
  return base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${base}ing`;
}

/** Nouns whose "that …" is a report: "his claim that", "the allegation that". */
export const CUE_NOUNS: ReadonlySet<string> = new Set(
  `claim claims allegation allegations accusation accusations assertion assertions statement suggestion suggestions warning warnings
  argument contention belief view opinion denial complaint complaints insistence announcement admission acknowledgement
  acknowledgment prediction promise pledge vow threat demand call calls hope hopes fear fears concern concerns`.split(
    /\s+/,
  ),
);
