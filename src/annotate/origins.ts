import type { Findings, OriginClue, Span } from '../model/index.ts';
import { overlaps } from '../text/spans.ts';
import { anonymousIn } from './origins/anonymous.ts';
import { askedIn } from './origins/asked.ts';
import { authorOf } from './origins/author.ts';
import { namedBeside } from './origins/beside.ts';
import { fromChains } from './origins/chains.ts';
import { creditsIn } from './origins/credits.ts';
import { AFTER, BEFORE } from './origins/cues.ts';
import { documentsIn } from './origins/documents.ts';
import { interviewedIn } from './origins/interviewed.ts';
import { knownNewsrooms, newsroomsIn } from './origins/newsrooms.ts';
import { programmesIn } from './origins/programmes.ts';
import { reportsIn } from './origins/reports.ts';
import { toldBy } from './origins/told.ts';
import type { Annotator, Reading } from './reading.ts';

/**
 * Where the article says that its news comes from: newsrooms that had it first, are quoted or were told; agencies credited;
 * documents; people who are not named. It reads the prose only; what was copied in silence is found across articles.
 */
export const origins: Annotator = {
  name: 'origins',
  needs: ['actors', 'attributions'],
  gives: ['origins'],
  annotate: (reading, found) => ({ origins: cluesOf(reading, found) }),
};

