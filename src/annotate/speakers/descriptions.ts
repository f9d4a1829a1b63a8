import { within } from '../../text/spans.ts';
import { isPerson, mentionsIn } from '../actors/lookup.ts';
import { BODY_NOUNS, ROLE_NOUNS } from '../actors/titles.ts';
import { bodyCalled } from './bodies.ts';
import type { Description } from './description.ts';
import { groupOf } from './groups.ts';
import { roleHolder } from './holders.ts';
import { actorAs, anchorOf, inQuotes, type Resolved, type Scene, sentenceAt, wordsAs } from './scene.ts';
import { seatHolder, sitsElsewhere } from './seats.ts';

const INDEFINITE =
  /^(?:a|an|one|another|some|several|many|few|two|three|four|five|six|seven|eight|nine|ten|dozens|more|most|other|both|any|no|each|every|hundreds|thousands|multiple|numerous|various|a number|unnamed|certain)\b/i;
/** The actor that a description without a name takes up, or its own words where it introduces somebody unnamed. */
export function describedActor(scene: Scene, it: Description): Resolved {
  const indefinite = INDEFINITE.test(it.text.trim());
  if (it.plural) return groupOf(scene, it, indefinite);
  // "the secretary of state’s office" is not the secretary.
  if (/\bof\s[^,]*[’']s\s+\p{Ll}/u.test(it.text)) return wordsAs(it.text, 'group', false);
  if (indefinite) return wordsAs(it.text, ROLE_NOUNS.has(it.head) ? 'anonymous' : 'role', false);
  if (ROLE_NOUNS.has(it.head))
    return (
      seatHolder(scene, it) ??
      roleHolder(scene, it) ??
      unnamedBefore(scene, it) ??
      epithetOf(scene, it) ??
      wordsAs(it.text, 'role', false)
    );
  if (BODY_NOUNS.has(it.head) || (it.head === 'camp' && it.owner))
    return bodyCalled(scene, it) ?? wordsAs(it.text, 'role', false);
  // A name that is no known actor's: "JetBlue".
  if (/^(?:[Tt]he\s+)?(?:\p{Lu}[\p{L}\p{N}.&’'-]*(?:\s+|$))+$/u.test(it.text.trim()))
    return wordsAs(it.text, 'named', false);
  return (
    (EPITHET.test(it.head) ? (seatHolder(scene, it) ?? epithetOf(scene, it)) : null) ?? wordsAs(it.text, 'role', false)
  );
}

/** "The official" is the "senior official" who spoke, unnamed, before. */
function unnamedBefore(scene: Scene, it: Description): Resolved | null {
  if (!it.definite || it.owner) return null;
  const past = scene.past.findLast(
    ({ at, resolved }) =>
      at < it.start &&
      at > it.start - 4000 &&
      resolved.sourceKind === 'anonymous' &&
      resolved.name
        ?.toLowerCase()
        .split(/[^\p{L}]+/u)
        .includes(it.head),
  );
  return past
    ? { ...past.resolved, basis: 'implied', because: [past.attribution.source[0] ?? past.attribution.content[0]!] }
    : null;
}

const EPITHET =
  /^(?:\d+-year-old|hopeful|front-?runner|lady|democrat|republican|businessman|businesswoman|billionaire|tycoon|magnate|politician|lawmaker|candidate|veteran|incumbent|nominee|mogul|star)$/;

/** "The former Orsa governor", of somebody whose office the article never gives. */
const OFFICE_HELD =
  /^(?:governor|senator|congress(?:man|woman)|representative|secretary|mayor|lawmaker|ambassador|speaker|president|chief|executive|judge|general|star|host|actor|actress|author)$/;

/** "The pro-business Democrat", for the one person whom the two sentences before name: said of somebody known, it is another name. */
function epithetOf(scene: Scene, it: Description): Resolved | null {
  if (!it.definite || it.owner || !(EPITHET.test(it.head) || (OFFICE_HELD.test(it.head) && it.qualifiers.length > 0)))
    return null;
  const sentence = sentenceAt(scene, it.start);
  const start = Math.max(scene.reading.sentences[Math.max(0, sentence - 2)]?.[0] ?? 0, it.start - 1200);
  const before = mentionsIn(scene.cast, [start, it.start]).filter(
    ({ member, span }) =>
      isPerson(scene.cast, member) && !inQuotes(scene, span[0]) && !sitsElsewhere(scene, member, it),
  );
  // Who has just spoken is whom the article follows: “…,” he said. The billionaire …
  const past = scene.past.findLast(({ at }) => at < it.start);
  const spoke =
    past && past.resolved.basis !== 'unknown' && sentence - past.sentence <= 1 && past.resolved.members.length === 1
      ? past.resolved.members[0]
      : undefined;
  if (spoke !== undefined && isPerson(scene.cast, spoke) && !sitsElsewhere(scene, spoke, it))
    return actorAs(scene, spoke, 'implied', [anchorOf(past!.attribution)], 'role');
  const last = before.at(-1);
  if (!last?.subject || before.some(({ member }) => member !== last.member)) return null;
  // Of whom somebody else has just spoken, nobody knows.
  if (past?.attribution.content.some((span) => within(last.span, span))) return null;
  return actorAs(scene, last.member, 'implied', [last.span], 'role');
}
