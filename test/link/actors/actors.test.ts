import { describe, expect, test } from 'vitest';
import { NOTHING } from '../../../src/annotate/annotate.ts';
import { linkActors } from '../../../src/link/actors.ts';
import type { ActorKind, ArticleRecord } from '../../../src/model/index.ts';
import { plainArticle } from '../../plain.ts';

/** `person: Ines Duarte (mayor) x3` makes an actor with a role and three mentions. */
function recordOf(id: string, lines: readonly string[]): ArticleRecord {
  let text = '';
  const actors = lines.map((line, n) => {
    const [, kind = 'person', name = '', role, times = '1'] =
      /^(\w+): ([^(]*?)(?: \(([^)]*)\))?(?: x(\d+))?$/.exec(line) ?? [];
    const mentions = Array.from({ length: Number(times) }, () => {
      const start = text.length;
      text += `${name} spoke.\n`;
      return [start, start + name.length] as const;
    });
    const plain = name.replace(/^(?:Mr|Ms)\. /, '');
    return {
      id: `x${n}`,
      name: plain,
      kind: kind as ActorKind,
      mentions,
      roles: role ? [{ text: role, span: mentions[0]! }] : [],
    };
  });
  return {
    article: plainArticle(text, { id }),
    findings: { ...NOTHING, actors },
  };
}

/** Each article is a list of actors; the groups expected are lists of `article.name`, the shown name first. */
function check(
  what: string,
  articles: readonly (readonly string[])[],
  groups: readonly string[],
  aliases: string[][] = [],
): void {
  test(what, () => {
    const records = articles.map((lines, n) => recordOf(`sha256:${n}`, lines));
    const shape = (given: readonly ArticleRecord[]): string[] =>
      linkActors(given, aliases)
        .map(
          (actor) =>
            `${actor.name} < ${actor.members
              .map(
                (m) =>
                  `${m.article.slice(7)} ${given.find((r) => r.article.id === m.article)!.findings.actors.find((a) => a.id === m.actor)!.name}`,
              )
              .join(', ')}`,
        )
        .sort();
    expect(shape(records)).toEqual([...groups].sort());
    expect(shape(records.toReversed())).toEqual([...groups].sort());
  });
}

describe('one person', () => {
  check(
    'a family name alone is not the one who is named in full beside it',
    [
      ['person: Okafor', 'person: Adaeze Okafor'],
      ['person: Chidi Okafor', 'person: Adaeze Okafor'],
    ],
    ['Adaeze Okafor < 0 Adaeze Okafor, 1 Adaeze Okafor', 'Chidi Okafor < 0 Okafor, 1 Chidi Okafor'],
  );
  check(
    'a nickname before the name does not stand in the way',
    [['person: Ada K. Brandt', 'person: Little Ada Brandt'], ['person: Ada Brandt']],
    ['Ada K. Brandt < 0 Ada K. Brandt, 1 Ada Brandt', 'Little Ada Brandt < 0 Little Ada Brandt'],
  );
  check(
    'the same name',
    [['person: Ines Duarte'], ['person: Ines Duarte']],
    ['Ines Duarte < 0 Ines Duarte, 1 Ines Duarte'],
  );
  check(
    'transliterated',
    [['person: Oleh Marchenskyy x3'], ['person: Oleg Marchensky'], ['person: Oleh Marchenskiy']],
    ['Oleh Marchenskyy < 0 Oleh Marchenskyy, 1 Oleg Marchensky, 2 Oleh Marchenskiy'],
  );
  check(
    'kh and h, v and w',
    [['person: Sadiq Akhmarov'], ['person: Sadiq Ahmarow']],
    ['Sadiq Akhmarov < 0 Sadiq Akhmarov, 1 Sadiq Ahmarow'],
  );
  check(
    'an accent',
    [['person: Inés Duárte'], ['person: Ines Duarte']],
    ['Ines Duarte < 0 Inés Duárte, 1 Ines Duarte'],
  );
  check(
    'a nickname',
    [['person: William Tarrant'], ['person: Bill Tarrant']],
    ['William Tarrant < 0 William Tarrant, 1 Bill Tarrant'],
  );
  check(
    'an initial',
    [['person: Joan K. Okafor'], ['person: Joan Okafor'], ['person: J. Okafor']],
    ['Joan K. Okafor < 0 Joan K. Okafor, 1 Joan Okafor, 2 J. Okafor'],
  );
  check(
    'a family name alone',
    [['person: Joan Okafor'], ['person: Okafor']],
    ['Joan Okafor < 0 Joan Okafor, 1 Okafor'],
  );
  check(
    'a slip of the pen',
    [['person: Daniel Weissner'], ['person: Daniel Weisner']],
    ['Daniel Weissner < 0 Daniel Weissner, 1 Daniel Weisner'],
  );
  check(
    'a dropped letter',
    [['person: Mara Kushlow'], ['person: Mara Kuslow']],
    ['Mara Kushlow < 0 Mara Kushlow, 1 Mara Kuslow'],
  );
  check(
    'a title before the name',
    [['person: Prime Minister Ada Brandt'], ['person: Ada Brandt']],
    ['Prime Minister Ada Brandt < 0 Prime Minister Ada Brandt, 1 Ada Brandt'],
  );
  check(
    'Jr. or not',
    [['person: Ronald T. Hale Jr.'], ['person: Ron Hale']],
    ['Ronald T. Hale Jr. < 0 Ronald T. Hale Jr., 1 Ron Hale'],
  );
  check(
    'a hyphen in the given name',
    [['person: Han Jin-soo'], ['person: Han Jin Soo']],
    ['Han Jin Soo < 0 Han Jin-soo, 1 Han Jin Soo'],
  );
  check(
    'a family name that comes first',
    [['person: Wen Zhaoli'], ['person: Wen']],
    ['Wen Zhaoli < 0 Wen Zhaoli, 1 Wen'],
  );
});

