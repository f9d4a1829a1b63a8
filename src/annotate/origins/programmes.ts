import type { OriginClue, Span } from '../../model/index.ts';

// "said on “Harbour Sunday.”", "in an interview on KTV’s “The Morning Show”": a programme is an outlet of its own.
const ON_PROGRAMME =
  /\b(?:on|with)\s+((?:the\s+)?(?:[\p{L}.’'-]+\s+){0,5}?)[“"‘]((?:The\s+)?\p{Lu}[\p{L}\p{N}’'.-]*(?:\s+(?:the|of|and|with|in|&|to|\p{Lu}[\p{L}\p{N}’'.-]*)){0,5})[,.]?[”"’]/gu;
const SPEECH =
  /\b(?:said|says|told|interview|interviewed|speaking|spoke|appear|appeared|appearance|appearing|acknowledged|asked|added|confirmed|insisted|argued|defended)\b/;

/** Broadcast programmes, in quotation marks, on which somebody spoke. */
export function programmesIn(text: string, sentence: Span): OriginClue[] {
  const words = text.slice(sentence[0], Math.min(sentence[1], sentence[0] + 1200));
  if (!SPEECH.test(words)) return [];
  const out: OriginClue[] = [];
  ON_PROGRAMME.lastIndex = 0;
  for (let match = ON_PROGRAMME.exec(words); match; match = ON_PROGRAMME.exec(words)) {
    const name = match[2]!.replace(/[,.]$/, '');
    const start = sentence[0] + match.index + match[0].lastIndexOf(name);
    // One word in marks is a scare quote oftener than a programme; what is between must name a network or nothing.
    if (
      !/\s|&/.test(name) ||
      /[a-z]{3,}\s+[a-z]{3,}/.test(
        match[1]!.replace(/the|program(?:me)?|television|show|radio|news|talk|podcast|morning/g, ''),
      )
    )
      continue;
    out.push({
      name,
      kind: 'outlet',
      span: [start, start + name.length],
      evidence: [sentence[0] + match.index, sentence[0] + match.index + match[0].length],
      manner: 'told',
    });
  }
  ON_PROGRAMME.lastIndex = 0;
  return out;
}
