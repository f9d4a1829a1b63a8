import { describe, expect, test } from 'vitest';
import { check, differencesOf, recordOf } from './check.ts';

describe('killed and hurt', () => {
  check(
    'another toll beside the same one',
    [
      'The blast in Vale City left three dead and more than 100 wounded, and messages poured in from all over Norvia.',
      'A pair of blasts killed three and injured about 150 people near the finish line.',
    ],
    ['number: more than 100 wounded | injured about 150 people'],
  );
  check(
    'words for numbers, of one place',
    [
      'Six people were injured when the Kestrel ferry struck the Tamsin pier.',
      'The Kestrel ferry struck the Tamsin pier on Friday, injuring eight others.',
    ],
    ['number: Six people were injured | injuring eight others'],
  );
  check(
    'not: the parts and the whole',
    [
      'He spoke in Vale City, where 22 people died on the Kestrel ferry, and nine people were killed on the Tamsin ferry.',
      'The minister visited Vale City, where 31 people were killed on the Kestrel ferry and the Tamsin ferry.',
    ],
    [],
  );
  check(
    'not: two events',
    [
      'Six people were injured when the Kestrel ferry struck a pier.',
      'In the Tamsin flood of last year nine people were injured.',
    ],
    [],
  );
  check(
    'not: what is not counted in people',
    [
      'The Kestrel ferry struck the Tamsin pier in a three-hour nightmare, killing six.',
      'Six were killed when the Kestrel ferry struck the Tamsin pier after a five-hour delay.',
    ],
    [],
  );
});

describe('a family name alone', () => {
  check(
    'with other letters',
    ['Oleh Marchensky met the council. Marchensky left.', 'The council met President Marchenskyy.'],
    ['name: Oleh Marchensky | Marchenskyy'],
  );
  check('not: with the same', ['Oleh Marchensky met the council.', 'The council met President Marchensky.'], []);
});

describe('one remark, told in other words', () => {
  check(
    'a report with another sense',
    [
      'Mayor Ines Duarte said that it was inexcusable to hold the harbour nominee hostage as a bargaining chip for the ferry levy.',
      'Ines Duarte accused the council of playing politics with safety by holding hostage the harbour nominee in exchange for concessions on the levy.',
    ],
    [
      'wording: that it was inexcusable to hold the harbour nominee hostage as a bargaining chip for the ferry levy | the council of playing politics with safety by holding hostage the harbour nominee in exchange for concessions on the levy',
    ],
  );
  check(
    'not: one only says less',
    [
      'Mayor Ines Duarte said that the harbour nominee was held hostage as a bargaining chip.',
      'Mayor Ines Duarte said that the harbour nominee was held hostage as a bargaining chip for the new ferry levy of the council.',
    ],
    [],
  );
});

describe('one deed, told otherwise', () => {
  const slightOnes = (texts: readonly string[]): string[] =>
    differencesOf(texts.map((text, n) => recordOf(text, n)))
      .filter(({ slight }) => slight)
      .map(({ why }) => why);

  test('what an actor did, in other words', () => {
    expect(
      slightOnes([
        'Ines Duarte blocked the ferry contract at a closed lunch with dockers in the Kestrel quarter.',
        'At a public hearing in the Kestrel quarter, Ines Duarte blocked the ferry contract over missing permits.',
      ]),
    ).toEqual(['one deed of one actor, told otherwise']);
  });
  test('not: one place, two deeds', () => {
    expect(
      slightOnes([
        'The governor sent 1,250 border guards to the Kestrel crossing after the Tamsin flood.',
        'The Tamsin flood at the Kestrel crossing left 3,100 houses without water.',
      ]),
    ).toEqual([]);
  });
  test('the same quoted words, led in otherwise', () => {
    expect(
      slightOnes([
        'Mayor Ines Duarte told dockers at the Kestrel pier that the blaze was “an act of spite and of malice”.',
        'Mayor Ines Duarte promised a reward and called the ferry fire “an act of spite and of malice”.',
      ]),
    ).toEqual(['the same quoted words, led in otherwise']);
  });
});
