import type { Span } from '../../model/index.ts';
import { isNounUse } from './clauses.ts';
import { contentOf } from './cue-contents.ts';
import { subjectOf } from './cue-subjects.ts';
import { CUE_WORDS } from './cues.ts';
import { type Found, spanOf, trimRun } from './found.ts';
import type { Frame } from './frames.ts';
import type { Run } from './phrases.ts';
import { verbGroupStart } from './verb-groups.ts';
/** The attributions of a frame that hang on reporting verbs: direct, indirect and mixed, in the order of their verbs. */
export function readVerbs(text: string, frame: Frame): Found[] {
  const { items } = frame;
  const found: Found[] = [];
  /** Items before this one belong to a report already found to the left. */
  let floor = 0;
  let lastSource: Run | null = null;
  for (let verb = 0; verb < items.length; verb++) {
    const item = items[verb]!;
    const cue = item.kind === 'word' ? CUE_WORDS.get(item.word) : undefined;
    if (!cue || (item.capital && verb > 0 && cue.form !== 'participle') || isNounUse(items, verb)) continue;
    const subject = subjectOf(text, items, verb, cue, lastSource);
    if (!subject) continue;
    const report = contentOf(text, items, verb, cue, subject, floor);
    if (!report) continue;
    const cueRun: Run = [verbGroupStart(items, verb), report.cueEnd];
    const source: readonly Span[] = subject.run[0] < subject.run[1] ? [spanOf(items, trimRun(items, subject.run))] : [];
    const found1: Found = {
      source,
      cue: [spanOf(items, cueRun)],
      content: report.content.map((run) => spanOf(items, run)),
      act: cue.verb.act,
      confidence: report.confidence * (source.length ? 1 : 0.85),
      rule: report.rule,
    };
    found.push(found1);
    if (report.second) {
      found.push({ ...found1, content: [spanOf(items, report.second)], rule: 'coordinated', confidence: 0.8 });
    }
    if (!subject.borrowed && subject.run[0] < subject.run[1]) lastSource = subject.run;
    if (report.left) floor = Math.max(floor, report.cueEnd);
    else floor = Math.max(floor, subject.from);
  }
  return found;
}
