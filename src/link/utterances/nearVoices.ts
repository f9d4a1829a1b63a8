import type { ArticleRecord, LinkedActor } from '../../model/index.ts';
import { stemOf } from '../../text/stem.ts';
import type { Voice } from './voice.ts';

const stemsOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stemOf));

// Those who speak for somebody, and are called by the name of whom they speak for.
const OFFICES = stemsOf('office aides staff campaign team administration members leaders leadership lawyers attorneys');
// Two that only have such a word in common need not have to do with each other.
const GENERIC = stemsOf(
  'group department agency bureau board committee court house senate congress state states us american federal national nation government republican republicans democrat democrats democratic gop conservative conservatives liberal law report document statement letter memo new news several two three many most other others top senior people experts critics white chief vice associate association union public police judge judges voters respondents residents director deputy security council party',
);

/** Titles and roles of each linked person, as stems: “spokesman for the *Harbour Board*” speaks for it. By `LinkedActor.id`. */
export function roleStemsOf(
  records: readonly ArticleRecord[],
  byMember: ReadonlyMap<string, LinkedActor>,
): Map<string, ReadonlySet<string>> {
  const out = new Map<string, Set<string>>();
  for (const { article, findings } of records)
    for (const { id, roles } of findings.actors) {
      const linked = roles.length ? byMember.get(`${article.id}\n${id}`) : undefined;
      if (linked?.kind !== 'person') continue;
      const stems = out.get(linked.id) ?? new Set();
      for (const { text } of roles)
        for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) if (word.length > 1) stems.add(stemOf(word));
      out.set(linked.id, stems);
    }
  return out;
}

/**
 * True when one stands for the other by the articles’ own words: a person and the body that his title names, or a body called by a
 * person’s name (“Duarte’s campaign”); two bodies with a name in common (“the navy”, “navy officials”); two documents.
 */
export function isNear(a: Voice, b: Voice): boolean {
  if (a.kind === 'document' && b.kind === 'document') return true;
  if (a.kind === 'person') return b.kind !== 'person' ? standsFor(a, b) : b.described && isCalled(b, a.roles);
  if (b.kind === 'person') return standsFor(b, a);
  return a.kind === 'body' && b.kind === 'body' && shareName(a, b);
}

/** A person whose name or role has all that the body is called by. */
const standsFor = (person: Voice, body: Voice): boolean =>
  isCalled(body, person.roles) || isCalled(body, person.nameStems);

function isCalled({ names }: Voice, words: ReadonlySet<string>): boolean {
  let telling = false;
  for (const name of names) {
    const stem = stemOf(name);
    if (OFFICES.has(stem)) continue;
    if (!words.has(stem)) return false;
    telling ||= !GENERIC.has(stem);
  }
  return telling;
}

function shareName(a: Voice, b: Voice): boolean {
  for (const stem of a.nameStems)
    if (stem.length > 2 && b.nameStems.has(stem) && !GENERIC.has(stem) && !OFFICES.has(stem)) return true;
  return false;
}
