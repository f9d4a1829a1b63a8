import type { Reading } from '../reading.ts';
import type { Gender } from './first-names.ts';
import type { Mention } from './mentions.ts';

/** How many words after a name its pronoun is looked for. */
const REACH = 30;
/** How many mentions are looked at. */
const MOST = 60;

/**
 * "Okafor", in an article that never gives a given name or an office: somebody, where "he" or "his" follows in the sentence oftener than
 * "its"; "Rehm said that its ships …" is a body. Null where the pronouns do not tell.
 */
export function genderByPronouns({ tokens, sentences }: Reading, mentions: readonly Mention[]): Gender {
  const counts = { male: 0, female: 0, body: 0 };
  for (const mention of mentions.slice(0, MOST)) {
    const end = sentences[mention.sentence]?.[1] ?? 0;
    for (let i = mention.tokens[1]; i < tokens.length && i < mention.tokens[1] + REACH; i++) {
      const { text, start } = tokens[i]!;
      // Behind another name the pronoun may be of that one.
      if (start >= end || /^\p{Lu}\p{Ll}/u.test(text)) break;
      const kind = PRONOUNS[text];
      // “said Wedensday he would”: no name.
      if (kind && i === mention.tokens[1] && kind !== 'body' && /^s?he$/.test(text)) break;
      if (!kind) continue;
      counts[kind]++;
      break;
    }
  }
  const { male, female, body } = counts;
  if (male > 1 && male > 2 * (female + body)) return 'male';
  return female > 1 && female > 2 * (male + body) ? 'female' : null;
}

const PRONOUNS: Readonly<Record<string, 'male' | 'female' | 'body'>> = {
  he: 'male',
  his: 'male',
  him: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  herself: 'female',
  it: 'body',
  its: 'body',
  itself: 'body',
  they: 'body',
  their: 'body',
};