function cluesOf(reading: Reading, found: Findings): OriginClue[] {
  const { text, article } = reading;
  const known = knownNewsrooms(article.outlet, found.actors);
  const clues: OriginClue[] = [...creditsIn(article)];
  const seen = new Map();
  for (const sentence of reading.sentences) {
    for (const room of newsroomsIn(text, sentence, known.outlets, known.full, seen)) {
      const cue = cueOf(text, sentence, room.span);
      if (cue && !isFamilyName(room.name, found))
        clues.push({ name: room.name, kind: room.kind, span: room.span, evidence: cue.evidence, manner: cue.manner });
    }
    clues.push(...besideIn(text, sentence, found));
    clues.push(...programmesIn(text, sentence), ...reportsIn(text, sentence));
    for (const paper of documentsIn(text, sentence)) {
      // "In the court’s opinion" says whose it is; a court's order is of nobody whom the sentence happens to name.
      const hasOwn = /[’']s? /.test(paper.noun);
      const whose = paper.needsAuthor && !hasOwn ? authorOf(paper, sentence, found, text) : null;
      const author = whose?.name ?? null;
      if (paper.needsAuthor && !hasOwn && !author && !NAMES_ITSELF.test(paper.noun) && !isNamedPoll(paper.noun))
        continue;
      if (author && OF_A_COURT.test(paper.noun) && !/\b(?:court|judge|justice)\b/i.test(author)) continue;
      const noun = paper.noun.replace(WHEN, '');
      const name = author
        ? `${author}${/s$/.test(author) ? '’' : '’s'} ${noun}`
        : isNamedPoll(noun)
          ? noun.replace(NEW, '')
          : noun;
      const evidence = phraseWith(paper.evidence, whose?.said ?? []);
      clues.push({ name, kind: 'document', span: paper.span, evidence, manner: paper.manner });
    }
    for (const unnamed of anonymousIn(text, sentence)) {
      clues.push(toldBy(unnamed.name, unnamed.span, unnamed.evidence));
    }
  }
  clues.push(...interviewedIn(reading, found), ...askedIn(reading, found));
  return withoutRepeats(clues, fromChains(text, found));
}

const LONGEST_READ = 1200;

/** Stations and papers that no list knows; not a person's name after "told the magazine". */
function besideIn(text: string, [start, end]: Span, { actors }: Findings): OriginClue[] {
  return namedBeside(text.slice(start, Math.min(end, start + LONGEST_READ)))
    .filter(({ name }) => !actors.some((actor) => actor.kind === 'person' && actor.name.endsWith(name)))
    .map(({ name, span, evidence, manner }) => ({
      name,
      kind: 'outlet' as const,
      span: [start + span[0], start + span[1]],
      evidence: [start + evidence[0], start + evidence[1]],
      manner,
    }));
}

const OF_A_COURT = /\b(?:order|warrant)$/i;

const LONGEST_PHRASE = 90;

/** "Ines Duarte said in a letter", not "in a letter" alone, where the verb and the name stand near enough to read as one phrase. */
function phraseWith(evidence: Span, said: readonly Span[]): Span {
  let whole = evidence;
  for (const [start, end] of said) {
    const wider: Span = [Math.min(whole[0], start), Math.max(whole[1], end)];
    if (wider[1] - wider[0] <= LONGEST_PHRASE) whole = wider;
  }
  return whole;
}

/** "Fox said" in a story on a man called Fox. */
const isFamilyName = (name: string, { actors }: Findings): boolean =>
  !name.includes(' ') && actors.some((actor) => actor.kind === 'person' && actor.name.endsWith(` ${name}`));

// “In a letter” tells where it comes from even when nobody knows whose letter; “in a statement” does not.
const NAMES_ITSELF =
  /(?:letter|memo|memorandum|filing|filings|lawsuit|complaint|affidavit|testimony|plea|transcript|documents?)$/i;

/** "In a Lumen TV poll": known by who paid for it. */
const NEW = /^(?:(?:new|newest|latest|most recent|recent|separate|national|another)\s+)+/i;
/** "in a Tuesday tweet", "his latest letter": when it was written is no part of its name. */
const WHEN =
  /^(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:[’']s)?|(?:early |late )?(?:morning|afternoon|evening|night)|most recent|recent|latest|earlier|later|previous|subsequent|follow-up|new|typical|brief|lengthy|short)\s+)+(?=\p{L})/u;
const isNamedPoll = (noun: string): boolean => /\p{Lu}.*\s(?:poll|survey)$/u.test(noun);

/** The words before or after the newsroom's name that make it an origin, with the stretch of both. */
function cueOf(text: string, sentence: Span, name: Span): { evidence: Span; manner: OriginClue['manner'] } | null {
  const before = text.slice(Math.max(sentence[0], name[0] - 90), name[0]).replace(/\s[Tt]he\s+$/, ' ');
  const cut = name[0] - Math.max(sentence[0], name[0] - 90) - before.length;
  const after = text.slice(name[1], Math.min(sentence[1], name[1] + 90));
  let best: { evidence: Span; manner: OriginClue['manner'] } | null = null;
  for (const { words, manner } of BEFORE) {
    const match = words.exec(before);
    if (match) {
      best = { evidence: [name[0] - cut - match[0].length, name[1]], manner };
      break;
    }
  }
  for (const { words, manner } of AFTER) {
    const match = words.exec(after);
    if (!match) continue;
    // Having it first says more than being quoted, whichever side says so.
    if (!best || manner === 'first-reported') best = { evidence: [name[0], name[1] + match[0].length], manner };
    break;
  }
  return best;
}

/** One clue per place, in text order; `further` only where the prose around it was no clue, or knew no author. */
function withoutRepeats(clues: readonly OriginClue[], further: readonly OriginClue[]): OriginClue[] {
  const known = clues.filter(
    (clue) => !isNameless(clue) || !further.some((other) => overlaps(other.span, clue.span) && !isNameless(other)),
  );
  const free = further.filter(({ span }) => !known.some((clue) => overlaps(clue.span, span)));
  const inOrder = [...known, ...free].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  return inOrder.filter((clue, at) => at === 0 || clue.span[0] >= inOrder[at - 1]!.span[1]);
}

/** "documents": of nobody who is named. */
const isNameless = ({ kind, name }: OriginClue): boolean => kind === 'document' && !/\p{Lu}|[’']s? /u.test(name);
