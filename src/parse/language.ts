// Words so common that a few sentences hold several of them, and which the other languages here do not share.
const COMMON_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'of', 'to', 'is', 'was', 'that', 'with', 'said', 'have', 'has', 'from', 'this', 'which'],
  de: ['der', 'die', 'das', 'und', 'ist', 'nicht', 'mit', 'von', 'den', 'ein', 'eine', 'sich', 'auf', 'dem', 'zu'],
  fr: ['le', 'les', 'des', 'et', 'est', 'une', 'dans', 'du', 'pour', 'qui', 'sur', 'au', 'pas', 'avec'],
  es: ['el', 'los', 'las', 'y', 'que', 'una', 'por', 'del', 'con', 'para', 'su', 'como', 'más'],
  it: ['il', 'di', 'che', 'è', 'gli', 'della', 'per', 'non', 'sono', 'con', 'alla', 'dei', 'nel'],
  pt: ['os', 'do', 'da', 'não', 'uma', 'com', 'em', 'para', 'dos', 'ao', 'mais', 'foi', 'pelo'],
  nl: ['het', 'een', 'van', 'niet', 'zijn', 'dat', 'op', 'voor', 'met', 'aan', 'ook', 'werd'],
  pl: ['się', 'nie', 'jest', 'na', 'że', 'przez', 'od', 'oraz', 'które', 'był'],
  sv: ['och', 'att', 'det', 'som', 'är', 'inte', 'för', 'på', 'har', 'av'],
  tr: ['ve', 'bir', 'bu', 'için', 'ile', 'olarak', 'çok', 'daha', 'olan'],
  cs: ['že', 'se', 'je', 'které', 'jako', 'byl', 'podle', 'jsou', 'při'],
};
// Characters read: the language shows within the first paragraphs.
const ENOUGH = 1500;

const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, words] of Object.entries(COMMON_WORDS)) {
  for (const word of words) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
}

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u0370-\u03ff]/g, 'el'],
  [/[\u0400-\u04ff]/g, 'ru'],
];

/** BCP 47 language of a text by its script and commonest words; `und` when it does not show. */
export function languageOf(text: string): string {
  const sample = text.slice(0, ENOUGH).toLowerCase();
  const words = sample.match(/\p{L}+/gu) ?? [];
  if (!words.length) return 'und';
  const hits = new Map<string, number>();
  for (const word of words) {
    for (const language of LANGUAGES_OF.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  }
  let best = 'und';
  let most = Math.max(1, words.length * 0.04);
  for (const [language, times] of hits) if (times > most) [best, most] = [language, times];
  // Words in Latin letters decide first: an English article may quote a line of Cyrillic.
  return best !== 'und' ? best : scriptOf(sample);
}

function scriptOf(sample: string): string {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) > letters * 0.3) {
      return language === 'ru' && /[іїєґ]/.test(sample) ? 'uk' : language;
    }
  }
  return 'und';
}
