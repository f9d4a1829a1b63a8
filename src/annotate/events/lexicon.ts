import type { EventKind } from '../../model/index.ts';
import { formsOf } from './inflect.ts';

// Verbs of news by the kind of event they tell. `hold:held` gives an irregular past, `give:gave/given` a participle too.
const VERBS: Readonly<Record<Exclude<EventKind, 'deadline' | 'other'>, string>> = {
  meeting:
    'meet:met confer huddle convene gather host attend assemble negotiate mediate debrief brief greet welcome receive',
  call: 'phone telephone',
  statement:
    'say:said tell:told announce declare warn add claim argue deny defend criticize criticise condemn accuse reject tweet retweet write:wrote/written urge promise vow threaten insist suggest acknowledge admit confirm decline testify praise blame comment respond reply demand propose pledge apologize apologise reveal:revealed recommend state stress emphasize emphasise note concede dismiss denounce decry hail assert allege call dub describe liken assure reiterate remark explain boast complain caution predict speak:spoke/spoken talk ask express signal hint appeal joke quip mock swear:swore/sworn outline endorse oppose applaud thank congratulate slam blast rebuke lament reject rule-out voice tout disclose mention refuse question pose address',
  publication:
    'publish report release leak air broadcast:broadcast disclose unveil post circulate print issue distribute declassify quote cite surface',
  decision:
    'decide order approve sanction ban impose veto lift suspend cancel block authorize authorise grant pardon direct halt revoke restore withdraw:withdrew/withdrawn launch deploy send:sent evacuate expel freeze:froze/frozen scrap reverse overturn delay postpone extend adopt implement enact introduce submit shut:shut close reopen end start begin:began/begun terminate create establish recall mobilize mobilise activate reject instruct designate allocate cut:cut raise lower seize declare boycott choose:chose/chosen rescind repeal waive commute abandon leave:left join intervene triggering trigger',
  agreement: 'agree sign strike:struck reach settle ratify conclude accept endorse broker reconcile',
  attack:
    'attack kill bomb shoot:shot invade annex shell fire stab storm explode injure wound raid assault ambush torch murder massacre kidnap abduct hijack capture overrun:overran/overrun clash crash collide detonate destroy strike:struck bombard rape poison drown rob beat:beat/beaten loot riot die perish collapse derail burn erupt',
  visit:
    'visit arrive travel fly:flew/flown land tour return depart head go:went/gone come:came/come cross flee:fled walk',
  vote: 'vote elect pass win:won lose:lost defeat reelect re-elect beat:beat/beaten clinch concede campaign filibuster',
  legal:
    'charge indict sue sentence convict arrest acquit plead:pleaded,pled rule file subpoena detain jail extradite prosecute investigate imprison execute appeal uphold:upheld convict parole fine impeach deport seize probe search refer overturn testify settle unseal arraign exonerate',
  appointment:
    'appoint nominate name hire fire resign dismiss oust retire promote demote succeed replace sack depose inaugurate confirm quit:quit step-down serve become:became/become install reassign',
};

// Verbs that carry no kind of their own: irregular ones, and those whose present tense must be known. Other regular ones are
// known by their -ed.
const IRREGULAR =
  'plan intend hope aim want expect prepare continue remain help try bear:bore/borne bet:bet bind:bound bite:bit/bitten blow:blew/blown break:broke/broken bring:brought build:built buy:bought cast:cast catch:caught cling:clung cost:cost deal:dealt dig:dug do:did/done draw:drew/drawn drive:drove/driven eat:ate/eaten fall:fell/fallen feed:fed feel:felt fight:fought find:found forbid:forbade/forbidden forget:forgot/forgotten get:got/gotten give:gave/given grow:grew/grown hang:hung have:had hear:heard hide:hid/hidden hit:hit hold:held hurt:hurt keep:kept know:knew/known lay:laid lead:led lend:lent let:let lie:lay/lain make:made mean:meant pay:paid put:put read:read ride:rode/ridden rise:rose/risen run:ran/run see:saw/seen seek:sought sell:sold set:set shake:shook/shaken show:showed/shown,showed sing:sang/sung sink:sank/sunk sit:sat sleep:slept speed:sped spend:spent spread:spread stand:stood steal:stole/stolen stick:stuck sweep:swept swing:swung take:took/taken teach:taught tear:tore/torn think:thought throw:threw/thrown understand:understood wake:woke/woken wear:wore/worn withhold:withheld arise:arose/arisen forgo:forwent/forgone grind:ground undergo:underwent/undergone undertake:undertook/undertaken overtake:overtook/overtaken overcome:overcame/overcome oversee:oversaw/overseen override:overrode/overridden mislead:misled rebuild:rebuilt resell:resold retake:retook/retaken split:split weep:wept';