describe('two people', () => {
  check(
    'other given names',
    [['person: Joan Okafor'], ['person: Daniel Okafor']],
    ['Daniel Okafor < 1 Daniel Okafor', 'Joan Okafor < 0 Joan Okafor'],
  );
  check(
    'a family name that fits both',
    [['person: Joan Okafor', 'person: Daniel Okafor'], ['person: Okafor']],
    ['Daniel Okafor < 0 Daniel Okafor', 'Joan Okafor < 0 Joan Okafor', 'Okafor < 1 Okafor'],
  );
  check(
    'a role tells which',
    [['person: Joan Okafor (justice minister)', 'person: Daniel Okafor (surgeon)'], ['person: Okafor (the minister)']],
    ['Daniel Okafor < 0 Daniel Okafor', 'Joan Okafor < 0 Joan Okafor, 1 Okafor'],
  );
  check('Mr. and Ms.', [['person: Mr. Okafor'], ['person: Ms. Okafor']], ['Okafor < 0 Okafor', 'Okafor < 1 Okafor']);
  check(
    'Ivan and Ivana',
    [['person: Ivan Petrescu'], ['person: Ivana Petrescu']],
    ['Ivan Petrescu < 0 Ivan Petrescu', 'Ivana Petrescu < 1 Ivana Petrescu'],
  );
  check(
    'father and son in one article',
    [['person: Ronald Hale', 'person: Ronald Hale Jr.']],
    ['Ronald Hale < 0 Ronald Hale', 'Ronald Hale Jr. < 0 Ronald Hale Jr.'],
  );
  check(
    'other middle initials',
    [['person: Peter W. Hale'], ['person: Peter H. W. Hale']],
    ['Peter H. W. Hale < 1 Peter H. W. Hale', 'Peter W. Hale < 0 Peter W. Hale'],
  );
  check(
    'short names one letter apart',
    [['person: Anna Reed'], ['person: Anna Read']],
    ['Anna Read < 1 Anna Read', 'Anna Reed < 0 Anna Reed'],
  );
});

