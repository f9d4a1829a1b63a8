import { describe, expect, test } from 'vitest';
import { linkUtterances } from '../../../src/link/utterances/linkUtterances.ts';
import { type Line, recordOf } from './records.ts';

const DAY = '2031-05-06';
// What stands before a report far down its article.
const FAR = 'The river rose again in the night. '.repeat(12);
const duarte = { name: 'Ines Duarte', actor: null, basis: 'stated' } as const;

/** Each outlet one line; `expected` names for each the group of outlets that report one utterance. */
function check(
  name: string,
  lines: Record<string, Line>,
  expected: readonly string[],
  days: Record<string, string> = {},
): void {
  test(name, () => {
    const records = Object.entries(lines).map(([outlet, line]) => recordOf(outlet, days[outlet] ?? DAY, [line]));
    const groups = (order: typeof records): string[] =>
      linkUtterances(order, [])
        .map(({ accounts }) =>
          [...new Set(accounts.map(({ article }) => article.slice(7).replace(/0+$/, '')))].sort().join(' '),
        )
        .sort();
    expect(groups(records)).toEqual([...expected].sort());
    expect(groups([...records].reverse())).toEqual([...expected].sort());
  });
}

describe('the same words', () => {
  check(
    'are one utterance, whoever is said to speak',
    {
      Bugle: ['Ines Duarte', '⟦“The seawall was never meant to hold back a river of that size,”⟧ said Ines Duarte.'],
      Globe: [
        'the mayor’s office',
        'The office said ⟦“the seawall was never meant to hold back a river of that size.”⟧',
      ],
    },
    ['Bugle Globe'],
  );
  check(
    'of two who speak together are one in either order',
    {
      Bugle: [
        'Ines Duarte and Joe Tamm',
        'Duarte and Tamm said ⟦it was a “meritless seawall” that was not built to last⟧.',
      ],
      Globe: ['Joe Tamm and Ines Duarte', 'Tamm and Duarte described ⟦the seawall as “meritless”⟧.'],
    },
    ['Bugle Globe'],
  );
  check(
    'that two papers quote are one, where one of them only describes who spoke',
    {
      Bugle: ['Ines Duarte', 'The seawall, Duarte said, was ⟦“a monument to a quieter river.”⟧'],
      Globe: ['the harbour official', 'The harbour official called it ⟦a “monument to a quieter river”⟧ on Tuesday.'],
    },
    ['Bugle Globe'],
  );
  check(
    'in nobody’s marks are not one by a description alone',
    {
      Bugle: ['Ines Duarte', 'Duarte asked ⟦the council to rebuild the lower seawall⟧.'],
      Globe: ['the harbour official', 'The harbour official doubted ⟦that anybody would rebuild the lower seawall⟧.'],
    },
    ['Bugle', 'Globe'],
  );
  check(
    'that name what two others speak of are not one',
    {
      Bugle: [
        'Ines Duarte',
        'Duarte repeated ⟦her call for a ban on barges entering the upper river, which pilots had asked the harbour council to reject⟧.',
      ],
      Globe: [
        'Joe Tamm',
        'Tamm opposed ⟦as cruel to dredging firms a previous call for a ban on barges entering the upper river⟧.',
      ],
    },
    ['Bugle', 'Globe'],
  );
  check(
    'of a short report are not all that a long one tells',
    {
      Bugle: [
        'Ines Duarte',
        `${FAR}Duarte said ⟦that the ferry be allowed to sail before the dredging contract ends⟧.`,
      ],
      Globe: [
        'Ines Duarte',
        `Duarte said ⟦she had learned that the council secretly offered the pilots a bargain: that the ferry be allowed to sail under its captain without losing a licence or paying any fine⟧.`,
      ],
    },
    ['Bugle', 'Globe'],
  );
  check(
    'of a name alone are too little even of one speaker',
    {
      Bugle: ['Ines Duarte', 'Duarte said ⟦the inspector of the Upper Orle River Board had been warned⟧.'],
      Globe: ['Ines Duarte', 'Duarte said ⟦money would be asked of the Upper Orle River Board⟧.'],
    },
    ['Bugle', 'Globe'],
  );
  check(
    'of a report are not what another paper printed the day before they were said',
    {
      Bugle: ['Ines Duarte', 'Duarte has suggested ⟦that the deadline of June 14 for the seawall is flexible⟧.'],
      Globe: [
        'Ines Duarte',
        'Duarte said on Wednesday ⟦that the deadline of June 14 for the seawall was no longer binding⟧.',
        '2031-05-07',
      ],
    },
    ['Bugle', 'Globe'],
    { Bugle: '2031-05-06', Globe: '2031-05-08' },
  );
  check(
    'that both quote are the same, whatever day was read',
    {
      Bugle: ['Ines Duarte', '⟦“We ran a reckless gamble with the lower town,”⟧ Duarte said.'],
      Globe: ['Ines Duarte', '⟦“We ran a reckless gamble with the lower town,”⟧ Duarte said.', '2031-05-07'],
    },
    ['Bugle Globe'],
    { Bugle: '2031-05-06', Globe: '2031-05-08' },
  );
  check(
    'of a short excerpt are joined to the longer words of the same speaker',
    {
      Bugle: [
        'Ines Duarte',
        '⟦“We ran a reckless gamble with the lower town, and I said so at the time,”⟧ Duarte said.',
      ],
      Globe: ['Ines Duarte', 'Duarte called it ⟦a “reckless gamble”⟧.'],
    },
    ['Bugle Globe'],
  );
  check(
    'of a short excerpt are kept apart from another speaker’s',
    {
      Bugle: [
        'Ines Duarte',
        '⟦“We ran a reckless gamble with the lower town, and I said so at the time,”⟧ Duarte said.',
      ],
      Globe: ['Chidi Okafor', 'Okafor called it ⟦a “reckless gamble”⟧.'],
    },
    ['Bugle', 'Globe'],
  );
  check(
    'in another spelling and with another hyphen',
    {
      Bugle: ['Chidi Okafor', '⟦“That’s what a peacemaker does,”⟧ Okafor said.'],
      Globe: ['Chidi Okafor', '⟦“That’s what a peace-maker does,”⟧ Okafor said.'],
      Herald: ['Chidi Okafor', 'He did what ⟦“a peace maker does.”⟧'],
    },
    ['Bugle Globe Herald'],
  );
  check(
    'that only open two sentences do not make them one',
    {
      Bugle: ['Chidi Okafor', '⟦“He is going to stay with the harbour plan.”⟧'],
      Globe: ['Chidi Okafor', '⟦“He is going to stay with us for dinner tonight.”⟧'],
    },
    ['Bugle', 'Globe'],
  );
  check(
    'over the end of a sentence',
    {
      Bugle: ['crowd', '⟦“We don’t trust him. We don’t want him. We reject his visit.”⟧'],
      Globe: [null, '⟦“We don’t want him. We reject his visit.”⟧'],
    },
    ['Bugle Globe'],
  );
  check(
    'of a common phrase are not enough',
    {
      Bugle: ['Chidi Okafor', '⟦“I don’t know what to say.”⟧'],
      Globe: ['Ines Duarte', '⟦“I don’t know what to think about the ferry timetable.”⟧'],
    },
    ['Bugle', 'Globe'],
  );
  check(
    'of a name are a subject, not a remark',
    {
      Bugle: ['Chidi Okafor', 'He was surprised by ⟦reactions to the Orle River Flood Restoration Act⟧.'],
      Globe: ['Ines Duarte', 'She blamed ⟦the Orle River Flood Restoration Act⟧.'],
    },
    ['Bugle', 'Globe'],
  );
});