const NOUNS: Readonly<Record<Exclude<EventKind, 'other'>, string>> = {
  meeting:
    'meeting talks summit conference negotiations session gathering forum rally debate dinner lunch luncheon breakfast briefing retreat convention workshop ceremony reception funeral parade march protest demonstration vigil consultations huddle encounter mediation event',
  call: 'call conversation phone-call exchange teleconference videoconference',
  statement:
    'statement speech remarks comments interview tweet tweets address testimony announcement declaration warning apology threat denial letter email memo post sermon appearance lecture message order-in news-conference',
  publication:
    'report article story publication leak release video poll survey book editorial column broadcast disclosure revelation study transcript recording documentary blueprint',
  decision:
    'decision order ban sanctions move launch shutdown evacuation withdrawal deployment suspension reversal pullout referendum-call emergency directive proclamation cancellation crackdown operation opening closure strike-action takeover merger',
  agreement: 'agreement deal accord treaty truce ceasefire cease-fire pact settlement compromise armistice',
  attack:
    'attack attacks shooting bombing bombings invasion killing killings massacre explosion war raid raids assault crash murder ambush coup riot riots uprising hijacking kidnapping genocide slaying airstrike airstrikes offensive clash clashes collision blast stabbing fire earthquake hurricane storm flood floods tsunami disaster annexation death revolution outbreak crisis incident standoff',
  visit: 'visit trip tour arrival departure pilgrimage return journey flight',
  vote: 'vote election elections referendum primary primaries runoff caucus caucuses ballot victory win defeat loss landslide midterms campaign race',
  legal:
    'lawsuit trial hearing indictment conviction verdict sentencing subpoena arrest plea ruling investigation probe inquest prosecution execution acquittal impeachment sentence complaint arraignment deposition inquiry',
  appointment:
    'resignation appointment nomination firing dismissal inauguration retirement ouster promotion confirmation departure',
  deadline: 'deadline ultimatum cutoff cut-off due-date expiration',
};

export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'gerund';

export interface KnownVerb {
  readonly base: string;
  readonly forms: ReadonlySet<VerbForm>;
  readonly kind: EventKind;
}

function readVerbs(): ReadonlyMap<string, KnownVerb> {
  const known = new Map<string, { base: string; forms: Set<VerbForm>; kind: EventKind }>();
  const add = (form: string, base: string, as: VerbForm, kind: EventKind): void => {
    const before = known.get(form);
    if (before) before.forms.add(as);
    else known.set(form, { base, forms: new Set([as]), kind });
  };
  const lists = [...Object.entries(VERBS), ['other', IRREGULAR]] as [EventKind, string][];
  for (const [kind, list] of lists) {
    for (const entry of list.split(' ')) {
      const [base, irregular] = entry.split(':') as [string, string | undefined];
      const forms = formsOf(base, irregular);
      for (const form of forms.past) add(form, base, 'past', kind);
      for (const form of forms.participle) add(form, base, 'participle', kind);
      add(base, base, 'base', kind);
      add(forms.present, base, 'present', kind);
      add(forms.gerund, base, 'gerund', kind);
    }
  }
  return known;
}

function readNouns(): ReadonlyMap<string, EventKind> {
  const known = new Map<string, EventKind>();
  for (const [kind, list] of Object.entries(NOUNS) as [EventKind, string][]) {
    for (const noun of list.split(' ')) {
      known.set(noun, kind);
      if (!/s$/.test(noun)) known.set(/y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`, kind);
    }
  }
  return known;
}

/** Every form of the verbs of news, in lower case. */
export const verbs: ReadonlyMap<string, KnownVerb> = readVerbs();

/** Nouns that name an event ("talks", "indictment"), singular and plural, in lower case. */
export const eventNouns: ReadonlyMap<string, EventKind> = readNouns();