describe('organisations', () => {
  check(
    'an acronym',
    [['organisation: International Harbour Safety Agency'], ['organisation: IHSA']],
    ['International Harbour Safety Agency < 0 International Harbour Safety Agency, 1 IHSA'],
  );
  check(
    'two spellings',
    [['organisation: Meridian Organization'], ['organisation: Meridian Organisation']],
    ['Meridian Organisation < 0 Meridian Organization, 1 Meridian Organisation'],
  );
  check(
    'short form',
    [['organisation: Harbour Institute for Peace'], ['organisation: Harbour Institute']],
    ['Harbour Institute for Peace < 0 Harbour Institute for Peace, 1 Harbour Institute'],
  );
  check(
    'an outlet with and without News',
    [['outlet: Meridian News'], ['outlet: Meridian']],
    ['Meridian News < 0 Meridian News, 1 Meridian'],
  );
  check(
    'a government and its country',
    [['government: French government'], ['government: government of France'], ['government: France']],
    ['government of France < 0 French government, 1 government of France, 2 France'],
  );
  check(
    'a short form that fits two stays apart',
    [
      ['organisation: Norvian Defense Ministry', 'organisation: Kestrian Defense Ministry'],
      ['organisation: Defense Ministry'],
    ],
    [
      'Defense Ministry < 1 Defense Ministry',
      'Kestrian Defense Ministry < 0 Kestrian Defense Ministry',
      'Norvian Defense Ministry < 0 Norvian Defense Ministry',
    ],
  );
  check(
    'a person is no organisation',
    [['person: Meridian'], ['organisation: Meridian']],
    ['Meridian < 0 Meridian', 'Meridian < 1 Meridian'],
  );
});

describe('aliases', () => {
  check(
    'join',
    [['person: Ines Duarte'], ['person: The Red Mayor']],
    ['Ines Duarte < 0 Ines Duarte, 1 The Red Mayor'],
    [['Ines Duarte', 'The Red Mayor']],
  );
  check(
    'keep apart',
    [['person: William Tarrant'], ['person: Bill Tarrant']],
    ['Bill Tarrant < 1 Bill Tarrant', 'William Tarrant < 0 William Tarrant'],
    [['William Tarrant'], ['Bill Tarrant']],
  );
});

test('ten thousand actors of one family name cost no square', () => {
  const lines = Array.from({ length: 10000 }, (_, n) => `person: N${String.fromCharCode(97 + (n % 26))}${n} Okafor`);
  expect(linkActors([recordOf('sha256:0', lines)]).length).toBeGreaterThan(0);
});

test('a paper is called as the articles write it', () => {
  const base = recordOf('sha256:0', []);
  const text = 'The call was first told by The Ledger, and The Ledger printed it. The mayor told the Kestrel Post.';
  const spans = (name: string) =>
    [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => [index, index + name.length] as const);
  const actors = ['Ledger', 'Kestrel Post'].map((name, n) => ({
    id: `x${n}`,
    name,
    kind: 'outlet' as const,
    mentions: spans(name),
    roles: [],
  }));
  const records = [{ article: { ...base.article, text }, findings: { ...base.findings, actors } }];
  expect(linkActors(records).map(({ id, name }) => [id, name])).toEqual([
    ['kestrel-post', 'Kestrel Post'],
    ['ledger', 'The Ledger'],
  ]);
  expect(linkActors(records, [['Our Ledger', 'The Ledger']]).map(({ name }) => name)).toContain('Our Ledger');
});

describe('names that look like others', () => {
  check(
    'a family name alone that looks like a body is the only person of that name whom another article calls so',
    [['person: Chidi Okafor'], ['person: Okafor'], ['organisation: Okafor']],
    ['Chidi Okafor < 0 Chidi Okafor, 1 Okafor, 2 Okafor'],
  );
  check(
    'not where the article names him in full itself',
    [['person: Chidi Okafor', 'organisation: Okafor']],
    ['Chidi Okafor < 0 Chidi Okafor', 'Okafor < 0 Okafor'],
  );
  check(
    'a first initial, and the short form of the second name',
    [['person: J. Christopher Okafor'], ['person: Chris Okafor']],
    ['J. Christopher Okafor < 0 J. Christopher Okafor, 1 Chris Okafor'],
  );
});
