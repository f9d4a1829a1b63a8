import type { Actor, Span } from '../../model/index.ts';
import { isAgency, isListedOutlet, mayBeOutlet, outletKind } from '../actors/outlets.ts';

/** A newsroom named in the text. */
export interface Newsroom {
  /** Full name, without "the": "Associated Press" for "the AP". */
  readonly name: string;
  readonly kind: 'outlet' | 'agency';
  readonly span: Span;
}

// Short names whose full form is common knowledge in newsrooms.
const FULL_NAMES: Readonly<Record<string, string>> = {
  AP: 'Associated Press',
  'AP News': 'Associated Press',
  AFP: 'Agence France-Presse',
  UPI: 'United Press International',
  PTI: 'Press Trust of India',
  AAP: 'Australian Associated Press',
  DPA: 'dpa',
  TASS: 'Tass',
  'Thomson Reuters': 'Reuters',
  NYT: 'New York Times',
  WSJ: 'Wall Street Journal',
  FT: 'Financial Times',
  SCMP: 'South China Morning Post',
  VOA: 'Voice of America',
  POLITICO: 'Politico',
  'Bloomberg News': 'Bloomberg',
  'Reuters News': 'Reuters',
  HuffPost: 'Huffington Post',
};

// A run of capitalised words, small words inside allowed ("Folha de S.Paulo", "Globe and Mail").
const CAPITALISED =
  /(?<![\p{L}\p{N}])(?:[Tt]he )?\p{Lu}[\p{L}\p{N}.&’'/-]{0,30}(?: (?:(?:of|and|de|della|&|for) )?\p{Lu}[\p{L}\p{N}.&’'/-]{0,30}){0,4}/gu;
const GOES_ON = /^ (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}/u;
const LONGEST_SENTENCE = 4000;
const SITE = /^[\p{L}\p{N}-]{2,30}\.(?:com|org|net|co\.uk)$/u;
// Bodies whose names end like a paper's: "White House Press", "Breaking News", "Fake News", "Good Times".
const NOT_A_NAME =
  /^(?:(?:Fake|Breaking|Good|Bad|Big|Hard|Old|New|First|Last|Latest|More|White House|Free|This|That|In|On|At|Our|My|Your|Exit|National|Local|Mainstream|American|Russian|Ukrainian|Israeli|British|French|German|Chinese|Indian|State|House|Senate|Court|Cell|Eastern|Central|Pacific|U\.S\.|US) )(?:News|Press|TV|Television|Radio|Times|Daily|Magazine|Post|Register)$/;
const BARE_LAST_WORD =
  /^(?:Times|Post|Journal|Herald|Tribune|Globe|Chronicle|Guardian|Telegraph|Star|Sun|News|Gazette|Observer|Examiner|Inquirer|Register|Independent)$/;

/**
 * Newsrooms named in a stretch of text, in order. `own` is the article's outlet: "The Post" in the Kestrel Post's own story
 * means that paper. Names that the actors of the article know as outlets count whatever their form.
 */
export function newsroomsIn(
  text: string,
  span: Span,
  outlets: ReadonlySet<string>,
  full: ReadonlyMap<string, string>,
  seen: Map<string, Newsroom[]> = new Map(),
): Newsroom[] {
  const out: Newsroom[] = [];
  const words = text.slice(span[0], Math.min(span[1], span[0] + LONGEST_SENTENCE));
  CAPITALISED.lastIndex = 0;
  for (let match = CAPITALISED.exec(words); match; match = CAPITALISED.exec(words)) {
    const run = match[0];
    // A story names the same few people over and over: each run of capitals is looked up once.
    let found = seen.get(run);
    if (!found) {
      found = withinRun(run, [0, run.length], outlets, full);
      seen.set(run, found);
    }
    const from = span[0] + match.index;
    for (const room of found) out.push({ ...room, span: [from + room.span[0], from + room.span[1]] });
  }
  return out;
}

