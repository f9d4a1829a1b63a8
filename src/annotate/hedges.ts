import type { Attribution } from '../model/index.ts';
import { unitsBetween } from '../text/spans.ts';
import { matchesIn } from './occasion/frames.ts';
import type { Stage } from './occasion/stage.ts';

/** Words by which an article keeps its distance from what it passes on. */
const HEDGE =
  /\b(?:reportedly|allegedly|purportedly|supposedly|apparently|seemingly|(?:appear|seem)(?:s|ed|ing)? to(?: have)?|is said to|are said to|was said to|were said to|is believed to|are believed to|is thought to|are thought to|is understood to|is rumou?red to|what (?:it|he|she|they) said was|so-called|is alleged to|are alleged to|was alleged to|unconfirmed|it (?:was|is) unclear (?:if|whether))\b/giu;

/** How near the cue a hedge must stand to be of it, in units. */
const NEAR = 60;

/** The hedge of each attribution, in the order of the stage's lines; null where the article has none. */
export function hedgesOf(stage: Stage): Attribution['hedge'][] {
  return stage.lines.map(({ frame }) => {
    let best: Attribution['hedge'] = null;
    for (const { span } of matchesIn(frame, HEDGE)) {
      const distance = unitsBetween(span, frame.cue);
      if (distance > NEAR || (best && unitsBetween(best.span, frame.cue) <= distance)) continue;
      best = { words: stage.reading.text.slice(...span), span };
    }
    return best;
  });
}
