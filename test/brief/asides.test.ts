import { expect, test } from 'vitest';
import { leadOf } from '../../src/brief/asides.ts';
import type { Attribution, Span } from '../../src/model/index.ts';

/** `{…}` marks the cue, `[…]` the words after it; what leads to them in a brief. */
const check = (marked: string, lead: string | null, tells: Attribution['tells'] = 'act') =>
  test(marked, () => {
    const text = marked.replace(/[{}[\]]/g, '');
    const at = (open: string, close: string): Span => {
      const before = (mark: string): number => marked.slice(0, marked.indexOf(mark)).replace(/[{}[\]]/g, '').length;
      return [before(open), before(close)];
    };
    const attribution = { cue: [at('{', '}')], content: [at('[', ']')], tells } as unknown as Attribution;
    expect(leadOf(text, attribution, attribution.content)).toBe(lead);
  });

check('Duarte {denied} [any part in it].', 'denied');
check('Duarte {urged} the council [to wait].', 'urged the council');
check('He{’s also discussed} [how the pier was lost].', 'also discussed');
check("She{'s} not {certain} [the pier will stand].", 'not certain');
check('Duarte {spoke of} [the lost pier].', null, 'topic');