/** The longest newsroom name in the run of capitals, if any: "CNN White House" holds CNN. */
function withinRun(
  text: string,
  run: Span,
  outlets: ReadonlySet<string>,
  full: ReadonlyMap<string, string>,
): Newsroom[] {
  const starts = [run[0]];
  for (let at = run[0] + 1; at < run[1]; at++) if (text[at - 1] === ' ') starts.push(at);
  for (let first = 0; first < starts.length; first++) {
    for (let last = starts.length; last > first; last--) {
      const end = last === starts.length ? run[1] : starts[last]! - 1;
      const span = withoutPossessive(text, [starts[first]!, end]);
      const printed = text.slice(span[0], span[1]);
      const found = newsroomOf(printed, outlets, full);
      // "The National Association": a name that only its article makes a paper's stands alone.
      const goesOn = /^[Tt]he \S+$/.test(printed) && GOES_ON.test(text.slice(span[1], run[1]));
      if (found && !goesOn)
        return [{ ...found, span }, ...(end < run[1] ? withinRun(text, [end + 1, run[1]], outlets, full) : [])];
    }
  }
  return [];
}

function withoutPossessive(text: string, [start, end]: Span): Span {
  if (!/[s’'.&/-]/.test(text[end - 1]!)) return [start, end];
  const tail = /(?:[’']s?|[.&/-]+)$/.exec(text.slice(Math.max(start, end - 3), end));
  // The full stop of "U.S." belongs to the name; that of "CNN." ends the sentence.
  const dotted = tail?.[0] === '.' && /(?:^|[^\p{L}])\p{Lu}\.$/u.test(text.slice(start, end));
  return [start, tail && !dotted ? end - tail[0].length : end];
}

function newsroomOf(
  printed: string,
  outlets: ReadonlySet<string>,
  full: ReadonlyMap<string, string>,
): Omit<Newsroom, 'span'> | null {
  const article = printed.startsWith('The ') || printed.startsWith('the ');
  const bare = article ? printed.slice(4) : printed;
  const name = bare.includes("'") ? bare.replaceAll("'", '’') : bare;
  const known = outlets.has(name) || outlets.has(printed);
  if (!name || !(known || mayBeOutlet(name)) || NOT_A_NAME.test(name)) return null;
  if (BARE_LAST_WORD.test(name)) {
    const meant = article ? full.get(name) : undefined;
    return meant ? { name: meant, kind: isAgency(meant) ? 'agency' : 'outlet' } : null;
  }
  const plain = FULL_NAMES[name];
  const kind = outletKind(name, article) ?? (known || SITE.test(name) ? 'outlet' : null);
  if (!kind) return null;
  return {
    name: plain ?? name,
    kind: isAgency(plain ?? name) && (plain ?? name) !== 'Bloomberg' ? 'agency' : 'outlet',
  };
}

/** Names of the article's own outlets and of those it mentions, for `newsroomsIn`. */
export function knownNewsrooms(
  outlet: string | null,
  actors: readonly Actor[],
): { readonly outlets: ReadonlySet<string>; readonly full: ReadonlyMap<string, string> } {
  const names = [
    ...(outlet ? [outlet] : []),
    ...actors.filter((actor) => actor.kind === 'outlet').map((actor) => actor.name),
  ];
  const outlets = new Set<string>();
  const full = new Map<string, string>();
  for (const printed of names) {
    const name = printed.replace(/^[Tt]he /, '').replace(/'/g, '’');
    const words = name.split(' ');
    // One short capitalised word that no list knows may be a person's name taken wrongly: it counts with its article, "The Ledger".
    outlets.add(words.length > 1 || isListedOutlet(name) ? name : `The ${name}`);
    if (words.length > 1 && !full.has(words.at(-1)!)) full.set(words.at(-1)!, FULL_NAMES[name] ?? name);
  }
  return { outlets, full };
}
