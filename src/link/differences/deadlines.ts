import { type DifferenceFinder, type Draft, draftOf, type Said, type Story } from './story.ts';

/** A deadline set in one article, flexible in another, gone in a third. */
export const deadlines: DifferenceFinder = { name: 'deadlines', find: (story) => stated(story) };

const DEADLINE = /\b(?:deadlines?|timelines?|ultimatum|time limit|cut-?off|target date)\b/gi;
const GONE =
  /\b(?:no longer|scrapp?ed|dropped|abandoned|withdr[ae]wn?|withdrew|cancell?ed|lifted|postponed|suspended|delayed|extended|pushed back|flexible|moved|missed|passed|expired|lapsed|waived|not (?:a )?(?:firm|hard|fixed))\b/i;
const FIRM = /\b(?:set|sets|gave|given|imposed|firm|final|hard)\b/i;

function stated(story: Story): Draft[] {
  const said: (Said & { state: string })[] = [];
  for (const sentence of story.told) {
    const { text } = story.records[sentence.article]!.article;
    const words = text.slice(sentence.span[0], Math.min(sentence.span[1], sentence.span[0] + 800));
    DEADLINE.lastIndex = 0;
    let best: (Said & { state: string }) | null = null;
    for (let match = DEADLINE.exec(words); match; match = DEADLINE.exec(words)) {
      const from = Math.max(0, match.index - 60);
      const around = words.slice(from, match.index + 110);
      const gone = GONE.exec(around.slice(match.index - from));
      const state = gone?.[0] ?? FIRM.exec(around.slice(0, match.index - from))?.[0];
      if (!state || (best && !gone)) continue;
      best = {
        value: `${match[0]}: ${state}`,
        article: sentence.article,
        span: sentence.span,
        state: state.toLowerCase(),
      };
    }
    DEADLINE.lastIndex = 0;
    if (best) said.push(best);
  }
  if (!said.some((one) => GONE.test(one.state))) return [];
  const draft = draftOf(story, 'status', 'the deadline', said, 'what the articles say of a deadline', (value) =>
    value.split(': ')[1]!.toLowerCase(),
  );
  return draft ? [draft] : [];
}
