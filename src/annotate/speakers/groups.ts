import type { Span } from '../../model/index.ts';
import type { CastMention } from '../actors/cast.ts';
import { mentionsIn } from '../actors/lookup.ts';
import type { Description } from './description.ts';
import { actorAs, paragraphAt, type Resolved, type Scene, sentenceAt, wordsAs } from './scene.ts';

/** Plurals for any two people of public life: "the senators", "the leaders". */
const GENERIC =
  /^(?:leaders|lawmakers|senators|representatives|congressmen|democrats|republicans|ministers|officials|chairs|men|women|pair|governors|legislators)$/;

/** "they", "the lawyers", "Officials": people speaking together. Definite ones take up a group that spoke before. */
export function groupOf(scene: Scene, it: Description, indefinite: boolean): Resolved {
  const kind = /^(?:sources|people|persons|officials)$/.test(it.head) ? 'anonymous' : 'group';
  if (indefinite) return wordsAs(it.text, kind, true);
  if (it.definite && (!it.owner || !/^(?:his|her|their|its)$/i.test(it.owner))) {
    const paragraph = paragraphAt(scene, it.start);
    for (let i = scene.past.length - 1; i >= 0; i--) {
      const past = scene.past[i]!;
      if (past.at >= it.start || paragraph - past.paragraph > 12) continue;
      const { resolved } = past;
      if (!resolved.plural || !resolved.name || (it.owner && !sharesStem(resolved.name, it.owner))) continue;
      const named = resolved.name.toLowerCase().split(/[^\p{L}]+/u);
      const fits =
        named.includes(it.head) ||
        (resolved.members.length > 1 && GENERIC.test(it.head) && paragraph - past.paragraph < 8);
      if (fits)
        return {
          ...resolved,
          basis: 'implied',
          because: [past.attribution.source[0] ?? past.attribution.content[0]!],
          sourceKind: kind,
        };
    }
  }
  // Bare "Officials": those of the body that the sentences before are about, where there is just one.
  if (/^(?:officials|authorities|spokespeople|executives)$/i.test(it.text.trim())) {
    const owner = bodyBefore(scene, it.start);
    if (owner) return { ...actorAs(scene, owner.member, 'implied', [owner.span], 'group'), plural: true };
  }
  return wordsAs(it.text, kind, true);
}

/** "the Okafors’ lawyers" are those that were "Okafor’s lawyers" before. */
const sharesStem = (name: string, owner: string): boolean =>
  name.toLowerCase().includes(owner.toLowerCase().replace(/s$/, ''));

function bodyBefore(scene: Scene, at: number): CastMention | null {
  const sentence = sentenceAt(scene, at);
  const from = Math.max(scene.reading.sentences[Math.max(0, sentence - 1)]?.[0] ?? 0, at - 3000);
  const paragraph: Span = [Math.max(from, scene.reading.paragraphs[paragraphAt(scene, at)]?.[0] ?? 0), at];
  const subjects = mentionsIn(scene.cast, paragraph).filter(
    ({ member, subject }) => subject && /^(?:organisation|government)$/.test(scene.cast.members[member]!.actor.kind),
  );
  return subjects[0] ?? null;
}
