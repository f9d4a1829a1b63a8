import type { ProposalRole, Stance } from '../../model/index.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Nouns for what is put on a table, with what each can be another word for: p plans and deals, b bills, r resolutions. */
export const HEADS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    plan: 'pb',
    proposal: 'pbr',
    draft: 'pbr',
    framework: 'p',
    blueprint: 'p',
    package: 'pb',
    agreement: 'p',
    deal: 'p',
    accord: 'p',
    pact: 'p',
    treaty: 'p',
    bill: 'b',
    legislation: 'b',
    act: 'b',
    amendment: 'a',
    resolution: 'r',
  }),
);
/** What makes a sentence worth reading for proposals and positions. */
export const TELLING =
  /\b(?:plan|proposal|draft|framework|blueprint|package|agreement|deal|accord|pact|treaty|bill|legislation|act|amendment|resolution|deadline|ultimatum|timeline|demand|insist|call(?:ed|ing|s)? for|rul(?:ed|ing|es) out|refus|oppos|support|offer|reject|favou?r)/i;

/** Not a certain one: "any deal", "no plan", "a similar bill". */
export const OPEN = set(
  'any no every each another such other similar some many several few both neither either what which whose',
);
export const EARLY = set('original initial first early earlier previous prior old');
export const LATE = set(
  'revised amended modified updated new newer latest final reworked rewritten compromise scaled-back watered-down pared-back slimmed-down trimmed altered tweaked scaled-down',
);
/** Adjectives that tell nothing of what a proposal is about. */
export const NO_TOPIC = set(
  'sweeping controversial comprehensive bipartisan ambitious massive major broad broader own overall entire whole big large small bold detailed formal joint so-called current existing proposed pending draft far-reaching contentious landmark historic key possible potential long-awaited much-criticized leaked secret single full good bad better best simple rough general tentative preliminary similar same very just more most written unveiled american government president administration state',
);
export const CHAMBERS: ReadonlyMap<string, string> = new Map([
  ['senate', 'senate'],
  ['house', 'house'],
  ['republican', 'republican'],
  ['republicans', 'republican'],
  ['gop', 'republican'],
  ['democratic', 'democratic'],
  ['democrats', 'democratic'],
]);
export const STOPS = set(
  'of in on at by for with from to into onto over under between among against about during through without within across near toward towards amid upon beyond behind despite like per via as than and or but nor yet so is are was were be been being am has have had do does did will would shall should can could may might must not never that which who whom if when while after before because said says told whether although though until unless where i he she it we you they him them us me there then also only',
);

interface Verb<T> {
  readonly means: T;
  /** Words that must follow: "voted | against". */
  readonly follow: string;
  /** The bare form: "draft", not "drafted". */
  readonly plain: boolean;
}

function forms(base: string): string[] {
  const irregular: Record<string, string> = {
    write: 'wrote written',
    draw: 'drew drawn',
    make: 'made',
    put: 'put',
    cut: 'cut',
    rewrite: 'rewrote rewritten',
    set: 'set',
  };
  const e = base.endsWith('e');
  const doubled = /^(?:submit|trim|drop|scrap|shrug)$/.test(base) ? `${base}${base.at(-1)}` : base;
  const y = /[^aeiou]y$/.test(base);
  return [
    base,
    y ? `${base.slice(0, -1)}ies` : /(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`,
    ...(irregular[base]?.split(' ') ?? [y ? `${base.slice(0, -1)}ied` : e ? `${base}d` : `${doubled}ed`]),
    `${e ? base.slice(0, -1) : doubled}ing`,
  ];
}

function verbsOf<T extends string>(lists: Partial<Record<T, string>>): ReadonlyMap<string, Verb<T>[]> {
  const out = new Map<string, Verb<T>[]>();
  for (const [means, list] of Object.entries(lists) as [T, string][]) {
    for (const entry of list.split(' ')) {
      const [base, ...follow] = entry.split('_');
      for (const form of forms(base!))
        out.set(form, [
          ...(out.get(form) ?? []),
          { means, follow: follow.join(' '), plain: form === base && !/^(?:put|cut|set)$/.test(form) },
        ]);
    }
  }
  return out;
}

/** What somebody does with a proposal, by every form of the verb. */
export const ROLE_VERBS = verbsOf<ProposalRole>({
  made: 'develop draft propose unveil introduce write sponsor present author craft submit circulate announce draw_up put_forward make_public pitch release',
  shaped: 'negotiate amend revise cut trim modify broker rewrite hammer_out soften finalize cut_down',
  approved: 'approve pass accept sign ratify adopt vote_for agree_to sign_off_on',
  backed: 'back endorse support embrace',
  rejected: 'reject oppose veto block dismiss defeat filibuster vote_against vote_down object_to',
});

/** Stances on an issue, by every form of the verb. */
export const STANCE_VERBS = verbsOf<Stance>({
  demands: 'demand insist_on insist_that call_for require press_for push_for',
  offers: 'offer pledge agree_to propose',
  refuses: 'refuse rule_out reject',
  for: 'support back favor favour endorse',
  against: 'oppose',
});

/** What negotiations and law-making are mostly about, as printed; plural and singular are one issue. */
export const ISSUES = set(
  'ceasefire cease-fire truce territory border borders troops sanctions tariffs guarantees membership hostages prisoners aid funding wall settlements settlement withdrawal inspections inspectors refugees tax taxes enrichment weapons missiles checks vaccine mandate wages pensions strike emissions immigration citizenship amnesty impeachment shutdown subpoena subpoenas testimony resignation dismissal recount extradition concessions disarmament reparations debt ceiling election elections referendum investigation inquiry repairs gates pay',
);

export const DEADLINE = set('deadline ultimatum timeline timetable');
