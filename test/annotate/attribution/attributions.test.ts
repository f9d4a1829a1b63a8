import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/annotate/annotate.ts';
import { plainArticle } from '../../plain.ts';

/** `kind source < cue > part | part` for each attribution that the rules find in the text. */
function read(text: string): string[] {
  const { attributions, problems } = annotate(plainArticle(text));
  expect(problems).toEqual([]);
  const words = (spans: readonly (readonly [number, number])[]) => spans.map((span) => text.slice(...span)).join(' | ');
  return attributions.map((a) => `${a.kind} ${words(a.source)} < ${words(a.cue)} > ${words(a.content)}`);
}

const check = (text: string, found: readonly string[]): void => expect(read(text)).toEqual(found);

describe('quotations with a cue', () => {
  const cases: [text: string, found: string[]][] = [
    ['“We will rebuild,” said Mayor Ines Duarte on Monday.', ['direct Mayor Ines Duarte < said > “We will rebuild,”']],
    ['“We will rebuild,” said Hugh Hale, a doctor.', ['direct Hugh Hale, a doctor < said > “We will rebuild,”']],
    ['“We will rebuild,” Kelly said.', ['direct Kelly < said > “We will rebuild,”']],
    [
      '“We will rebuild,” Duarte told reporters. “It takes time.”',
      ['direct Duarte < told > “We will rebuild,” | “It takes time.”'],
    ],
    [
      '“We will rebuild,” Duarte told a reporter, according to the Ledger. “It takes time.”',
      [
        'direct Duarte < told > “We will rebuild,” | “It takes time.”',
        'mixed the Ledger < according to > “We will rebuild,” Duarte told a reporter',
      ],
    ],
    ['“We will,” she said, “rebuild it.”', ['direct she < said > “We will,” | “rebuild it.”']],
    ['“Is it safe?” Duarte asked. The room was silent.', ['direct Duarte < asked > “Is it safe?”']],
    ['Duarte said: “We will rebuild.”', ['direct Duarte < said > “We will rebuild.”']],
    ['The ministry, in a statement on Friday, said, “We regret it.”', ['direct The ministry < said > “We regret it.”']],
    ['As the mayor put it: “We are done.”', ['direct the mayor < put it > “We are done.”']],
    ['“It is over,” he sniffed.', ['direct he < sniffed > “It is over,”']],
    ['“Everything is fine.” — Ines Duarte, mayor', ['direct Ines Duarte, mayor <  > “Everything is fine.”']],
    ['The sign was clear: “No entry to the old bridge.”', ['direct The sign <  > “No entry to the old bridge.”']],
    ['Duarte: “We will rebuild.” She left.', ['direct Duarte < : > “We will rebuild.”']],
    ['And from Olof Berg:\n\n“The gate will hold.”', ['direct Olof Berg < : > “The gate will hold.”']],
  ];
  test.each(cases)('%s', check);
});

describe('quotations that go on', () => {
  const cases: [text: string, found: string[]][] = [
    ['“It is old,” she said.\n“It will be closed.”', ['direct she < said > “It is old,” | “It will be closed.”']],
    [
      '“It is old,” she said. “It will be closed.\n\n“Go home,” she added.',
      ['direct she < said > “It is old,” | “It will be closed. | “Go home,”'],
    ],
    ['“It is old.\nIt is closed,” the mayor said.', ['direct the mayor < said > “It is old. | It is closed,”']],
    [
      '“I was there,” Ines Duarte said. “I saw it,” said Otto Lind.',
      ['direct Ines Duarte < said > “I was there,”', 'direct Otto Lind < said > “I saw it,”'],
    ],
    [
      'Duarte said the bridge was old. “It will be closed.”',
      ['indirect Duarte < said > the bridge was old', 'direct  <  > “It will be closed.”'],
    ],
  ];
  test.each(cases)('%s', check);
});

describe('quotations within a report', () => {
  const cases: [text: string, found: string[]][] = [
    ['The bridge was “just a concept,” Duarte said.', ['mixed Duarte < said > The bridge was “just a concept,”']],
    [
      'Her remarks, said Otto Lind, the spokesman, are “entirely wrong.”',
      ['mixed Otto Lind, the spokesman < said > Her remarks | are “entirely wrong.”'],
    ],
    ['Duarte called the plan “a joke” in an interview.', ['mixed Duarte < called > the plan “a joke”']],
    ['Duarte rejected it, calling it “a joke,” and left.', ['mixed Duarte < calling > it “a joke,”']],
    ['Lind said the bridge “is safe.”', ['mixed Lind < said > the bridge “is safe.”']],
    [
      'He said he had not heard it but saw “nothing unusual” in it.',
      ['indirect He < said > he had not heard it', 'mixed He < said > saw “nothing unusual” in it'],
    ],
    [
      'The plan “has been changed,” he wrote on social media, and there are “only a few open points.”',
      ['mixed he < wrote > The plan “has been changed,”', 'mixed he < wrote > there are “only a few open points.”'],
    ],
  ];
  test.each(cases)('%s', check);
});

