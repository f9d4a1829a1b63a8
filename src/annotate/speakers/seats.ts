import { mentionsIn } from '../actors/lookup.ts';
import { sameHead } from '../actors/roles.ts';
import type { Description } from './description.ts';
import { actorAs, inQuotes, type Resolved, type Scene } from './scene.ts';

/** States as news abbreviates them, by the name that "the Ohio senator" uses. */
const STATES = `Alabama|Ala.|AL;Alaska||AK;Arizona|Ariz.|AZ;Arkansas|Ark.|AR;California|Calif.|CA;Colorado|Colo.|CO;Connecticut|Conn.|CT;Delaware|Del.|DE;Florida|Fla.|FL;Georgia|Ga.|GA;
Hawaii||HI;Idaho||ID;Illinois|Ill.|IL;Indiana|Ind.|IN;Iowa||IA;Kansas|Kan.|KS;Kentucky|Ky.|KY;Louisiana|La.|LA;Maine||ME;Maryland|Md.|MD;Massachusetts|Mass.|MA;Michigan|Mich.|MI;
Minnesota|Minn.|MN;Mississippi|Miss.|MS;Missouri|Mo.|MO;Montana|Mont.|MT;Nebraska|Neb.|NE;Nevada|Nev.|NV;New Hampshire|N.H.|NH;New Jersey|N.J.|NJ;New Mexico|N.M.|NM;New York|N.Y.|NY;
North Carolina|N.C.|NC;North Dakota|N.D.|ND;Ohio||OH;Oklahoma|Okla.|OK;Oregon|Ore.|OR;Pennsylvania|Pa.|PA;Rhode Island|R.I.|RI;South Carolina|S.C.|SC;South Dakota|S.D.|SD;Tennessee|Tenn.|TN;
Texas|Tex.|TX;Utah||UT;Vermont|Vt.|VT;Virginia|Va.|VA;Washington|Wash.|WA;West Virginia|W.Va.|WV;Wisconsin|Wis.|WI;Wyoming|Wyo.|WY`;

const stateCalled = new Map<string, string>();
for (const line of STATES.split(/;\s*/)) {
  const [name] = line.split('|') as [string];
  for (const form of line.split('|')) if (form) stateCalled.set(form.replace(/\.$/, ''), name);
}

type Party = 'democrat' | 'republican';

/** Where somebody sits and for whom, as "(D-Ohio)", "Republican of Ohio", "Ohio Sen." tell. */
interface Seat {
  readonly parties: ReadonlySet<Party>;
  readonly states: ReadonlySet<string>;
}

const OFFICE = String.raw`(?:[Ss]enators?|[Gg]overnor|[Rr]epresentative|[Cc]ongress(?:man|woman)|Sens?\.|Reps?\.|Gov\.|Attorney General|[Ll]awmaker)`;
/** "Texas Republican Sen.", "former Iowa governor" before a name. */
const BEFORE = new RegExp(
  String.raw`((?:(?:New|North|South|West|Rhode)\s)?\p{Lu}\p{Ll}+\s)?(?:(Republican|Democratic|GOP)\s)?${OFFICE}\s(?:\p{Lu}[\p{L}.’-]*\s){0,2}$`,
  'u',
);
/** "(R-Tex.)", ", D-N.Y.,", "(D)" after one. */
const INITIALS = /^(?:,\s|\s\()(R|D)(?:[-–—](\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)?))?[),.\s]/u;
/** ", a Republican from Ohio", ", Democrat of New York" */
const SPELLED =
  /^,\s(?:an?\s|the\s)?(?:[\p{Ll}-]+\s)?(Republican|Democrat)(?:\s(?:of|from)\s(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?))?/u;
const OF = /^,?\s(?:of|from)\s(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?)/u;

const known = new WeakMap<Scene, Map<number, Seat>>();

function seatOf(scene: Scene, member: number): Seat {
  let seats = known.get(scene);
  if (!seats) known.set(scene, (seats = new Map()));
  let seat = seats.get(member);
  if (!seat) seats.set(member, (seat = readSeat(scene, member)));
  return seat;
}

function readSeat(scene: Scene, member: number): Seat {
  const parties = new Set<Party>();
  const states = new Set<string>();
  const add = (party: string | undefined, state: string | undefined) => {
    if (party) parties.add(/^(?:R|GOP)/.test(party) ? 'republican' : 'democrat');
    const whole = state?.trim().replace(/\.$/, '');
    const name = whole && (stateCalled.get(whole) ?? stateCalled.get(whole.split(' ')[0]!));
    if (name) states.add(name);
  };
  for (const { span } of scene.cast.byMember[member]!.slice(0, MENTIONS)) {
    const before = BEFORE.exec(scene.text.slice(Math.max(0, span[0] - 60), span[0]));
    if (before) add(before[2], before[1]);
    const after = scene.text.slice(span[1], span[1] + 60);
    for (const match of [INITIALS.exec(after), SPELLED.exec(after)]) if (match) add(match[1], match[2]);
    const of = before && OF.exec(after);
    if (of) add(undefined, of[1]);
  }
  return { parties, states };
}

/** A seat is told of where somebody is first named. */
const MENTIONS = 12;
const PARTIES: Readonly<Record<string, Party>> = {
  democrat: 'democrat',
  democratic: 'democrat',
  republican: 'republican',
  gop: 'republican',
};

const partyIn = (it: Description): Party | null =>
  PARTIES[it.head] ?? it.qualifiers.map((word) => PARTIES[word]).find(Boolean) ?? null;

const stateIn = (it: Description): string | null => {
  const match = /\b((?:(?:New|North|South|West|Rhode)\s)?\p{Lu}\p{Ll}+)\s(?!City\b)/gu;
  for (const [, name] of it.text.matchAll(match)) if (stateCalled.has(name!)) return name!;
  return null;
};

/** True where somebody is told to sit elsewhere, or for another party: "the Ohio Democrat" is no "Rep. Ana Lopes (R-Tex.)". */
export function sitsElsewhere(scene: Scene, member: number, it: Description): boolean {
  const state = stateIn(it);
  const party = partyIn(it);
  if (!state && !party) return false;
  const seat = seatOf(scene, member);
  return (
    (!!state && seat.states.size > 0 && !seat.states.has(state)) ||
    (!!party && seat.parties.size > 0 && !seat.parties.has(party))
  );
}

/** "The Ohio Democrat", "the Texas senator": whom the article seats there; of several the one named last before. */
export function seatHolder(scene: Scene, it: Description): Resolved | null {
  const state = stateIn(it);
  if (!state || !it.definite || it.owner) return null;
  const fitting = scene.cast.members.flatMap((member, index) =>
    member.actor.kind === 'person' &&
    !sitsElsewhere(scene, index, it) &&
    seatOf(scene, index).states.has(state) &&
    !(/woman$/.test(it.head) && member.gender === 'male') &&
    !(/[a-z]sman$/.test(it.head) && member.gender === 'female') &&
    (PARTIES[it.head] ||
      member.roles.some(({ head }) => head === sameHead(it.head)) ||
      !member.roles.some(({ head }) => OFFICES.test(head)))
      ? [index]
      : [],
  );
  if (!fitting.length) return null;
  const last = mentionsIn(scene.cast, [0, it.start]).findLast(
    ({ member, span }) => fitting.includes(member) && (fitting.length === 1 || !inQuotes(scene, span[0])),
  );
  return last ? actorAs(scene, last.member, 'implied', [last.span], 'role') : null;
}

const OFFICES = /^(?:senator|governor|representative|mayor)$/;
