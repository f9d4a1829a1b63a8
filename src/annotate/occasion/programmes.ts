import type { Span } from '../../model/index.ts';
import { isListedOutlet } from '../actors/outlets.ts';
import { type Frame, groupSpan, matchesIn } from './frames.ts';

/** A programme as printed, without marks: “Ana Lopes Tonight”, "State of the Harbour". */
export interface Programme {
  readonly name: string;
  readonly span: Span;
  /** The whole phrase: "on Lumen TV’s “State of the Harbour”". */
  readonly phrase: Span;
}

const LINK = String.raw`\b(?:[Oo]n|with|to|for|told|tells|telling)\s+`;
const WORD_BEFORE = String.raw`(?:\p{Lu}[\p{L}.’'&-]*|the|an?|his|her|their|its|this|that|program(?:me)?|television|radio|show|talk|news|morning|late-night|Sunday|network|cable|podcast|edition|episode|of|conservative|liberal|popular|host|hosts|talk-radio|talk-show|syndicated|nationally|host’s|night’s|morning’s)`;
const MORE = String.raw`(?:\s+(?:the|of|and|with|in|&|to|\p{Lu}[\p{L}\p{N}’'.-]*))`;
/** “Good Evening Varn” in marks: two words or more, or it may be anything. */
const IN_MARKS = new RegExp(
  String.raw`${LINK}(?:${WORD_BEFORE}\s+){0,5}?[“"‘'](?<name>(?:The\s+)?\p{Lu}[\p{L}\p{N}’'.&-]*${MORE}{1,6}),?\.?[”"’']`,
  'gu',
);
/** … one word where a show is spoken of, or a newsroom's: the “Harbour” show, Lumen TV’s “Harbour”. */
const ONE_WORD = new RegExp(
  String.raw`${LINK}(?:(?<owner>\p{Lu}[\p{L}.&-]*(?:\s\p{Lu}[\p{L}.&-]*){0,2})[’']s?\s|(?:${WORD_BEFORE}\s){1,4}?)[“"‘'](?<name>\p{Lu}\p{L}{2,})[,.]?[”"’'](?<show>\s(?:show|program|programme|podcast)\b)?`,
  'gu',
);
/** … or without marks, behind the newsroom whose it is: Lumen TV’s State of the Harbour. */
const UNMARKED = new RegExp(
  String.raw`\b[Oo]n\s(?<owner>\p{Lu}[\p{L}.&-]*(?:\s\p{Lu}[\p{L}.&-]*){0,2})[’']s?\s(?<name>(?:The\s)?\p{Lu}[\p{L}\p{N}’'.-]*${MORE}{1,6})`,
  'gu',
);
/** "on the radio host Ana Lopes’s show" */
const OF_HOST = new RegExp(
  String.raw`${LINK}(?:(?!of\s)${WORD_BEFORE}\s+){0,6}?(?<name>(?:\p{Lu}\p{L}+\s){1,3}?\p{Lu}\p{L}+[’']s?\s(?:\p{Ll}+\s){0,2}(?:show|program|programme|podcast|broadcast)(?![\p{L}-]))`,
  'gu',
);
/** Words of a programme's name that no name of a person has. */
const NO_PERSON =
  /\s(?:the|of|with|in|to|&|The|Of|This|Week|Today|Tonight|Morning|Sunday|Report|Reports|Room|Hour|Show|Nation|Press|Daily|Live|Day|Night)(?:\s|$)|^(?:This|The|Good|Morning|Sunday|Meet|Face|State)\s/u;

/** Programmes whose names stand in marks. */
export function programmesInMarks(frame: Pick<Frame, 'span' | 'text'>): Programme[] {
  return [...matchesIn(frame, IN_MARKS)].map(({ match, span }) => programmeOf(frame, match, span));
}

/** The programmes that the words around an attribution say it was on. */
export function programmesIn(frame: Pick<Frame, 'span' | 'text'>): Programme[] {
  const out: Programme[] = [];
  const add = (programme: Programme): void => {
    const { span } = programme;
    if (!out.some((known) => known.span[0] < span[1] && span[0] < known.span[1])) out.push(programme);
  };
  if (/[“"‘']/.test(frame.text)) {
    for (const programme of programmesInMarks(frame)) add(programme);
    for (const { match, span } of matchesIn(frame, ONE_WORD))
      if (match.groups!.show || isListedOutlet(match.groups!.owner ?? '')) add(programmeOf(frame, match, span));
  }
  if (/[’']s?\s(?:\p{Ll}+\s){0,2}(?:show|program|podcast|broadcast)/u.test(frame.text))
    for (const { match, span } of matchesIn(frame, OF_HOST)) add(programmeOf(frame, match, span));
  if (/[’']s?\s\p{Lu}/u.test(frame.text))
    for (const { match, span } of matchesIn(frame, UNMARKED))
      if (isListedOutlet(match.groups!.owner!) && NO_PERSON.test(match.groups!.name!))
        add(programmeOf(frame, match, span));
  return out;
}

function programmeOf(frame: Pick<Frame, 'span'>, match: RegExpExecArray, phrase: Span): Programme {
  const printed = match.groups!.name!.replace(/[.,]$/, '');
  return { name: printed.replace(/\s+/g, ' '), span: groupSpan(frame, match, printed), phrase };
}
