import type { ArticleRecord, Edtf, LinkedActor, Place, Position, Process, Proposal } from '../../model/index.ts';
import { compareEdtf } from '../../text/calendar.ts';
import { joinAcross, type ProposalGroup, proposalsIn } from './groups.ts';
import { TELLING } from './lexicon.ts';
import { linesOf } from './lines.ts';
import type { ProposalMention } from './mentions.ts';
import { type PartTold, partsOf } from './parts.ts';
import { type PositionTold, positionsIn } from './positions.ts';
import { versionsOf } from './versions.ts';

/** More than these no reader takes in; the best are kept. */
const MOST_PROPOSALS = 8;
const MOST_POSITIONS = 60;

/**
 * Of talks and law-making: what is on the table and in which versions, who made, shaped, approved, rejected it, and who stood
 * where on which day. Nothing rather than a guess: a proposal needs a version or a part in it, an issue two positions. Same
 * result for any order of `records`.
 */
export function findProcess(records: readonly ArticleRecord[], actors: readonly LinkedActor[]): Process {
  const linked = new Map(
    actors.flatMap((actor) => actor.members.map((member) => [`${member.article}\n${member.actor}`, actor] as const)),
  );
  const perArticle: ProposalGroup[][] = [];
  const told: PositionTold[] = [];
  for (const record of [...records].sort((a, b) => (a.article.id < b.article.id ? -1 : 1))) {
    const own = new Map(
      record.findings.actors.flatMap(({ id }) => {
        const actor = linked.get(`${record.article.id}\n${id}`);
        return actor ? [[`${record.article.id}\n${id}`, actor] as const] : [];
      }),
    );
    const lines = linesOf(record, own, TELLING);
    perArticle.push(proposalsIn(lines));
    for (const line of lines) told.push(...positionsIn(line));
  }
  const drafts = joinAcross(perArticle)
    .map(draftOf)
    .filter((draft) => isWorthALine(draft))
    .sort((a, b) => worth(b) - worth(a) || (a.proposal.name < b.proposal.name ? -1 : 1))
    .filter(({ mentions, proposal }, _i, all) => {
      // Beside one that is told of forty times, one named thrice in passing is no matter of the story.
      const most = all.reduce((sum, other) => Math.max(sum, other.mentions.length), 0);
      return proposal.versions.length >= 2 || mentions.length * 6 >= most;
    })
    .slice(0, MOST_PROPOSALS);
  const proposals = drafts.map(({ proposal }, i) => ({ ...proposal, id: `p${i + 1}` }));
  for (const { proposal, parts } of drafts) told.push(...stancesOn(proposal.name, parts, records));
  return { proposals, positions: positionsOf(told, records) };
}

interface Draft {
  readonly proposal: Proposal;
  readonly mentions: readonly ProposalMention[];
  readonly parts: readonly PartTold[];
}

function draftOf(groups: readonly ProposalGroup[]): Draft {
  const mentions = groups.flatMap((group) => group.mentions);
  const parts = mentions.flatMap(partsOf);
  const articles = new Set(mentions.map(({ line }) => line.article)).size;
  const versions = versionsOf(groups);
  return {
    mentions,
    parts,
    proposal: {
      id: '',
      name: nameOf(mentions),
      versions,
      parts: joinParts(parts),
      places: unique(mentions.map(({ line }) => ({ article: line.article, span: line.span }))),
      why: `named ${mentions.length} ${mentions.length === 1 ? 'time' : 'times'} in ${articles} ${articles === 1 ? 'article' : 'articles'}`,
    },
  };
}

const isWorthALine = ({ proposal, mentions }: Draft): boolean =>
  (proposal.versions.length >= 2 || (proposal.parts.length > 0 && mentions.length >= 3)) && /\s/.test(proposal.name);

const worth = ({ proposal, mentions }: Draft): number =>
  3 * Math.min(3, proposal.versions.length) + Math.min(6, proposal.parts.length) + Math.min(6, mentions.length / 2);

