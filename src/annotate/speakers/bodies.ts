import type { CastMention } from '../actors/cast.ts';
import { mentionsBefore } from '../actors/lookup.ts';
import type { Description } from './description.ts';
import { roleHolder } from './holders.ts';
import { actorAs, inQuotes, type Resolved, type Scene, sentenceAt, UNKNOWN, wordsAs } from './scene.ts';

const INSTITUTIONS: Readonly<Record<string, RegExp>> = {
  newspaper: /./,
  paper: /./,
  magazine: /./,
  network: /./,
  outlet: /./,
  broadcaster: /./,
  channel: /./,
  website: /./,
  site: /./,
  station: /./,
};

/** Bodies that nobody calls "the company" or "the group". */
const PUBLIC_BODY =
  /\b(?:Court|Committee|Subcommittee|Department|Senate|House|Congress|Parliament|Council|Agency|Bureau|Commission|Ministry|University|Police|Party|GOP|Army|Navy|Office)\b/;

/** "the bank", "the committee": the body named last whose name has that word, or whose kind it is. */
export function bodyCalled(scene: Scene, it: Description): Resolved | null {
  if (
    it.head === 'administration' ||
    it.head === 'team' ||
    it.head === 'camp' ||
    it.head === 'campaign' ||
    it.head === 'government'
  )
    return administrationOf(scene, it);
  const noun = it.head;
  if (OFFICE.test(noun) && it.definite && !it.owner && it.qualifiers.length === 0) return officeBefore(scene, it);
  const qualifiers = it.qualifiers.filter((word) => word !== noun);
  for (const mention of mentionsBefore(scene.cast, it.start, 400)) {
    const { actor } = scene.cast.members[mention.member]!;
    if (actor.kind === 'person' || actor.kind === 'place' || inQuotes(scene, mention.span[0])) continue;
    const words = actor.name.toLowerCase().split(' ');
    const fits = INSTITUTIONS[noun]
      ? actor.kind === 'outlet'
      : noun === 'company' || noun === 'firm' || noun === 'group' || noun === 'organization' || noun === 'organisation'
        ? actor.kind === 'organisation' && !PUBLIC_BODY.test(actor.name)
        : words.includes(noun);
    if (fits && (!qualifiers.length || INSTITUTIONS[noun] || qualifiers.some((word) => words.includes(word)))) {
      return actorAs(scene, mention.member, 'implied', [mention.span], 'role');
    }
  }
  return null;
}

const OFFICE = /^(?:agency|department|office|bureau|service|authority|regulator|watchdog|ministry|commission)$/;
const OFFICE_NAME =
  /\b(?:Agency|Services?|Bureau|Department|Administration|Office|Enforcement|Commission|Authority|Board|Ministry|Protection|Security|Council|Institute|Survey)\b|^\p{Lu}[\p{Lu}.&]{2,}$/u;
/** How many units back an office is named that "the agency" takes up. */
const OFFICE_REACH = 1500;

/**
 * "the agency", "the office": the office named last, its own noun in its name or not; of two in one sentence, the one that is its subject,
 * unknown where none or both are.
 */
function officeBefore(scene: Scene, it: Description): Resolved | null {
  const found: CastMention[] = [];
  for (const mention of mentionsBefore(scene.cast, it.start, 200)) {
    if (it.start - mention.span[0] > OFFICE_REACH || found.length === 6) break;
    const { actor } = scene.cast.members[mention.member]!;
    if (!/^(?:organisation|government)$/.test(actor.kind) || inQuotes(scene, mention.span[0])) continue;
    const own = actor.name.toLowerCase().split(' ').includes(it.head);
    if (own) return actorAs(scene, mention.member, 'implied', [mention.span], 'role');
    if (mention.possessive || /^\p{Lu}\p{Ll}+$/u.test(actor.name)) continue;
    if (OFFICE_NAME.test(actor.name) && /^(?:agency|office|bureau|service|authority|department)$/.test(it.head))
      found.push(mention);
  }
  const [nearest] = found;
  if (!nearest) return null;
  const near = found.filter(({ span }) => sentenceAt(scene, span[0]) === sentenceAt(scene, nearest.span[0]));
  const subject = near.find((mention) => mention.subject) ?? nearest;
  const rival = near.find((mention) => mention.member !== subject.member && mention.subject === subject.subject);
  if (rival)
    return {
      ...UNKNOWN,
      sourceKind: 'role',
      because: [subject.span, rival.span],
      candidates: [subject, rival].map(({ member }) => scene.cast.members[member]!.actor.name),
    };
  return actorAs(scene, subject.member, 'implied', [subject.span], 'role');
}

/** "Mr. Okafor’s team" is the "Okafor administration", where the article calls it so. */
function teamOf(scene: Scene, it: Description): Resolved {
  // “Ms. Lopes’s camp”, of one who runs for something.
  if (it.head === 'camp' && /\bcampaign\b/.test(scene.text.slice(0, 60_000)))
    return { ...wordsAs(`${it.owner} campaign`, 'group', false), basis: 'implied' };
  const name = `${it.owner} administration`;
  const at = it.head === 'team' ? scene.text.slice(0, 60_000).indexOf(name) : -1;
  return at < 0
    ? wordsAs(it.text, 'group', false)
    : { ...wordsAs(name, 'group', false), basis: 'implied', because: [[at, at + name.length]] };
}

/** "the administration", "Mr. Okafor’s team": "Okafor administration" where the article says so somewhere. */
function administrationOf(scene: Scene, it: Description): Resolved | null {
  if (it.owner && !/^(?:his|her|their|its)$/i.test(it.owner)) return teamOf(scene, it);
  const named = [
    ...scene.text
      .slice(0, 60_000)
      .matchAll(/\b(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?) (administration|campaign|government)\b/gu),
  ].find((match) => match[2] === it.head && !/^(?:The|This|His|Her)$/.test(match[1]!));
  if (named)
    return {
      ...wordsAs(`${named[1]!.replace(/^The /, '')} ${named[2]}`, 'group', false),
      basis: 'implied',
      because: [[named.index, named.index + named[0].length]],
    };
  if (it.head !== 'administration') return null;
  const president = roleHolder(scene, { ...it, head: 'president', qualifiers: [], owner: null });
  if (!president?.name || president.members.length !== 1) return null;
  const { family } = scene.cast.members[president.members[0]!]!;
  return { ...wordsAs(`${family} administration`, 'group', false), basis: 'implied', because: president.because };
}
