import { expect, test } from 'vitest';
import { actors } from '../../../src/annotate/actors/index.ts';
import { NOTHING } from '../../../src/annotate/annotate.ts';
import { readingOf } from '../../../src/annotate/reading.ts';
import { articleOf } from '../said.ts';

/** "Name (kind): mention | mention" per actor, in order of first mention. */
function listed(text: string): string[] {
  const found = actors.annotate(readingOf(articleOf(text)), NOTHING).actors!;
  return found.map(
    ({ name, kind, mentions }) =>
      `${name} (${kind}): ${[...new Set(mentions.map((m) => text.slice(...m)))].join(' | ')}`,
  );
}

const check = (text: string, ...expected: string[]) =>
  test(text.slice(0, 70), () => expect(listed(text)).toEqual(expected));

check(
  'Mayor Ines Duarte left early. Ms. Duarte was tired, and Duarte’s aides went with her.',
  'Ines Duarte (person): Ines Duarte | Duarte',
);
check(
  'The International Lake Survey (ILS) will report on Friday. The ILS met in Geneva.',
  'International Lake Survey (organisation): International Lake Survey | ILS',
  'Geneva (place): Geneva',
);
check('“We will rebuild,” said Tarvo Rehm, a baker. Rehm lost his shop.', 'Tarvo Rehm (person): Tarvo Rehm | Rehm');
check(
  'Secretary of State Olof Berg met the Department of Fisheries and Lakes.',
  'Olof Berg (person): Olof Berg',
  'Department of Fisheries and Lakes (government): Department of Fisheries and Lakes',
);
check(
  'Chidi Okafor and his son Emeka Okafor spoke. Chidi Okafor went on. Okafor was applauded.',
  'Chidi Okafor (person): Chidi Okafor | Okafor',
  'Emeka Okafor (person): Emeka Okafor',
);
check(
  'Okafor said no. Ivo Lang and his wife, first daughter Adaeze Okafor, left. Okafor stayed.',
  'Okafor (person): Okafor',
  'Ivo Lang (person): Ivo Lang',
  'Adaeze Okafor (person): Adaeze Okafor',
);
check('Officials said the Ukrainian plan, which Moscow rejects, is dead.', 'Moscow (place): Moscow');
check(
  'Reuters and The Harbour Gazette had it first.',
  'Reuters (outlet): Reuters',
  'Harbour Gazette (outlet): Harbour Gazette',
);
check(
  'Daniel P. Lindqvist came. Dan Lindqvist stayed.',
  'Daniel P. Lindqvist (person): Daniel P. Lindqvist | Dan Lindqvist',
);
// Two letters for given names, and two letters that are none.
check('J.D. Orlo, a senator, voted. Orlo then left.', 'J.D. Orlo (person): J.D. Orlo | Orlo');
check('The U.S. Bancorp said that it fell.', 'U.S. Bancorp (organisation): U.S. Bancorp');
check(
  'He is dean of the Ada Webb School of Government and Public Service at Tarn University.',
  'Ada Webb School of Government and Public Service (organisation): Ada Webb School of Government and Public Service',
  'Tarn University (organisation): Tarn University',
);
check('Esteban Santiago was arrested. Santiago is 26.', 'Esteban Santiago (person): Esteban Santiago | Santiago');
check('He spoke in the Rose Garden on Tuesday. It was Thanksgiving. The House GOP was there.');

test('roles as printed', () => {
  const text =
    'Ms. Duarte’s chief of staff, Ivo Lang, met Dmitri Sokol, the Kremlin’s spokesman, and special envoy Ana Lopes.';
  const found = actors.annotate(readingOf(articleOf(text)), NOTHING).actors!;
  const roles = found
    .filter(({ kind }) => kind === 'person')
    .map(({ name, roles }) => [name, ...roles.map((role) => role.text)].join(': '));
  expect(roles).toEqual([
    'Duarte',
    'Ivo Lang: Duarte’s chief of staff',
    'Dmitri Sokol: the Kremlin’s spokesman',
    'Ana Lopes: special envoy',
  ]);
});

test('ids are unique, mentions do not overlap, any text is survived', () => {
  for (const text of [
    '',
    'A',
    'Mr. Mr. Mr. Mr.',
    '“'.repeat(500),
    `${'Okafor '.repeat(400)}said.`,
    'The The The of of of',
    'St. St. O’O’O’',
  ]) {
    const found = actors.annotate(readingOf(articleOf(text)), NOTHING).actors!;
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    const spans = found.flatMap(({ mentions }) => mentions).sort((a, b) => a[0] - b[0]);
    for (let i = 1; i < spans.length; i++) expect(spans[i]![0]).toBeGreaterThanOrEqual(spans[i - 1]![1]);
  }
});

check(
  'Ana Lopes spoke at the Council on River Affairs. The Council agreed.',
  'Ana Lopes (person): Ana Lopes',
  'Council on River Affairs (organisation): Council on River Affairs | Council',
);
check('The Council met in May, and so did the Board.');
check(
  'Vicente Fox, the writer, spoke. Fox said on Fox News that he would go.',
  'Vicente Fox (person): Vicente Fox | Fox',
  'Fox News (outlet): Fox News',
);
check(
  'President Okafor left. His daughter, Adaeze Okafor, stayed. Okafor said so.',
  'Okafor (person): Okafor',
  'Adaeze Okafor (person): Adaeze Okafor',
);
check(
  'Chidi Okafor and his wife, Adaeze Okafor, left. Mayor Okafor said so.',
  'Chidi Okafor (person): Chidi Okafor | Okafor',
  'Adaeze Okafor (person): Adaeze Okafor',
);
check('Olof Berg told KXQV that it was over.', 'Olof Berg (person): Olof Berg', 'KXQV (outlet): KXQV');
check('The F.R.B. said that it was over.', 'F.R.B. (organisation): F.R.B.');
check(
  'Plus Okafor lost twice. Mayor Chidi Okafor went home. Whether Okafor comes back is open.',
  'Chidi Okafor (person): Okafor | Chidi Okafor',
);
check('Bill Okafor read the Tarn Valley Bill. Okafor left.', 'Bill Okafor (person): Bill Okafor | Okafor');
check(
  'Chidi Okafor was late. All week, Mr. Okafor’s wife Adaeze Okafor waited for Mr. Okafor.',
  'Chidi Okafor (person): Chidi Okafor | Okafor',
  'Adaeze Okafor (person): Adaeze Okafor',
);
check(
  'Fourteen Republicans and Tarn Valley Democrats left. Prominent Republicans stayed.',
  'Fourteen Republicans (group): Fourteen Republicans',
  'Tarn Valley Democrats (group): Tarn Valley Democrats',
  'Prominent Republicans (group): Prominent Republicans',
);
check(
  'He told the Tarn Herald-Leader and the Spokesman-Review, not the minister-president.',
  'Tarn Herald-Leader (outlet): Tarn Herald-Leader',
  'Spokesman-Review (outlet): Spokesman-Review',
);