describe('the same meaning', () => {
  check(
    'a little of it is enough for one speaker who said nothing else like it',
    {
      Bugle: ['Ines Duarte', '⟦the engineers leading the flood inquiry knew what to find⟧, Ines Duarte said.'],
      Globe: ['Ines Duarte', 'Ines Duarte asked for ⟦an inquiry of engineers from another council⟧.'],
    },
    ['Bugle Globe'],
  );
  check(
    'of people in a crowd asks for more: they need not be the same ones',
    {
      Bugle: ['some residents', '⟦the engineers leading the flood inquiry knew what to find⟧, some residents said.'],
      Globe: ['some residents', 'some residents asked for ⟦an inquiry of engineers from another council⟧.'],
    },
    ['Bugle', 'Globe'],
  );
  check(
    'joins two reports of one speaker',
    {
      Bugle: ['Ines Duarte', 'Duarte said ⟦that she never ordered the engineers to falsify the flood records⟧.'],
      Globe: [
        'Ines Duarte',
        'She denied everything: ⟦she did not direct engineers to falsify flood records⟧, she said.',
      ],
    },
    ['Bugle Globe'],
  );
  check(
    'is likely where both articles open with it',
    {
      Bugle: [
        'Ines Duarte',
        'Ines Duarte said ⟦that the invitation the council gave the dredging firm was a mistake of judgment⟧.',
      ],
      Globe: [
        'Ines Duarte',
        'Ines Duarte said ⟦she disagreed with how her predecessor’s harbour board came to invite that firm to visit the lower town⟧.',
      ],
    },
    ['Bugle Globe'],
  );
  check(
    'is not likely by so little further down',
    {
      Bugle: [
        'Ines Duarte',
        `${FAR}Ines Duarte said ⟦that the invitation the council gave the dredging firm was a mistake of judgment⟧.`,
      ],
      Globe: [
        'Ines Duarte',
        'Ines Duarte said ⟦she disagreed with how her predecessor’s harbour board came to invite that firm to visit the lower town⟧.',
      ],
    },
    ['Bugle', 'Globe'],
  );
  check(
    'is not there for a name alone',
    {
      Bugle: ['Ines Duarte', 'Duarte was taken aback by ⟦how people took to the state’s Lantern Restoration Act⟧.'],
      Globe: ['Ines Duarte', 'Duarte has defended ⟦that Lantern Restoration Act ever since it was signed⟧.'],
    },
    ['Bugle', 'Globe'],
  );
  check(
    'is not there when one denies what the other says',
    {
      Bugle: ['Ines Duarte', 'Duarte said ⟦that she ordered the engineers to falsify the flood records⟧.'],
      Globe: ['Ines Duarte', 'Duarte said ⟦that she never ordered the engineers to falsify the flood records⟧.'],
    },
    ['Bugle', 'Globe'],
  );
  check(
    'does not join what two people say',
    {
      Bugle: ['Ines Duarte', 'Duarte said ⟦that the dredging contract was cancelled over the flood records⟧.'],
      Globe: ['Chidi Okafor', 'Okafor said ⟦that flood records cost the firm its dredging contract⟧.'],
    },
    ['Bugle', 'Globe'],
  );
  check(
    'is another where one tells of what is to come, the other of what was before',
    {
      Bugle: [
        'Ines Duarte',
        'Duarte said ⟦her engineer would meet the Tamsbridge dockers and the ferry crews in Lund next week⟧.',
      ],
      Globe: ['Ines Duarte', 'Duarte said ⟦her engineer had been meeting the Tamsbridge dockers and the ferry crews⟧.'],
    },
    ['Bugle', 'Globe'],
  );
  check(
    'is there where a word in passing denies something else',
    {
      Bugle: [
        'Ines Duarte',
        'Duarte said ⟦the dredging firm had secretly proposed to the harbour board to leave Tamsbridge without losing its licence⟧.',
      ],
      Globe: [
        'Ines Duarte',
        'According to Duarte, ⟦the dredging firm secretly proposed a deal to the harbour board: it would quit Tamsbridge⟧.',
      ],
    },
    ['Bugle Globe'],
  );
  check(
    'is not there for two who only speak of one man',
    {
      Bugle: ['Chidi Okafor', 'Okafor said ⟦Pell Harrow would visit the ferry ramps next week⟧.'],
      Globe: ['his spokeswoman', '⟦The engineer Harrow met Chidi Okafor at the ferry ramps⟧, his spokeswoman said.'],
    },
    ['Bugle', 'Globe'],
  );
  check(
    'is not there for a spokeswoman whose words only name him far down',
    {
      Bugle: [
        'Chidi Okafor',
        'Okafor said ⟦that Pell Harrow would continue seeing ferry officials in Tamsbridge while the dockers waited⟧.',
      ],
      Globe: [
        'his spokeswoman',
        '⟦On Tuesday Pell Harrow saw dockers and ferry officials in Tamsbridge about the latest Okafor plan⟧, his spokeswoman said.',
      ],
    },
    ['Bugle', 'Globe'],
  );
  check(
    'of a topic asks for more: whom somebody spoke of is not what he said',
    {
      Bugle: ['Ines Duarte', 'Duarte dismissed ⟦a phone call⟧.'],
      Globe: ['Ines Duarte', 'Duarte was asked about the engineer who seemed ⟦to coach a witness in a phone call⟧.'],
    },
    ['Bugle', 'Globe'],
  );
  check(
    'is likelier where the verb tells the same',
    {
      Bugle: ['Ines Duarte', `${FAR}Duarte ⟨rejected⟩ ⟦the dredging contract⟧.`],
      Globe: ['Ines Duarte', `${FAR}Duarte ⟨rejected⟩ ⟦a contract for dredging⟧.`],
      Herald: ['Ines Duarte', `${FAR}Duarte ⟨praised⟩ ⟦the firm that lost a contract⟧.`],
    },
    ['Bugle Globe', 'Herald'],
  );
  check(
    'is likelier where both were told to the same',
    {
      Bugle: ['Ines Duarte', `${FAR}Duarte told ‹the pilots› ⟦that ramps would be inspected⟧.`],
      Globe: ['Ines Duarte', `${FAR}She told ‹the pilots› ⟦engineers had an eye on the ramps⟧.`],
    },
    ['Bugle Globe'],
  );
  check(
    'is less likely where each was told to others',
    {
      Bugle: ['Ines Duarte', `${FAR}Duarte told ‹the pilots› ⟦that ramps would be inspected⟧.`],
      Globe: ['Ines Duarte', `${FAR}She told ‹the council› ⟦engineers had an eye on the ramps⟧.`],
    },
    ['Bugle', 'Globe'],
  );
  check(
    'is not there where two sentences only end alike',
    {
      Bugle: [
        'Ines Duarte',
        `${FAR}Duarte said ⟦she would rebuild every ferry ramp of the lower town within a year if elected harbour mayor⟧.`,
      ],
      Globe: [
        'Ines Duarte',
        `${FAR}Duarte said ⟦dredging firms that falsify flood records would lose their licences for good if elected harbour mayor⟧.`,
      ],
    },
    ['Bugle', 'Globe'],
  );
  check(
    'is not there where two are only of one name',
    {
      Bugle: ['Ines Duarte', `${FAR}Duarte spoke of ⟦Joe Tamm⟧.`],
      Globe: ['Ines Duarte', `${FAR}Duarte said ⟦“Joe Tamm is not going to be harbour master.”⟧`],
    },
    ['Bugle', 'Globe'],
  );
  check(
    'joins a body and who speaks for it by its name',
    {
      Bugle: ['navy officials', 'Navy officials said ⟦the frigate would be towed to the drydock before the storm⟧.'],
      Globe: ['the navy', 'The navy said ⟦it would tow the frigate to a drydock before the storm came⟧.'],
      Herald: [
        'the harbour board',
        'The harbour board said ⟦a frigate was to be towed into some drydock when the storm was near⟧.',
      ],
    },
    ['Bugle Globe', 'Herald'],
  );
  check(
    'is there for a telling verb and one word',
    {
      Bugle: ['Ines Duarte', `${FAR}Duarte ⟨confirmed⟩ ⟦the reports of a break-in⟧.`],
      Globe: ['Ines Duarte', `${FAR}Duarte ⟨confirmed⟩ ⟦the attempted break-in⟧.`],
    },
    ['Bugle Globe'],
  );
  check(
    'does not join what lies weeks apart',
    {
      Bugle: ['Ines Duarte', 'Duarte said ⟦that engineers would inspect the ferry ramps⟧.'],
      Globe: ['Ines Duarte', 'Duarte said ⟦engineers would be inspecting ferry ramps⟧.'],
    },
    ['Bugle', 'Globe'],
    { Globe: '2031-06-20' },
  );
  check(
    'with other numbers stays apart',
    {
      Bugle: ['Ines Duarte', 'Duarte said ⟦the repair of the ferry ramps would cost 40 million crowns⟧.'],
      Globe: ['Ines Duarte', 'Duarte said ⟦ferry ramp repairs would cost 65 million crowns⟧.'],
    },
    ['Bugle', 'Globe'],
  );
});

