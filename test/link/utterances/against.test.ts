import { expect, test } from 'vitest';
import { linkUtterances } from '../../../src/link/utterances/linkUtterances.ts';
import { recordOf } from './records.ts';

/** The second account, set against the fuller first: how it stands, and its changes as `op: fullest → here`. */
function check(name: string, fullest: string, account: string, against: string, changes: readonly string[] = []): void {
  test(name, () => {
    const records = [
      recordOf('bugle', '2031-05-06', [['Ines Duarte', `Duarte said ⟦${fullest}⟧.`]]),
      recordOf('globe', '2031-05-06', [['Ines Duarte', `Duarte said ⟦${account}⟧.`]]),
    ];
    const utterances = linkUtterances(records, []);
    expect(utterances).toHaveLength(1);
    const [first, second] = utterances[0]!.accounts;
    expect(first).toMatchObject({ against: 'fullest', changes: [] });
    expect(second!.changes.map(({ op, fullest: there, here }) => `${op}: ${there} → ${here}`)).toEqual(changes);
    expect(second!.against).toBe(against);
    const { text } = records.find(({ article }) => article.id === second!.article)!.article;
    for (const { here, span } of second!.changes) {
      if (here && here !== '…') expect(text.slice(...span).replace(/\s+/g, ' ')).toContain(here);
    }
  });
}

const SAID = '“The seawall, as I said in March, will hold back the river this winter”';

check('identical', SAID, SAID, 'identical');
check('identical but for the marks', SAID, SAID.replace(/[“”]/g, '"'), 'identical');
check('punctuation', SAID, '“The seawall — as I said in March — will hold back the river this winter”', 'punctuation', [
  'punctuation: , → —',
  'punctuation: , → —',
]);
check(
  'spelling',
  '“The harbour commissioners organised a sit-down with ferry crews”',
  '“The harbor commissioners organized a sit-down with ferry crews”',
  'spelling',
  ['spelling: harbour → harbor', 'spelling: organised → organized'],
);
check('excerpt', SAID, 'the wall “will hold back the river this winter”', 'excerpt');
check('cut without a sign', SAID, '“The seawall will hold back the river this winter”', 'excerpt', [
  'cut: as I said in March → ',
]);
check('cut with an ellipsis', SAID, '“The seawall … will hold back the river this winter”', 'excerpt', [
  'cut: as I said in March → …',
]);
check('inserted', SAID, '“The seawall, as I said in March, will hold back the river [Orle] this winter”', 'rewording', [
  'inserted:  → Orle',
]);
check('rewording', SAID, '“The seawall, as I said in March, will keep back the river this winter”', 'rewording', [
  'replaced: hold → keep',
]);
check(
  'other words stand for those of their own sentence, and a word met far off by chance is no common ground',
  '“I have told everybody in this town to stop building. These are people who have no idea what the river does”',
  'they “don’t have any idea what the river does”',
  'rewording',
  ['replaced: These are people who have no → don’t have any'],
);
check('two fragments hide no cut', SAID, '“The seawall” that “will hold back the river this winter”', 'excerpt');
check(
  'a word in marks that says little is no excerpt',
  '“That is a very standard form of inspection for a harbour of that age”',
  'that it looked to her like a "standard" routine of harbour inspection',
  'paraphrase',
);
check(
  'a rare word in marks is one',
  '“The rule that ferries must carry a bugler is anachronistic, and the council knows it”',
  'the bugler rule “anachronistic”',
  'excerpt',
);
check(
  'paraphrase',
  'that she never ordered the engineers to falsify the flood records of Tamsbridge',
  'that she did not direct engineers to falsify flood records',
  'paraphrase',
);