/** The name that most mentions use; of several, the longer one. */
function nameOf(mentions: readonly ProposalMention[]): string {
  const seen = new Map<string, { name: string; count: number }>();
  for (const { name } of mentions) {
    const key = name.toLowerCase();
    const entry = seen.get(key) ?? { name, count: 0 };
    entry.count++;
    seen.set(key, entry);
  }
  const telling = (name: string): number => Math.min(3, name.split(/\s+/).length) - 1;
  return [...seen.values()].sort(
    (a, b) =>
      Number(telling(b.name) > 0) - Number(telling(a.name) > 0) ||
      b.count - a.count ||
      telling(b.name) - telling(a.name) ||
      (a.name < b.name ? -1 : 1),
  )[0]!.name;
}

const unique = (places: readonly Place[]): Place[] => [
  ...new Map(places.map((place) => [`${place.article} ${place.span[0]}`, place])).values(),
];

function joinParts(parts: readonly PartTold[]): Proposal['parts'] {
  const groups = Map.groupBy(parts, ({ name, actor, role, hedge }) => `${actor ?? name}\n${role}\n${hedge ? 1 : 0}`);
  return [...groups.values()]
    .map((alike) => ({
      name: alike[0]!.name,
      actor: alike[0]!.actor,
      role: alike[0]!.role,
      hedge: alike[0]!.hedge,
      day: alike.find(({ day }) => day)?.day ?? null,
      places: unique(alike.map(({ article, span }) => ({ article, span }))),
    }))
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

const ROLES = ['made', 'shaped', 'approved', 'backed', 'rejected'];

function stancesOn(issue: string, parts: readonly PartTold[], records: readonly ArticleRecord[]): PositionTold[] {
  const published = new Map(records.map(({ article }) => [article.id, article.published]));
  return parts.flatMap(({ actor, name, role, hedge, day, article, span }) =>
    actor && !hedge && /^(?:approved|backed|rejected)$/.test(role)
      ? [
          {
            actor,
            name,
            issue,
            stance: role === 'rejected' ? ('against' as const) : ('for' as const),
            day,
            article,
            span,
            published: published.get(article) ?? null,
          },
        ]
      : [],
  );
}

/** By actor and issue, then by day; of an issue that only one position is known on, none, but for deadlines. */
function positionsOf(told: readonly PositionTold[], records: readonly ArticleRecord[]): Position[] {
  const texts = new Map(records.map(({ article }) => [article.id, article.text]));
  // "has suggested that the deadline is flexible", told on the day after it was dropped, had been suggested before.
  const dropped = new Map<string, Edtf>();
  for (const { actor, issue, stance, day } of told)
    if (stance === 'drops' && day) dropped.set(`${actor} ${issue}`, day);
  const whenTold = ({ actor, issue, stance, day, published }: PositionTold): Edtf => {
    const end = dropped.get(`${actor} ${issue}`);
    const known = day ?? published ?? '9999';
    return day === null && stance !== 'drops' && end && compareEdtf(end, known) < 0 ? end : known;
  };
  const cells = new Map<string, PositionTold[]>();
  for (const one of told) {
    const key = `${one.actor}\n${one.issue}\n${one.stance}\n${one.day ?? ''}`;
    cells.set(key, [...(cells.get(key) ?? []), one]);
  }
  const stances = new Map<string, Set<string>>();
  for (const one of told) {
    const known = stances.get(one.issue) ?? new Set();
    stances.set(one.issue, known.add(`${one.actor} ${one.stance}`));
  }
  return [...cells.values()]
    .filter(([first]) => first!.issue === 'deadline' || stances.get(first!.issue)!.size >= 2)
    .map((alike) => ({ first: alike[0]!, alike }))
    .sort(
      (a, b) =>
        stances.get(b.first.issue)!.size - stances.get(a.first.issue)!.size ||
        compare(a.first.issue, b.first.issue) ||
        compare(a.first.actor, b.first.actor) ||
        compareEdtf(whenTold(a.first), whenTold(b.first)) ||
        Number(a.first.stance === 'drops') - Number(b.first.stance === 'drops') ||
        compare(a.first.article, b.first.article) ||
        a.first.span[0] - b.first.span[0],
    )
    .slice(0, MOST_POSITIONS)
    .map(({ first, alike }, i) => ({
      id: `s${i + 1}`,
      name: first.name,
      actor: first.actor,
      issue: first.issue,
      stance: first.stance,
      day: first.day,
      words: texts.get(first.article)!.slice(...first.span),
      places: unique(alike.map(({ article, span }) => ({ article, span }))),
    }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