test('two sentences quoted in one breath are two utterances where others quote them apart', () => {
  const utterances = linkUtterances(
    [
      recordOf('bugle', DAY, [
        [
          'Ines Duarte',
          '⟦“The council was misled about the seawall,”⟧ she said. ⟦“Nobody will lose a house over this.”⟧',
        ],
      ]),
      recordOf('globe', DAY, [['Ines Duarte', '⟦“The council was misled about the seawall.”⟧']]),
      recordOf('herald', DAY, [['Ines Duarte', '⟦“Nobody will lose a house over this,”⟧ Duarte promised.']]),
    ],
    [],
  );
  expect(utterances.map(({ accounts }) => accounts.map(({ article }) => article.slice(7, 12)))).toEqual([
    ['bugle', 'globe'],
    ['bugle', 'heral'],
  ]);
  expect(utterances.map(({ id }) => id)).toEqual(['bugle000a1', 'bugle000a1.2']);
});

test('every word of every attribution is in exactly one account', () => {
  const records = [
    recordOf('bugle', DAY, [
      ['Ines Duarte', '⟦“We were misled. The wall was a reckless gamble. I said so.”⟧'],
      ['Chidi Okafor', 'Okafor said ⟦that the wall would stand and that the “critics of the harbour” should resign⟧.'],
    ]),
    recordOf('globe', DAY, [['Ines Duarte', 'She called it ⟦“a reckless gamble”⟧.']]),
  ];
  const accounts = linkUtterances(records, []).flatMap((utterance) => utterance.accounts);
  for (const { article, findings } of records) {
    const spans = accounts
      .filter((account) => account.article === article.id)
      .flatMap((account) => [...account.spans])
      .sort((x, y) => x[0] - y[0]);
    const words = (list: readonly (readonly [number, number])[]): string =>
      list.map((span) => article.text.slice(...span).replace(/\s+/g, '')).join('');
    expect(words(spans)).toBe(words(findings.attributions.flatMap(({ content }) => [...content])));
  }
});

