import type { Frame } from './frames.ts';

/** Auxiliaries that put what they govern at no day of the news: "has said", "would say". */
const AUXILIARY = /\b(?:has|have|had|hasn[’']t|haven[’']t|hadn[’']t|would|could|used to|will|might|may)\b/i;
/** Words that, anywhere beside the cue, tell of another time than that of the news. */
const ANOTHER =
  /\b(?:once|previously|earlier|ago|at the time|then|later|(?:years?|decades?|months?|weeks?|days?) (?:before|later|after|ago|earlier)|(?:for|in|over) (?:\S+ ){0,2}(?:years|decades|months)|repeatedly|often|always|long|originally|initially|recently|formerly|at first|during (?:his|her|the|their) (?:\S+ )?campaign)\b/i;
/** "Earlier in the day": that of the news. */
const SAME_DAY =
  /\b(?:earlier|later) (?:in|on) (?:the|that|the same) day\b|\b(?:earlier|later) (?:that|the same) day\b/gi;
/** Where the clause of the cue ends: what follows is told of something else. */
const ENDS = /,\s(?:\p{Ll}+ing|who|which|whose|where|when|after|before|while|as|but|and)\b|;|\s—\s|—/u;
/** "Okafor, who has left, said": a clause of its own. */
const ASIDE = /[,—]\s?(?:who|which|whose|where)\b[^,—]*(?=[,—])/g;

/** "An earlier version said". */
const EARLIER =
  /\b(?:earlier|previous|older|past)\s(?:version|edition|report|statement|letter|filing|ruling|order|article)s?\b/i;

/** True where the words around a cue put it at another time than that of the news: "has said", "said years ago", "once called". */
export function ofAnotherTime({ attribution, cue, span, text }: Frame): boolean {
  if (
    attribution.source.some(([start, end]) =>
      EARLIER.test(text.slice(Math.max(0, start - span[0]), Math.max(0, end - span[0]))),
    )
  )
    return true;
  const around = blank(text, attribution.source, span[0]).replace(/[“"‘][^”"’]*[”"’]/g, (said) =>
    ' '.repeat(said.length),
  );
  const at = [cue[0] - span[0], cue[1] - span[0]] as const;
  // "She then said" goes on; "then a senator" was long ago.
  const before = around
    .slice(0, at[0])
    .replace(ASIDE, (aside) => ' '.repeat(aside.length))
    .replace(/\bthen\s+$/i, ' ');
  const words = around.slice(...at).replace(/^then\s/i, ' ');
  const after = around.slice(at[1]);
  const end = ENDS.exec(after)?.index ?? after.length;
  const own = `${before}${words}${after.slice(0, end)}`;
  // "…, saying": what it hangs on stands before it.
  return (
    AUXILIARY.test(`${/ing\b/.test(words) ? before : before.slice(-60)}${words}`) ||
    ANOTHER.test(own.replace(SAME_DAY, ' '))
  );
}

const blank = (text: string, spans: Frame['attribution']['source'], from: number): string => {
  let out = text;
  for (const [start, end] of spans) {
    const [a, b] = [Math.max(0, start - from), Math.min(text.length, end - from)];
    if (b > a) out = out.slice(0, a) + ' '.repeat(b - a) + out.slice(b);
  }
  return out;
};
