import { stemOf } from './stem.ts';

// Words that reporters use for one another when they retell the same remark. Broad on purpose, and only for finding candidates and
// weighing them: two of a line are never shown as the same words.
const GROUPS = `
fire dismiss dismissal oust ouster sack terminate remove expel|quit resign retire depart departure|hire appoint name nominate pick tap select choose
tell direct order instruct command ask urge|request ask demand proposal plea|say claim allege assert contend argue maintain insist|deny denial reject rejection dispute refute rebut
criticise slam blast condemn denounce rip assail attack rebuke fault|praise laud hail applaud commend tribute|warn caution threaten threat alert|promise vow pledge swear
plan intend propose aim seek mean|expect anticipate predict likely probably|decide determine conclude decision determination|think believe consider feel
start begin launch open commence|end stop finish halt cease conclude|delay postpone defer|cancel scrap drop abandon|continue remain stay keep retain
allow permit let authorise|prevent block bar ban stop prohibit forbid|help aid assist support back endorse favour|oppose against resist
raise increase rise grow growth hike boost|cut reduce reduction lower decrease slash shrink fall drop|buy purchase acquire|sell unload|pay spend fund finance payment cost expense
win victory triumph beat defeat|lose defeat loss|kill slay murder dead death die|hurt injure wound harm damage|attack assault strike raid|shoot shooting gunfire fire
soldier troops military army forces|police officer cop|jail prison imprison incarcerate|arrest detain custody seize|charge indict accuse prosecute|sue lawsuit litigation suit
lawyer attorney counsel|judge justice court|law legislation bill statute measure|legal lawful legitimate|illegal unlawful criminal|vote ballot|election campaign race
agreement deal accord pact settlement|talks negotiation discussion dialogue|talk speak discuss converse spoke|meeting session summit|letter memo note|speech address remarks
money cash dollar|budget spending|tax levy|tariff duty|job work employment|worker employee staff|company firm business corporation|boss chief head leader
child kid|woman lady|man guy|mistake error wrong|problem issue trouble|crisis emergency|fight battle dispute clash|war conflict|peace ceasefire truce
happy pleased satisfied glad|unhappy displeased dissatisfied upset|angry furious irate outraged anger fury|worried concerned concern worry anxious|sad sorry regret
big large huge massive great major|small little tiny minor|quick fast rapid swift soon|fair just|bad terrible horrible awful|good great excellent|important vital crucial essential key
true accurate correct right|false untrue wrong incorrect lie|clear obvious evident|secret confidential classified|show reveal disclose release|hide conceal cover
investigate probe inquiry investigation examine|review examine study|report story account|document paper file|information detail data|proof evidence
country nation state|border frontier|immigrant migrant|wall barrier fence|home house|city town|official authority|government administration|congress lawmaker legislator senator
send deploy dispatch|give provide supply offer grant|take seize grab|use employ utilise|redirect divert repurpose reallocate shift move|need require necessary must|want wish desire
visit trip travel|leave depart withdraw withdrawal exit|return back|enter join|arrive come reach|wait delay|build construct construction|destroy demolish wreck ruin|fix repair mend solve
change alter modify adjust revise|protect defend guard safeguard secure security|risk danger threat|trust confidence faith|agree consent accept|refuse refusal decline reject
affair relationship romance|marry wife husband spouse|friend ally|enemy foe rival opponent|poll survey|voter electorate|win secure|handle manage run deal treat|responsible blame
fear afraid scared|respect honour|honest truthful candid|try attempt effort seek|answer respond reply response|question ask|call phone telephone|watch see view|show demonstrate prove
admit acknowledge concede confess|apology apologise regret|insult slur offensive vulgar|mock ridicule taunt|joke kid humour|disgust appal vile|shame disgrace shameful disgraceful
lie mislead deceive dishonest deceit|corrupt crook corruption|crazy insane nuts|stupid dumb idiot fool foolish|smart clever intelligent brilliant|weak feeble weakness|strong strength robust powerful
candidacy candidate bid contender nominee hopeful|republican gop|democrat democratic|press media reporter journalist|video footage clip tape recording film|photo picture image photograph
rule regulation policy guideline guidance|overturn repeal reverse revoke rescind undo|confirm approve ratify approval|pass passage enact adopt|executive decree proclamation edict
shutdown closure shut close|limit restrict curb cap constrain|expand widen extend broaden|rich wealthy affluent|poor poverty|wage salary|school campus|student pupil|teacher educator
plane aircraft jet airplane flight|car vehicle automobile|bomb explosive blast explosion|gun firearm weapon rifle handgun pistol|terror terrorist terrorism extremist militant jihadist
asylum refuge refugee|impeach impeachment|testify testimony witness|subpoena summon|spy surveillance espionage wiretap eavesdrop|delete erase wipe|personal private|leak leaked
conspiracy collude collusion conspire|interfere meddle interference|hack hacker|gunman shooter attacker assailant suspect|victim survivor|mourn grieve grief funeral memorial|protest protester demonstrator rally
race racist racism racial bigot bigotry|hate hatred|gay lesbian homosexual lgbt|black african|muslim islam islamic|christian christianity|religion religious church|drug narcotic opioid
justify justification|ignore disregard overlook|remind recall remember|discover learn|difficult hard tough|easy simple|careful caution cautious|surprise shock stun astonish stunned
choice option alternative|strategy approach tactic|goal objective target|wrongdoing misconduct|abuse misuse|doctor physician|hospital clinic|insurance insurer coverage|loan lend credit|debt borrow
earn income earnings|rate percentage|entire whole complete total|partial partly|alone solo|gather assemble convene|crowd audience|book memoir|tweet twitter|invite invitation|email mail message
russia russian|iran iranian|mexico mexican|china chinese|israel israeli|ukraine ukrainian|syria syrian|iraq iraqi|korea korean|germany german|france french|britain british|canada canadian|japan japanese|turkey turkish|egypt egyptian|cuba cuban|libya libyan|afghanistan afghan|palestine palestinian|europe european|africa african|america american`;

const CONCEPT = new Map<string, string>();
for (const group of GROUPS.split(/[|\n]/)) {
  const stems = group.trim().split(' ').filter(Boolean).map(stemOf);
  // A word of several lines ("strike", "ask") stands with the first of them only, so that lines do not run together.
  for (const stem of stems) if (!CONCEPT.has(stem)) CONCEPT.set(stem, stems[0]!);
}

/** One stem that stands for all words of about the same meaning; the stem itself when the list has none. */
export const conceptOf = (stem: string): string => CONCEPT.get(stem) ?? stem;