test('an article is not held against a report inside a report', () => {
  const record = recordOf('bugle', DAY, [
    ['The Gazette', 'The Gazette wrote ⟦that aides said the harbour plan was dead and buried⟧.'],
  ]);
  const [outer] = record.findings.attributions;
  const start = record.article.text.indexOf('the harbour');
  const inner = { ...outer!, id: 'a2', content: [[start, outer!.content[0]![1]] as const] };
  const both = { ...record, findings: { ...record.findings, attributions: [outer!, inner] } };
  expect(linkUtterances([both], []).map(({ accounts }) => accounts.length)).toEqual([1, 1]);
});

test('an article that only gives a family name speaks of the one who bears it in the story', () => {
  const words = '⟦the harbour plan was dead and buried⟧';
  const records = [recordOf('bugle', DAY, [['Duarte', `Duarte said ${words}.`]])];
  const actorOf = (...names: string[]) =>
    linkUtterances(
      records,
      names.map((name) => ({ id: name, name, kind: 'person' as const, names: [], members: [], why: '' })),
    )[0]!.actor;
  expect(actorOf('Ines Duarte', 'Olof Berg')).toBe('Ines Duarte');
  expect(actorOf('Ines Duarte', 'Rui Duarte')).toBe(null);
});

test('what is stated of the speaker counts more than what is concluded', () => {
  const quotation = '⟦“The harbour plan was never more than a drawing on a napkin,”⟧';
  const records = [
    recordOf('bugle', DAY, [['The Gazette', `${quotation} it went on to say at length.`]]),
    recordOf('globe', DAY, [['Ines Duarte', `${quotation} Duarte said.`]]),
  ];
  const [guess] = records[0]!.findings.attributions;
  const guessed = { ...guess!, speaker: { ...guess!.speaker, basis: 'implied' as const } };
  const bugle = { ...records[0]!, findings: { ...records[0]!.findings, attributions: [guessed] } };
  expect(linkUtterances([bugle, records[1]!], []).map(({ speaker }) => speaker)).toEqual(['Ines Duarte']);
});

