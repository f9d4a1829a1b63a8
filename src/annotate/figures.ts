import type { Figure, Findings, Span } from '../model/index.ts';
import { firstEndingAfter } from '../text/spans.ts';
import type { Token } from '../text/tokens.ts';
import { countedAfter } from './figures/counted.ts';
import { numberAt } from './figures/numbers.ts';
import type { Annotator, Reading } from './reading.ts';

/**
 * Numbers with what they count: "a 28-point plan", "about 50 troops", "$3.5 trillion". Dates, times of day and ages are left
 * out; so are numbers that name something ("Flight 302", "Article 5").
 */
export const figures: Annotator = {
  name: 'figures',
  needs: ['times'],
  gives: ['figures'],
  annotate: (reading, found) => ({ figures: figuresOf(reading, found) }),
};

const CURRENCIES: Readonly<Record<string, string>> = { $: '$', '£': '£', '€': '€', '¥': '¥', '₹': '₹', '₽': '₽' };
const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  dollar: '$',
  dollars: '$',
  euro: '€',
  euros: '€',
  pounds: '£',
  rubles: '₽',
  roubles: '₽',
  rupees: '₹',
  yen: '¥',
  yuan: '¥',
};
const MEASURES: Readonly<Record<string, string>> = {
  km: 'km',
  kilometers: 'km',
  kilometres: 'km',
  kilometer: 'km',
  miles: 'mi',
  mile: 'mi',
  meters: 'm',
  metres: 'm',
  feet: 'ft',
  acres: 'acres',
  hectares: 'ha',
  tons: 't',
  tonnes: 't',
  pounds: 'lb',
  barrels: 'barrels',
  kg: 'kg',
  kilograms: 'kg',
  megawatts: 'MW',
  degrees: '°',
};

// Longest first: "more than" before "than".
const HEDGES: readonly (readonly [words: readonly string[], bound: 'about' | 'least' | 'most'])[] = [
  [['no', 'fewer', 'than'], 'least'],
  [['no', 'more', 'than'], 'most'],
  [['as', 'many', 'as'], 'most'],
  [['as', 'much', 'as'], 'most'],
  [['at', 'least'], 'least'],
  [['at', 'most'], 'most'],
  [['more', 'than'], 'least'],
  [['less', 'than'], 'most'],
  [['fewer', 'than'], 'most'],
  [['up', 'to'], 'most'],
  [['close', 'to'], 'about'],
  [['an', 'estimated'], 'about'],
  [['about'], 'about'],
  [['around'], 'about'],
  [['roughly'], 'about'],
  [['approximately'], 'about'],
  [['some'], 'about'],
  [['nearly'], 'most'],
  [['almost'], 'most'],
  [['over'], 'least'],
  [['under'], 'most'],
  [['estimated'], 'about'],
];
const NAMED_BEFORE =
  /^(?:No|Page|Section|Article|Chapter|Title|Act|Resolution|Proposition|Prop|Highway|Route|Flight|Channel|Room|Group|Phase|Tier|Type|Apollo|Boeing|Airbus|Interstate|Gate|Formula|Super|World|Amendment|Level|Grade|Day|Week|Part|Rule|Order|Form|District|Covid|COVID|Vol|Volume|Figure|Table|Age|age|aged)$/;

const MONTH =
  /^(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|May|June|July|August|September|October|November|December)$/;

function figuresOf({ text, tokens, sentences }: Reading, found: Findings): Figure[] {
  const times = found.times.filter((time) => time.type !== 'DURATION').map((time) => time.span);
  const out: Figure[] = [];
  let at = 0;
  for (const sentence of sentences) {
    while (at < tokens.length && tokens[at]!.start < sentence[0]) at++;
    const first = at;
    while (at < tokens.length && tokens[at]!.end <= sentence[1]) {
      const figure = figureAt(text, tokens, at, first, sentence, times);
      if (figure) out.push(figure.figure);
      at = figure ? figure.to : at + 1;
    }
  }
  return out;
}

function figureAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  first: number,
  sentence: Span,
  times: readonly Span[],
): { figure: Figure; to: number } | null {
  const token = tokens[at]!;
  // Most tokens are plain words: leave fast.
  if (token.kind === 'punctuation' || token.kind === 'mark') return null;
  const number = numberAt(tokens, at);
  if (!number || number.to === at) return null;
  const time = times[firstEndingAfter(times, token.start)];
  if (time && time[0] < tokens[number.to - 1]!.end) return null;
  const before = at > first ? tokens[at - 1]! : null;
  const sign = before ? CURRENCIES[before.text.replace(/^(?:US|A|C|HK|NZ|S)(?=\$)/, '')] : undefined;
  if (isName(number.low, number.unit, tokens, at, first, sign)) return null;
  let from = sign ? at - 1 : at;
  if (
    sign &&
    from > first &&
    /^(?:US|A|C|HK|NZ|S)$/.test(tokens[from - 1]!.text) &&
    tokens[from - 1]!.end === tokens[from]!.start
  )
    from--;
  const after = tokens[number.to]?.text.toLowerCase() ?? '';
  const money = sign ?? CURRENCY_WORDS[after];
  if (
    number.joined &&
    /^(?:year-old|years-old|month-old|day-old|year-olds|man|woman|time|timer|something|sided|off|on-one|of-a-kind)/.test(
      number.joined,
    )
  )
    return null;
  let to = number.to + (money && !sign ? 1 : 0);
  const unit = number.unit ?? money ?? MEASURES[after] ?? null;
  const counted = countedAfter(tokens, to, sentence[1], !!money || number.unit !== null);
  const words = [...(number.joined ? number.joined.split('-') : []), ...(counted?.words ?? [])];
  if (!unit && !words.length) return null;
  const hedge = hedgeBefore(tokens, from, first);
  from -= hedge?.length ?? 0;
  to = counted?.to ?? to;
  const bound = hedge?.bound;
  return {
    figure: {
      span: [tokens[from]!.start, Math.min(tokens[to - 1]!.end, sentence[1])],
      value:
        bound === 'most' && /\b(?:up|many|much)\b/i.test(text.slice(tokens[from]!.start, token.start))
          ? [0, number.high]
          : [number.low, number.high],
      unit,
      counted: words.length ? words.join(' ') : null,
      approximate: hedge !== null,
    },
    to,
  };
}

/** "Flight 302", "Article 5", a year without a noun, "the 1990s", "Smith, 45,": no count. */
function isName(
  value: number,
  unit: string | null,
  tokens: readonly Token[],
  at: number,
  first: number,
  sign: string | undefined,
): boolean {
  if (sign || unit) return false;
  const before = at > first ? tokens[at - 1]! : null;
  const after = tokens[at + 1];
  if (
    before &&
    (NAMED_BEFORE.test(before.text) || (before.text === '.' && /^(?:No|Vol)$/.test(tokens[at - 2]?.text ?? '')))
  )
    return true;
  const token = tokens[at]!;
  if (
    token.kind === 'number' &&
    /^(?:1[89]|20)\d\d$/.test(token.text) &&
    value < 2100 &&
    !/^[a-z]/.test(after?.text ?? '')
  )
    return true;
  if (
    token.kind === 'number' &&
    /^(?:in|since|of|by|from|until|late|early|mid|fiscal|year)$/i.test(before?.text ?? '') &&
    /^(?:1[89]|20)\d\d$/.test(token.text)
  )
    return true;
  // "Sept. 11 hijackers": a day.
  const month = before?.text === '.' && at - 2 >= first ? tokens[at - 2] : before;
  if (MONTH.test(month?.text ?? '') && value < 32) return true;
  if (before?.text === ',' && after?.text === ',' && value < 120) return true;
  if (
    token.kind === 'number' &&
    (after?.text === ':' || before?.text === ':' || before?.text === '#' || before?.text === '/')
  )
    return true;
  return (
    token.kind === 'number' &&
    before !== null &&
    at - 1 > first &&
    /^\p{Lu}\p{Ll}+$/u.test(before.text) &&
    !/^(?:The|About|Some|Nearly|Over|Only|And|But|At|Of)$/.test(before.text)
  );
}

function hedgeBefore(
  tokens: readonly Token[],
  from: number,
  first: number,
): { length: number; bound: 'about' | 'least' | 'most' } | null {
  for (const [words, bound] of HEDGES) {
    if (from - words.length < first) continue;
    if (words.every((word, k) => tokens[from - words.length + k]!.text.toLowerCase() === word))
      return { length: words.length, bound };
  }
  return null;
}
