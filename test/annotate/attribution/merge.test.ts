import { describe, expect, test } from 'vitest';
import type { Found } from '../../../src/annotate/attribution/found.ts';
import { mergeFound } from '../../../src/annotate/attribution/merge.ts';
import type { Proposal } from '../../../src/annotate/attribution/proposal.ts';
import type { Span } from '../../../src/model/index.ts';
import { quotationsOf } from '../../../src/text/quotations.ts';
import { paragraphsOf } from '../../../src/text/sentences.ts';

type Words = { source?: string; cue?: string; content: string[]; confidence?: number; rule?: string };

/** Merges what rules and model see, both given as words of the text; answers `source < cue > content` of each. */
function merge(text: string, rules: Words[], model: Words[]): string[] {
  const at = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return [start, start + words.length];
  };
  const spans = ({ source, cue, content, confidence = 0.9 }: Words): Proposal => ({
    source: source ? [at(source)] : [],
    cue: cue ? [at(cue)] : [],
    content: content.map(at),
    confidence,
  });
  const found = rules.map((r): Found => ({ ...spans(r), act: 'said', rule: r.rule ?? 'cue-that' }));
  const words = (list: readonly Span[]) => list.map((span) => text.slice(...span)).join(' | ');
  return mergeFound(text, quotationsOf(text, paragraphsOf(text)), found, model.map(spans))
    .sort((a, b) => a.content[0]![0] - b.content[0]![0])
    .map((f) => `${words(f.source)} < ${words(f.cue)} > ${words(f.content)}`);
}

