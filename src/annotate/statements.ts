import type { Attribution } from '../model/index.ts';
import type { Annotator } from './reading.ts';
import { Masks } from './statements/masked.ts';
import { relaysAmong } from './statements/relays.ts';
import { isSign } from './statements/signs.ts';
import { tellsOf } from './statements/topics.ts';

const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

/** Which reports tell what was said; which only what was spoken of, or only that another said it. */
export const statements: Annotator = {
  name: 'statements',
  needs: ['quotations', 'attributions'],
  gives: ['attributions'],
  annotate({ text }, { quotations, attributions }) {
    const masks = new Masks(text, quotations);
    const tested = attributions.map((one): Attribution => {
      const cue = one.cue.flatMap(
        (span) =>
          text
            .slice(...span)
            .toLowerCase()
            .match(WORD) ?? [],
      );
      const source = one.source.map((span) => text.slice(...span)).join(' ');
      const tells = isSign(source, cue, one)
        ? 'topic'
        : tellsOf({ kind: one.kind, cue, content: masks.of(one.content), foundBy: one.foundBy });
      return tells ? { ...one, tells } : one;
    });
    const relays = relaysAmong(text, tested);
    return { attributions: tested.map((one) => (relays.has(one.id) ? { ...one, tells: 'relay' } : one)) };
  },
};
