import { remembered } from './remembered.ts';

// Verbs and nouns whose forms no ending rule brings together: "he told reporters" and "he will tell reporters" speak of one act.
const IRREGULAR = new Map(
  `tell told|say said saying says|go went gone goes|get got gotten|give gave given|take took taken|make made|know knew known
think thought|see saw seen|come came|leave left|keep kept|hold held|meet met|send sent|spend spent|build built|lose lost
win won|sell sold|buy bought|bring brought|fight fought|seek sought|teach taught|find found|speak spoke spoken|break broke broken
choose chose chosen|write wrote written|run ran running|begin began begun|become became|fall fell fallen|grow grew grown
draw drew drawn|throw threw thrown|rise rose risen|drive drove driven|steal stole stolen|lead led|feel felt|stand stood
understand understood|pay paid|lie lied lying|die died dying|shoot shot|strike struck|withdraw withdrew withdrawn|swear swore sworn
mean meant|hear heard|show shown|do did done does|have has had|be is are was were been being am|man men|woman women|child children
person people|life lives|wife wives|crisis crises|leaf leaves|forget forgot forgotten|forgive forgave forgiven|hide hid hidden
eat ate eaten|sit sat|catch caught|deal dealt|overcome overcame|undergo underwent undergone|undertake undertook undertaken
arise arose arisen|bear bore borne|bind bound|feed fed|flee fled|fly flew flown|freeze froze frozen|ride rode ridden|ring rang rung
shake shook shaken|sink sank sunk|slide slid|spin spun|wear wore worn|weep wept|good better best|bad worse worst`
    .split(/[|\n]/)
    .flatMap((line) => {
      const [base, ...forms] = line.trim().split(' ');
      return forms.map((form) => [form, base!] as const);
    }),
);
const VOWEL = /[aeiouy]/;
const ENDING = /(?:ational|ations?|itions?|isation|ization|ment|ness|ing|or|er|ed|ion|ive|al|able|ible)$/;

/**
 * A crude common form of an English word for comparing what texts are about, never for show: "negotiations", "negotiating" and
 * "negotiated" give one stem; British and American spellings too. Expects a lower-case word; any string is safe.
 */
export const stemOf: (word: string) => string = remembered(stemNow);

function stemNow(word: string): string {
  let stem = word.endsWith("'s") ? word.slice(0, -2) : word.endsWith("'") ? word.slice(0, -1) : word;
  stem = IRREGULAR.get(stem) ?? stem;
  if (stem.length < 4) return stem;
  stem = plain(stem).replace(/our$/, 'or').replace(/eed$/, 'ee');
  if (stem.endsWith('ly') && stem.length > 5) stem = stem.slice(0, -2);
  const ending = ENDING.exec(stem)?.[0];
  if (ending && stem.length - ending.length >= (/^(?:[oe]r|al)$/.test(ending) ? 5 : 3)) {
    const rest = stem.slice(0, -ending.length);
    if (VOWEL.test(rest)) stem = rest;
  }
  if (stem.length > 5) stem = stem.replace(/(?:ate|at|ize|iz|ise|is)$/, '');
  if (stem.length > 3) stem = stem.replace(/y$/, 'i').replace(/e+$/, '');
  // "planned" and "plan", "selling" and "sell".
  return stem.replace(/([bdfgklmnprst])\1$/, '$1');
}

function plain(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}