describe('rules and model together', () => {
  const quote = '“We will,” said Ines Duarte, the mayor. “Soon.” The Morning Hour aired.';
  test('a quotation keeps its parts and takes the model’s source', () => {
    expect(
      merge(
        quote,
        [{ source: 'Ines Duarte', cue: 'said', content: ['“We will,”', '“Soon.”'] }],
        [{ source: 'Ines Duarte, the mayor', cue: 'said', content: ['“We will,”'] }],
      ),
    ).toEqual(['Ines Duarte, the mayor < said > “We will,” | “Soon.”']);
  });
  test('reported speech takes the model’s words', () => {
    const text = 'The mayor said that the bridge was old, as it rained.';
    expect(
      merge(
        text,
        [{ source: 'The mayor', cue: 'said', content: ['that the bridge was old, as it rained'] }],
        [{ source: 'The mayor', cue: 'said', content: ['that the bridge was old'] }],
      ),
    ).toEqual(['The mayor < said > that the bridge was old']);
  });
  test('how it was said is no part of it', () => {
    const text = 'The mayor suggested in a leaked call that the bridge was lost.';
    expect(
      merge(
        text,
        [{ source: 'The mayor', cue: 'suggested', content: ['that the bridge was lost'] }],
        [{ source: 'The mayor', cue: 'suggested', content: ['in a leaked call that the bridge was lost'] }],
      ),
    ).toEqual(['The mayor < suggested > that the bridge was lost']);
  });
  test('what the model alone sees is added when it is sure, with its quotations whole', () => {
    const text = 'The mayor leaned hard toward “a new bridge” soon. The clerk frowned on it.';
    expect(
      merge(
        text,
        [],
        [
          { source: 'The mayor', cue: 'leaned hard toward', content: ['a new bridge” soon'] },
          { source: 'The clerk', cue: 'frowned', content: ['on it'], confidence: 0.2 },
        ],
      ),
    ).toEqual(['The mayor < leaned hard toward > “a new bridge” soon']);
  });
  test('two reports about the same words both stand where cue and source differ', () => {
    const text = 'The Ledger reported that Berg fumes, telling friends that Lind is a “liar,” according to one aide.';
    expect(
      merge(
        text,
        [
          { source: 'Berg', cue: 'telling', content: ['that Lind is a “liar,”'] },
          {
            source: 'one aide',
            cue: 'according to',
            content: ['The Ledger reported that Berg fumes, telling friends that Lind is a “liar,”'],
          },
        ],
        [{ source: 'one aide', cue: 'according to', content: ['that Lind is a “liar,”'] }],
      ),
    ).toEqual([
      'one aide < according to > The Ledger reported that Berg fumes, telling friends that Lind is a “liar,”',
      'Berg < telling > that Lind is a “liar,”',
    ]);
  });
  test('a quotation in the next sentence goes with the report that the model lets it go on', () => {
    const text = 'The bridge is old, Duarte said. “We will close it in May.”';
    expect(
      merge(
        text,
        [
          { source: 'Duarte', cue: 'said', content: ['The bridge is old'] },
          { content: ['“We will close it in May.”'], rule: 'quotation-alone' },
        ],
        [{ source: 'Duarte', cue: 'said', content: ['The bridge is old', '“We will close it in May.”'] }],
      ),
    ).toEqual(['Duarte < said > The bridge is old | “We will close it in May.”']);
  });
  test('a heading or a title does not hold back the model’s words', () => {
    const text = 'Duarte told “Morning Tide” on Friday that the bridge is old.';
    expect(
      merge(
        text,
        [{ source: 'Duarte', cue: 'told', content: ['“Morning Tide” on Friday that the bridge is old'] }],
        [{ source: 'Duarte', cue: 'told', content: ['that the bridge is old'] }],
      ),
    ).toEqual(['Duarte < told > that the bridge is old']);
  });
  test('a quotation with its own cue is left to it', () => {
    const text = 'Duarte vowed to change: “I will go,” she said.';
    expect(
      merge(
        text,
        [
          { source: 'Duarte', cue: 'vowed', content: ['to change: “I will go,”'], rule: 'cue-infinitive' },
          { source: 'she', cue: 'said', content: ['“I will go,”'] },
        ],
        [
          { source: 'Duarte', cue: 'vowed', content: ['to change'] },
          { source: 'she', cue: 'said', content: ['“I will go,”'] },
        ],
      ),
    ).toEqual(['Duarte < vowed > to change', 'she < said > “I will go,”']);
  });
  test('a source with a clause before it is the rule’s', () => {
    const text = 'Details of a first plan emerged, diplomats said it would close the bridge.';
    expect(
      merge(
        text,
        [{ source: 'diplomats', cue: 'said', content: ['it would close the bridge'] }],
        [
          {
            source: 'Details of a first plan emerged, diplomats',
            cue: 'said',
            content: ['it would close the bridge'],
          },
        ],
      ),
    ).toEqual(['diplomats < said > it would close the bridge']);
  });
  test('where the model sees nothing, what is plainly said stands', () => {
    const text = 'The bridge is old, said Duarte. The report states the pier cracked.';
    expect(
      merge(
        text,
        [
          { source: 'Duarte', cue: 'said', content: ['The bridge is old'], rule: 'clause-cue' },
          { source: 'The report', cue: 'states', content: ['the pier cracked'], rule: 'cue-clause' },
        ],
        [],
      ),
    ).toEqual(['Duarte < said > The bridge is old']);
  });
  test('a clause on both sides of its cue keeps both', () => {
    const text = 'The pier, Duarte said, is safe.';
    expect(
      merge(
        text,
        [{ source: 'Duarte', cue: 'said', content: ['The pier', 'is safe'], rule: 'clause-cue' }],
        [{ source: 'Duarte', cue: 'said', content: ['is safe'] }],
      ),
    ).toEqual(['Duarte < said > The pier | is safe']);
    expect(
      merge(
        text,
        [{ source: 'Duarte', cue: 'said', content: ['The pier', 'is safe'], rule: 'clause-cue' }],
        [{ source: 'The pier, Duarte', cue: 'said', content: ['is safe'] }],
      ),
    ).toEqual(['Duarte < said > The pier | is safe']);
  });
  test('a short clause before the cue is no speaker', () =>
    expect(
      merge(
        'The man, who was out, said his wife watched the boats.',
        [
          {
            source: 'his wife watched the boats',
            cue: 'said',
            content: ['The man, who was out'],
            rule: 'clause-cue',
          },
        ],
        [],
      ),
    ).toEqual([]));
  test('what stands in marks before another’s report is not what he said', () => {
    const text = 'When Berg went after his “47 hats,” Lind reminded the clerk of her own.';
    expect(
      merge(
        text,
        [{ source: 'Lind', cue: 'reminded', content: ['When Berg went after his “47 hats,”'], rule: 'quotation-cue' }],
        [{ source: 'Lind', cue: 'reminded', content: ['the clerk of her own'] }],
      ),
    ).toEqual(['Lind < reminded > the clerk of her own']);
  });
  test('a report inside a report stays', () => {
    const text = 'The paper said that the clerk said that the bridge was old.';
    expect(
      merge(
        text,
        [{ source: 'the clerk', cue: 'clerk said', content: ['that the bridge was old'] }],
        [{ source: 'The paper', cue: 'said', content: ['that the clerk said that the bridge was old'] }],
      ),
    ).toEqual([
      'The paper < said > that the clerk said that the bridge was old',
      'the clerk < clerk said > that the bridge was old',
    ]);
  });
});

describe('what looks like a report and is none', () => {
  test('a noun of which the model sees nothing', () =>
    expect(
      merge(
        'Federal rules curbing emissions were read.',
        [{ source: 'Federal', cue: 'rules', content: ['curbing emissions'] }],
        [],
      ),
    ).toEqual([]));
  test('a participle with its preposition', () =>
    expect(
      merge(
        'The changes hinted at in the call came.',
        [{ source: 'The changes', cue: 'hinted', content: ['at in the call came'] }],
        [{ source: 'The changes', cue: 'hinted', content: ['at in the call came'] }],
      ),
    ).toEqual([]));
  test('a line over the article', () =>
    expect(
      merge('Title: The bridge holds', [], [{ source: 'Title', cue: ':', content: ['The bridge holds'] }]),
    ).toEqual([]));
  test('but a name with a colon stays', () =>
    expect(
      merge('Duarte: The bridge holds', [], [{ source: 'Duarte', cue: ':', content: ['The bridge holds'] }]),
    ).toEqual(['Duarte < : > The bridge holds']));
});
