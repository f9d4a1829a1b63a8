import type { Span } from '../../model/index.ts';
import { rarityOf } from '../../text/rarity.ts';
import { stemOf } from '../../text/stem.ts';
import { type DifferenceFinder, type Draft, draftOf, type Said, type Story } from './story.ts';

/** What a body is said to be: "a Norvian lender" here, "a Norvian shipping firm" there. */
export const descriptions: DifferenceFinder = { name: 'descriptions', find: (story) => ofBodies(story) };

interface Described extends Said {
  readonly head: string;
  readonly modifiers: readonly string[];
}

function ofBodies(story: Story): Draft[] {
  return story.actors.flatMap((actor) => {
    // Of people, outlets pick what suits the story ("a lawyer", "a father of two"); what a body is should be one thing.
    if (actor.kind !== 'organisation' || actor.members.length < 2) return [];
    const described = story.records.flatMap((_, at) => describedIn(story, at, actor.members));
    const differing = described.filter((one) =>
      described.some(
        (other) =>
          other.article !== one.article &&
          other.head !== one.head &&
          other.modifiers.some((stem) => one.modifiers.includes(stem)),
      ),
    );
    return draftOf(story, 'wording', `what ${actor.name} is`, differing, 'one body, described as two things') ?? [];
  });
}

function describedIn(
  story: Story,
  at: number,
  members: readonly { readonly article: string; readonly actor: string }[],
): Described[] {
  const { article, findings } = story.records[at]!;
  const ids = new Set(members.filter((member) => member.article === article.id).map((member) => member.actor));
  const mentions = findings.actors.filter((actor) => ids.has(actor.id)).flatMap((actor) => actor.mentions);
  return mentions.flatMap((mention): Described[] => {
    const match = /^,\s+an?\s+([\p{L}’'-]+(?:\s+[\p{L}’'-]+){1,5}),/u.exec(
      article.text.slice(mention[1], mention[1] + 90),
    );
    if (!match) return [];
    const phrase = match[1]!.split(/\s+(?:of|for|in|that|which|who|based|with)\s+/)[0]!;
    const stems = phrase.toLowerCase().split(/\s+/).map(stemOf);
    const start = mention[1] + match[0].indexOf(match[1]!);
    const span: Span = [start, start + phrase.length];
    const modifiers = stems.slice(0, -1).filter((stem) => rarityOf(stem) >= 2);
    return [{ value: phrase, article: at, span, head: stems.at(-1)!, modifiers }];
  });
}