describe('reports without marks', () => {
  const cases: [text: string, found: string[]][] = [
    ['The minister said on Tuesday that he would resign.', ['indirect The minister < said > that he would resign']],
    ['The minister said he would resign.', ['indirect The minister < said > he would resign']],
    [
      'Otto Lind, the minister’s spokesman, told reporters that it was early.',
      ['indirect Otto Lind, the minister’s spokesman, < told > that it was early'],
    ],
    ['The bridge is safe, according to the ministry.', ['indirect the ministry < according to > The bridge is safe']],
    ['According to the ministry, the bridge is safe.', ['indirect the ministry < According to > the bridge is safe']],
    ['The bridge is safe, per the ministry.', ['indirect the ministry < per > The bridge is safe']],
    ['The bridge is safe, the newspaper reported.', ['indirect the newspaper < reported > The bridge is safe']],
    [
      'Police said that two people had died, but residents said they had counted six.',
      ['indirect Police < said > that two people had died', 'indirect residents < said > they had counted six'],
    ],
    [
      'The deal was close, Duarte said, adding that talks went on.',
      ['indirect Duarte < said > The deal was close', 'indirect Duarte < adding > that talks went on'],
    ],
    ['Duarte vowed to fight the closure.', ['indirect Duarte < vowed > to fight the closure']],
    ['His claim that the bridge was safe fell flat.', ['indirect His < claim > that the bridge was safe fell flat']],
  ];
  test.each(cases)('%s', check);
});

describe('layout', () => {
  test('headlines', () => {
    check('Minister: bridge will reopen', ['indirect Minister < : > bridge will reopen']);
    check('Bridge unsafe, says engineer', ['indirect engineer < says > Bridge unsafe']);
  });
  test('transcripts', () => {
    check('DUARTE: We will rebuild.\n\nLIND: When will that be?\n\nDUARTE: Soon.', [
      'indirect DUARTE <  > We will rebuild.',
      'indirect LIND <  > When will that be?',
      'indirect DUARTE <  > Soon.',
    ]);
  });
});

describe('whose words they are', () => {
  const cases: [text: string, found: string[]][] = [
    [
      'Lind has been under fire since calling the clerk a “clown” in a letter.',
      ['mixed Lind < calling > the clerk a “clown”'],
    ],
    ['Lind was rebuked for calling the clerk a “clown.”', ['mixed Lind < calling > the clerk a “clown.”']],
    [
      'The lawyers, according to the clerk, were working on it.',
      ['indirect the clerk < according to > The lawyers | were working on it'],
    ],
    [
      'Lind, who pleaded guilty, in court on Monday said his “blind trust” led him astray.',
      ['mixed Lind, who pleaded guilty, < said > his “blind trust” led him astray'],
    ],
    [
      'Saying she has spoken with Lind — “we go ahead with it” — Duarte told reporters: “We will close it.”',
      [
        'mixed Duarte < Saying > she has spoken with Lind — “we go ahead with it”',
        'direct Duarte < told > “We will close it.”',
      ],
    ],
    [
      'Critics have begun insisting that the bridge was unsafe.',
      ['indirect Critics < insisting > that the bridge was unsafe'],
    ],
    ['Duarte went on to say that “no bridge is safe.”', ['mixed Duarte < say > that “no bridge is safe.”']],
    [
      '“We stood up to them.”\n\nHere’s a list of the towns that have declared so far',
      ['direct  <  > “We stood up to them.”'],
    ],
  ];
  test.each(cases)('%s', check);
});

describe('what nobody is reported to say', () => {
  const cases = [
    'Marcia “Cia” Price walked home.',
    'The so-called “double deck” bridge opened in May.',
    'The book “The Long Road Home” sold well.',
    'The workers’ union met on Monday.',
    'The 18 states around the lake share the water.',
    'The mayor did not say when the bridge would open.',
    'He was told to leave.',
    'The crowd ran as not to “give in to fear,” a somewhat muted word of his.',
    'The council will stop the export of steel to the islands and deny licences for boats.',
    'At the end of the anthem “A Change Will Come,” she added the words “Open the Bridge.”',
  ];
  test.each(cases)('%s', (text) => check(text, []));

  test('the title of a programme is no second part', () => {
    check('“It is over,” Lind said on “The Morning Hour.”', ['direct Lind < said > “It is over,”']);
  });
});

test('a direct quotation is verbatim in marks, or not called direct', () => {
  const { attributions } = annotate(plainArticle('We will rebuild,” she said.\n\n“It is old, she said.'));
  for (const a of attributions) expect(a.kind).not.toBe('direct');
});
