import type { Occasion, Span } from '../../model/index.ts';
import { firstEndingAfter } from '../../text/spans.ts';
import { sameDocument } from '../speakers/documentnouns.ts';
import type { Stage } from './stage.ts';

/** A document of the article with the day it bears: "the lawsuit filed Monday", "a memo sent on Friday". */
interface Paper {
  readonly noun: string;
  readonly value: string;
  readonly span: Span;
}

const DATED =
  /\b(?<noun>lawsuit|suit|complaint|petition|filing|motion|statement|letter|memo|memorandum|e-?mail|report|order|ruling|indictment|affidavit|summary|document|study|survey|poll|message|note|declaration|testimony|hearing|speech|interview|news conference|press conference|briefing|book|op-ed|article|resolution|tweet|post)s?\b(?<between>[^.;:“”"]{0,70}?)$/iu;
const DID =
  /\b(?:filed|sent|released|issued|dated|written|wrote|published|posted|delivered|made public|submitted|obtained|aired|held|given|gave|broadcast|taped|recorded|conducted|in|on)\b/i;

/** Days of the documents and events that the article dates, in text order. */
function papersOf(stage: Stage): Paper[] {
  const { reading, found } = stage;
  const out: Paper[] = [];
  for (const { span, edtf, type } of found.times) {
    if (!edtf || type === 'DURATION' || type === 'SET') continue;
    const sentence = reading.sentences[firstEndingAfter(reading.sentences, span[0])];
    if (!sentence || sentence[0] > span[0]) continue;
    const match = DATED.exec(reading.text.slice(Math.max(sentence[0], span[0] - 110), span[0]));
    if (
      !match ||
      !DID.test(match.groups!.between!) ||
      /\b(?:who|said|says|told|expected|would|will|before|after)\b/.test(match.groups!.between!)
    )
      continue;
    out.push({ noun: match.groups!.noun!.toLowerCase(), value: edtf.replace(/T[^/]*/g, ''), span });
  }
  return out;
}

/** For each line whose words come from a dated document ("the lawsuit says"), that document's day; null for the others. */
export function paperDays(stage: Stage): Occasion['when'][] {
  const papers = papersOf(stage);
  const { published } = stage.reading.article;
  return stage.lines.map(({ frame }, i) => {
    const { attribution } = frame;
    const nouns = stage.channels[i]!.map(({ noun }) => noun);
    if (attribution.sourceKind === 'document' || attribution.source.length) {
      const source = attribution.source
        .map((span) => stage.reading.text.slice(...span))
        .join(' ')
        .toLowerCase();
      nouns.push(
        ...(source.match(/\p{L}+(?:-\p{L}+)*/gu) ?? []).filter(
          (word) => attribution.sourceKind === 'document' && word.length > 3,
        ),
      );
    }
    for (const noun of nouns) {
      const paper = papers.find(
        (known) => known.noun === noun || (sameDocument(known.noun, noun) && known.noun !== 'statement'),
      );
      // Of statements and letters an article has several: only one dated before the words and not long before counts.
      if (
        paper &&
        (!/^(?:statement|letter|tweet|post|interview|report|message)$/.test(noun) ||
          Math.abs(paper.span[0] - frame.cue[0]) < 900)
      ) {
        return { value: paper.value, basis: 'implied' as const, span: paper.span };
      }
    }
    const programme = stage.channels[i]!.find(({ kind, name }) => kind === 'programme' && WEEKDAY.test(name));
    const day = programme && published ? lastWeekday(published, WEEKDAY.exec(programme.name)![0]) : null;
    return day && programme ? { value: day, basis: 'implied' as const, span: programme.span } : null;
  });
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const WEEKDAY = /\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/;

/** A programme that bears a weekday was last on air on that day: the one on or before the article's. */
function lastWeekday(published: string, name: string): string | null {
  const at = Date.parse(`${published.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(at)) return null;
  const back = (new Date(at).getUTCDay() - WEEKDAYS.indexOf(name) + 7) % 7;
  return new Date(at - back * 86_400_000).toISOString().slice(0, 10);
}
