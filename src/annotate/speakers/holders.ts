import type { CastMention } from '../actors/cast.ts';
import { type Role, sameHead } from '../actors/roles.ts';
import type { Description } from './description.ts';
import { actorAs, inQuotes, type Resolved, type Scene, sentenceAt, UNKNOWN } from './scene.ts';
import { sitsElsewhere } from './seats.ts';

const WIDER: Readonly<Record<string, readonly string[]>> = {
  lawmaker: ['senator', 'representative', 'legislator', 'councilman', 'delegate'],
  legislator: ['senator', 'representative', 'lawmaker'],
  leader: ['president', 'premier', 'minister', 'chancellor', 'leader', 'speaker', 'chair', 'king'],
  official: ['secretary', 'director', 'official', 'minister', 'deputy', 'undersecretary'],
  politician: ['senator', 'representative', 'governor', 'mayor', 'minister', 'president', 'candidate'],
  diplomat: ['ambassador', 'envoy', 'secretary', 'diplomat'],
  executive: ['ceo', 'chief', 'president', 'founder', 'executive'],
  minister: ['minister', 'premier', 'secretary'],
  premier: ['minister', 'premier'],
  commander: ['general', 'admiral', 'commander', 'colonel', 'chief'],
  officer: ['captain', 'lieutenant', 'sergeant', 'colonel', 'officer', 'detective'],
  scientist: ['professor', 'researcher', 'scientist'],
  expert: ['professor', 'analyst', 'expert', 'scholar', 'fellow'],
  boss: ['chief', 'ceo', 'director', 'president', 'manager'],
  democrat: ['democrat'],
  republican: ['republican'],
};

/** Persons whose roles fit "the envoy", best first: qualifiers shared, then how near and how often they are named. */
export function roleHolder(scene: Scene, it: Description): Resolved | null {
  const wanted = new Set([sameHead(it.head), ...(WIDER[it.head] ?? [])]);
  const here = sentenceAt(scene, it.start);
  const ranked: { member: number; mention: CastMention; score: number }[] = [];
  const fitting = new Set([...wanted].flatMap((head) => scene.cast.byRole.get(head) ?? []).slice(0, 200));
  fitting.forEach((index) => {
    const member = scene.cast.members[index]!;
    if (member.actor.kind !== 'person') return;
    if (/woman$/.test(it.head) && member.gender === 'male') return;
    if (/[a-z]sman$/.test(it.head) && member.gender === 'female') return;
    if (sitsElsewhere(scene, index, it)) return;
    const best = Math.max(-1, ...member.roles.map((role) => fitOf(scene, it, wanted, role)));
    if (best <= 0) return;
    const before = lastMention(scene, index, it.start);
    if (!before) {
      // "the lawyer" before his name is given: only where nobody else fits.
      const first = scene.cast.byMember[index]![0];
      if (first) ranked.push({ member: index, mention: first, score: best - 1.5 });
      return;
    }
    const near = 1.5 / (1 + Math.max(0, here - before.sentence));
    ranked.push({
      member: index,
      mention: before,
      score: best + near + 0.35 * Math.log2(member.actor.mentions.length),
    });
  });
  if (it.owner && !/^(?:his|her|their|its|my|our)$/i.test(it.owner)) {
    const owned = ranked.filter(({ member }) =>
      scene.cast.members[member]!.roles.some((role) => role.words.has(it.owner!.toLowerCase())),
    );
    if (!owned.length) return null;
    ranked.splice(0, ranked.length, ...owned);
  } else if (it.owner && (ranked.length > 1 || !ranked.every(({ member }) => isSomebodys(scene, member, wanted))))
    return null;
  ranked.sort((a, b) => b.score - a.score || a.mention.span[0] - b.mention.span[0]);
  const [best, second] = ranked;
  if (!best) return null;
  if (second && best.score - second.score < 0.25) {
    return {
      ...UNKNOWN,
      sourceKind: 'role',
      because: [best.mention.span, second.mention.span],
      candidates: [best, second].map(({ member }) => scene.cast.members[member]!.actor.name),
    };
  }
  return actorAs(scene, best.member, 'implied', [best.mention.span], 'role');
}

/** How well a role of somebody fits "the envoy"; 0 or less where it does not. */
function fitOf(scene: Scene, it: Description, wanted: ReadonlySet<string>, role: Role): number {
  const bare = !it.owner && it.qualifiers.length === 0 && !it.country;
  const partys = [...wanted].some((head) => (head === 'democrat' || head === 'republican') && role.words.has(head));
  if (!wanted.has(role.head) && !partys) return 0;
  if (role.words.has('vice') !== it.qualifiers.includes('vice') && it.head === 'president') return 0;
  const country = it.country?.toLowerCase();
  const theirs = [...role.words].filter((word) => KNOWN.has(word));
  if (country && theirs.length && !role.words.has(country)) return 0;
  let score = wanted.has(role.head) && role.head === sameHead(it.head) ? 1 : 0.5;
  if (country && role.words.has(country)) score += 2;
  if (bare && theirs.length) score -= 0.5;
  if (bare && it.head === 'president' && /[a-z]/.test(scene.text[role.span[0]]!) && role.words.size > 1) score -= 1;
  for (const qualifier of it.qualifiers) if (role.words.has(qualifier)) score += 1;
  if (it.owner && role.words.has(it.owner.toLowerCase())) score += 3;
  return score;
}

/** Told to be of somebody: "his wife, Ida", "Ms. Duarte’s lawyer", "a lawyer for", or "the lawyer, Ivo Lang", who takes up one told of; not "the board’s top lawyer" of another. */
const isSomebodys = (scene: Scene, member: number, heads: ReadonlySet<string>): boolean =>
  scene.cast.members[member]!.roles.some(
    ({ head, span }) => heads.has(head) && OF_SOMEBODY.test(scene.text.slice(...span)),
  );

const OF_SOMEBODY =
  /^the\s\p{Ll}+$|\b(?:his|her|their|its)\b|[’']s?\s|^(?:(?!\b(?:at|in|with|on|from|by)\b).)*\b(?:of|for|to)\b/iu;

const KNOWN = new Set(
  'afghanistan,argentina,australia,austria,belarus,belgium,brazil,britain,canada,chile,china,colombia,cuba,czech republic,denmark,egypt,ethiopia,european union,finland,france,germany,greece,hungary,india,indonesia,iran,iraq,ireland,israel,italy,japan,jordan,kenya,lebanon,libya,mexico,netherlands,new zealand,nigeria,north korea,norway,pakistan,palestine,philippines,poland,portugal,qatar,russia,saudi arabia,serbia,south africa,south korea,spain,sweden,switzerland,syria,taiwan,thailand,turkey,ukraine,united arab emirates,united states,venezuela,vietnam,yemen'.split(
    ',',
  ),
);

function lastMention(scene: Scene, member: number, at: number): CastMention | null {
  return scene.cast.byMember[member]!.findLast(({ span }) => span[0] < at && !inQuotes(scene, span[0])) ?? null;
}
