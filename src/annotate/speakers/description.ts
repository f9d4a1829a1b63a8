import { baseOf } from '../actors/mentions.ts';
import { countryOfPeople, knownPlace } from '../actors/places.ts';
import { BODY_NOUNS, GROUP_NOUNS, ROLE_NOUNS } from '../actors/titles.ts';
import { isDocument } from './documentnouns.ts';

/** A source without a name, taken apart: "the Israeli prime minister", "Grimm’s lawyer", "some officials". */
export interface Description {
  readonly text: string;
  readonly start: number;
  /** Lower case, as printed: "envoy", "officials". */
  readonly head: string;
  readonly definite: boolean;
  /** "his", "Ms. Duarte’s": whose. */
  readonly owner: string | null;
  readonly qualifiers: readonly string[];
  readonly country: string | null;
  readonly plural: boolean;
}

const COMPLEMENT =
  /^(?:of|for|to|in|at|on|with|from|by|under|who|that|which|familiar|close|briefed|involved|and|speaking|describing|responsible)$/;
const SMALL = new Set([
  'the',
  'a',
  'an',
  'of',
  'for',
  'to',
  'his',
  'her',
  'their',
  'its',
  'mr',
  'mrs',
  'ms',
  'and',
  'former',
  'then',
]);

export function describe(text: string, start: number): Description {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}.’'&-]*/gu) ?? [];
  let head = '';
  let owner: string | null = null;
  const qualifiers: string[] = [];
  let country: string | null = null;
  let complement = false;
  for (const raw of words) {
    const word = raw.replace(/\.$/, '');
    const base = /s[’']$/.test(word) ? word.slice(0, -1) : baseOf(word);
    const lower = base.toLowerCase();
    if (COMPLEMENT.test(lower) && head) complement = true;
    if (base !== word || /^(?:his|her|their|its|my|our)$/i.test(word)) {
      if (!complement) owner = base;
    } else if (
      !complement &&
      (ROLE_NOUNS.has(lower) ||
        GROUP_NOUNS.has(lower) ||
        BODY_NOUNS.has(lower) ||
        // "the Ledger Post" is no post.
        (isDocument(lower) && (base === lower || word === words[0])) ||
        (lower === 'return' && qualifiers.at(-1) === 'tax'))
    ) {
      if (head) qualifiers.push(head);
      head = lower === 'return' ? 'returns' : lower;
      continue;
    }
    country ??= complement ? null : (countryOfPeople(base) ?? knownPlace(base)?.country ?? null);
    if (!SMALL.has(lower)) qualifiers.push(lower);
  }
  const last = words.at(-1)?.toLowerCase() ?? '';
  if (!head && !complement) head = last;
  if (/\bchief of staff\b/i.test(text)) head = 'chief';
  return {
    text,
    start,
    head,
    definite: /^(?:the|this|that|these|those)\b/i.test(text.trim()),
    owner,
    qualifiers,
    country,
    plural:
      /^(?:[\p{L}’'-]+\s){0,4}attorneys general\b/iu.test(text) ||
      GROUP_NOUNS.has(head) ||
      (/s$/.test(head) && !/(?:ss|us|is)$/.test(head) && ROLE_NOUNS.has(head.slice(0, -1))),
  };
}