test('a report around another report of the same words is one account with it, where others report them too', () => {
  const record = recordOf('bugle', DAY, [
    [
      'a transcript',
      '⟦“I never once saw the flood records of Tamsbridge,” she told Harrow⟧, according to a transcript.',
    ],
  ]);
  const [outer] = record.findings.attributions;
  const end = record.article.text.indexOf(' she told');
  const inner = { ...outer!, id: 'a2', content: [[outer!.content[0]![0], end] as const], speaker: duarte };
  const both = { ...record, findings: { ...record.findings, attributions: [outer!, inner] } };
  const globe = recordOf('globe', DAY, [['Ines Duarte', '⟦“I never once saw the flood records of Tamsbridge.”⟧']]);
  const utterances = linkUtterances([both, globe], []);
  expect(utterances.map(({ accounts }) => accounts.map(({ attribution }) => attribution))).toEqual([['a2', 'a1']]);
  expect(utterances[0]!.speaker).toBe('Ines Duarte');
});

test('two quotations of one article are not set against each other because a third runs them together', () => {
  const bugle = recordOf('bugle', DAY, [
    [
      'Ines Duarte',
      '⟦“It was a perfectly standard inspection. Every harbour has one in spring, before the ferries run, and nobody minds.”⟧',
    ],
    ['Ines Duarte', '⟦“I have never read the engineers’ report, but I heard that it was kind to us,”⟧ she went on.'],
  ]);
  const globe = recordOf('globe', DAY, [
    [
      'Ines Duarte',
      '⟦“I have never read the engineers’ report, but it was a perfectly standard inspection,”⟧ she said.',
    ],
  ]);
  const utterances = linkUtterances([bugle, globe], []);
  expect(utterances.map(({ accounts }) => accounts.map(({ article }) => article.slice(7, 12)))).toEqual([
    ['bugle'],
    ['bugle', 'globe'],
  ]);
});

test('one turn of phrase in two quotations of one article does not make them one', () => {
  const bugle = recordOf('bugle', DAY, [
    ['Ines Duarte', '⟦“We will rebuild the seawall, and we will only do so if the people of the harbour demand it.”⟧'],
    ['Chidi Okafor', '⟦“No ferry will run at night unless the people of the harbour demand it, and pay for it.”⟧'],
  ]);
  expect(linkUtterances([bugle], []).map(({ accounts }) => accounts.length)).toEqual([1, 1]);
});

test('no attributions, no words, hostile words', () => {
  expect(linkUtterances([], [])).toEqual([]);
  const marks = recordOf('marks', null, [['X', `⟦${'“'.repeat(10_000)}⟧`]]);
  expect(linkUtterances([marks], [])).toEqual([]);
  const words = recordOf('words', null, [
    ['X', `⟦“${'no '.repeat(20_000)}”⟧`],
    ['X', `⟦“${'no '.repeat(20_000)}”⟧`],
  ]);
  expect(
    linkUtterances([words, { ...words, article: { ...words.article, id: 'sha256:other0000000' } }], []).length,
  ).toBeGreaterThan(0);
});
