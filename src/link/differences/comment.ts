import { stemOf } from '../../text/stem.ts';
import { type DifferenceFinder, type Draft, draftOf, type Said, type Story } from './story.ts';
import type { Told } from './told.ts';

/** Whether somebody commented: "declined to comment" here, "did not respond" there, a statement in a third article. */
export const comment: DifferenceFinder = { name: 'comment', find: (story) => [...answers(story), ...inPairs(story)] };

type Answer = 'declined to comment' | 'did not answer' | 'could not comment' | 'gave a statement';

const NO_COMMENT: readonly (readonly [Answer, RegExp])[] = [
  [
    'declined to comment',
    /\b(?:declin(?:ed|es|ing)|refus(?:ed|es|ing))\s+(?:to\s+)?(?:\S+\s+)?comment|\bno comment\b/i,
  ],
  ['could not comment', /\b(?:could|can|would|will)(?:\s?not|n[’']t)\s+(?:\S+\s+){0,3}comment\b/i],
  [
    'did not answer',
    /\b(?:(?:did|does|have|has|had)(?:\s+not|n[’']t)\s+(?:immediately\s+|yet\s+)?(?:respond|repl|return|answer)|could\s?n[o’'].{0,3}\s+(?:immediately\s+)?be reached|(?:was|were)\s?n[o’'].{0,3}\s+(?:immediately\s+)?(?:available|reachable)|no immediate (?:comment|response|reply))/i,
  ],
];

/** "The banks did not respond": bodies of the article whose name ends with the noun, when the sentence names none itself. */
function bodiesCalled(story: Story, sentence: Told, words: string, named: readonly string[]): string[] {
  if (story.actors.some((actor) => actor.kind === 'organisation' && named.includes(actor.id))) return [];
  const noun = /^(?:the|both|neither|all)\s+(?:\p{Ll}+\s+)??(\p{Ll}{3,})\b/iu.exec(words)?.[1];
  if (!noun) return [];
  const { id } = story.records[sentence.article]!.article;
  return story.actors
    .filter((actor) => actor.kind === 'organisation' && actor.members.some((member) => member.article === id))
    .filter((actor) => stemOf(actor.name.toLowerCase().split(' ').at(-1)!) === stemOf(noun.toLowerCase()))
    .map((actor) => actor.id);
}

const answerOf = (words: string): Answer | undefined => NO_COMMENT.find(([, pattern]) => pattern.test(words))?.[0];

/** True when it is the body that is silent: "Kestrel Bank declined to comment", not "had no immediate comment on Kestrel Bank". */
function isAsked(story: Story, id: string, words: string): boolean {
  const at = Math.min(...NO_COMMENT.map(([, pattern]) => pattern.exec(words)?.index ?? words.length));
  const actor = story.actors.find((one) => one.id === id);
  if (!actor) return false;
  const before = words.slice(0, at);
  const after = words.slice(at);
  return [actor.name, ...actor.names].some(
    (name) => before.includes(name) || after.includes(`by ${name}`) || after.includes(`for ${name}`),
  );
}

/** Two sentences on one silence, whatever the body is called: "could not comment on the case", "declined to comment". */
function inPairs(story: Story): Draft[] {
  return story.pairs.flatMap(({ a, b, share }) => {
    if (share < 0.4) return [];
    const said = [a, b].flatMap((sentence): Said[] => {
      const { text } = story.records[sentence.article]!.article;
      const answer = answerOf(text.slice(sentence.span[0], Math.min(sentence.span[1], sentence.span[0] + 800)));
      return answer ? [{ value: answer, article: sentence.article, span: sentence.span }] : [];
    });
    return draftOf(story, 'status', 'whether they commented', said, 'two answers, or none, to one question') ?? [];
  });
}

function answers(story: Story): Draft[] {
  const byActor = new Map<string, (Said & { answer: Answer })[]>();
  const note = (id: string, said: Said & { answer: Answer }): void => {
    byActor.set(id, [...(byActor.get(id) ?? []), said]);
  };
  for (const sentence of story.told) {
    const { text } = story.records[sentence.article]!.article;
    const words = text.slice(sentence.span[0], Math.min(sentence.span[1], sentence.span[0] + 800));
    const answer = answerOf(words);
    const ids = [...sentence.terms]
      .filter((term) => term.startsWith('@'))
      .map((term) => term.slice(1))
      .filter((id) => answer && isAsked(story, id, words));
    if (answer) ids.push(...bodiesCalled(story, sentence, words, ids));
    if (answer)
      for (const id of ids) note(id, { value: answer, answer, article: sentence.article, span: sentence.span });
  }
  return [...byActor].flatMap(([id, said]) => {
    const actor = story.actors.find((one) => one.id === id);
    // An outlet "did not respond" to nobody; a country is no one's spokesman.
    if (!actor || actor.kind === 'place' || actor.kind === 'outlet' || actor.kind === 'government') return [];
    const silent = new Set(said.map((one) => one.article));
    const spoken = statementsOf(story, actor.members).filter((one) => !silent.has(one.article));
    return (
      draftOf(
        story,
        'status',
        `whether ${actor.name} commented`,
        [...said, ...spoken],
        'an answer in one account, none or another in the other',
      ) ?? []
    );
  });
}

/** A body's statements to the press, one an article; a person in the news speaks anyway, so only bodies count. */
function statementsOf(story: Story, members: readonly { readonly article: string; readonly actor: string }[]): Said[] {
  const out: Said[] = [];
  story.records.forEach(({ article, findings }, at) => {
    const ids = new Set(members.filter((member) => member.article === article.id).map((member) => member.actor));
    if (!ids.size) return;
    const bodies = findings.actors.filter(
      (actor) => ids.has(actor.id) && actor.kind !== 'person' && actor.kind !== 'government',
    );
    if (!bodies.length) return;
    for (const { cue, source, content } of findings.attributions) {
      const [said, by] = [cue[0], source[0]];
      if (!said || !by || !content[0]) continue;
      const around = article.text.slice(
        Math.min(said[0], by[0]),
        Math.min(article.text.length, Math.max(said[1], by[1]) + 40),
      );
      if (!/\b(?:statement|spokes\p{L}+|e-?mail)\b/u.test(around)) continue;
      if (!bodies.some((body) => body.mentions.some((mention) => mention[0] < by[1] && by[0] < mention[1]))) continue;
      out.push({ value: 'gave a statement', article: at, span: [Math.min(said[0], by[0]), Math.max(said[1], by[1])] });
      break;
    }
  });
  return out;
}
