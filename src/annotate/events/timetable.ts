import type { Coming } from './coming.ts';
import { eventNouns, verbs } from './lexicon.ts';
import { isWord, type Line } from './line.ts';

/** Present tenses of timetables: "the truce expires on Friday". */
const TIMETABLE =
  /^(?:begins|starts|ends|opens|closes|expires|resumes|lapses|concludes|convenes|reconvenes|premieres|looms|awaits|approaches)$/;
/** … after a plural: "hearings begin Monday", "polls open Tuesday". */
const PLURAL = /^(?:begin|start|end|open|close|expire|resume|lapse|conclude|convene|reconvene)$/;
/** "takes effect in July", "comes into force", "runs out on Friday": with what follows. */
const PHRASES: readonly (readonly [verb: RegExp, ...rest: string[]])[] = [
  [/^takes?$/, 'effect'],
  [/^goes?$/, 'into', 'effect'],
  [/^comes?$/, 'into', 'force'],
  [/^runs?$/, 'out'],
  [/^kicks?$/, 'off'],
];
/** How many words may stand between such a verb and its day: "begins in Port Hale on Friday". */
const REACH = 5;

/** A verb of timetables before the time at token `time`, which lies ahead; null where another verb or a comma stands between. */
export function byTimetable(line: Line, time: number): Coming | null {
  for (let at = time - 1; at > 0 && time - at <= REACH; at--) {
    const word = line.words[at]!;
    if (/^[,;:.“”]$/.test(word)) return null;
    const phrase = PHRASES.find(
      ([verb, ...rest]) => verb.test(word) && rest.every((next, i) => line.words[at + 1 + i] === next),
    );
    const before = line.words[at - 1]!;
    const plain =
      (TIMETABLE.test(word) && !/^(?:the|a|an|his|her|its|their|no|of|to|and|dead|loose)$/.test(before)) ||
      (PLURAL.test(word) && /[^s’]s$/.test(before) && before.length > 4);
    if (phrase || plain) {
      const last = at + (phrase ? phrase.length - 1 : 0);
      return {
        first: at,
        last,
        head: at,
        kind: kindBefore(line, at),
        status: 'planned',
        hedge: null,
        needsDate: false,
      };
    }
    if (verbs.get(word)?.forms.has('past')) return null;
  }
  return null;
}

/** "She has until Saturday to sign the bill": `first` and `last` are the tokens of the time. */
export function byUntil(line: Line, first: number, last: number): Coming | null {
  if (line.words[first - 1] !== 'until' || line.words[last + 1] !== 'to' || !isWord(line, last + 2)) return null;
  if (!/^(?:has|have|had|gets|given)$/.test(line.words[first - 2] ?? '')) return null;
  return {
    first: first - 2,
    last: last + 2,
    head: last + 2,
    kind: 'deadline',
    status: 'planned',
    hedge: null,
    needsDate: false,
  };
}

/** The kind of what begins or ends: that of the event noun before the verb. */
function kindBefore(line: Line, verb: number): Coming['kind'] {
  for (let at = verb - 1; at >= 0 && verb - at <= 6; at--) {
    const kind = eventNouns.get(line.words[at]!);
    if (kind) return kind;
  }
  return 'other';
}
