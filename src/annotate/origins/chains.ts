import type { Attribution, Findings, OriginClue, Span, Via } from '../../model/index.ts';
import { isDocument } from '../speakers/documentnouns.ts';
import { isNoDocument } from './documents.ts';

const LONGEST_PHRASE = 90;
/** Events and what only was spoken of are no documents; a statement without its author says nothing. */
const NAMELESS = /^(?:statement|tweet|post|email|e-mail|announcement|message|note)$/i;

/** Newsrooms and documents through which the article says that words came: "told WQLM", "says on his website", "the video says". */
export function fromChains(text: string, found: Findings): OriginClue[] {
  // A newsroom is an origin by its own name; a place writes nothing.
  const silent = new Set(found.actors.filter(({ kind }) => kind === 'place' || kind === 'outlet').map(({ id }) => id));
  return found.attributions.flatMap((attribution) => {
    const author = authorIn(attribution, silent);
    const clues = attribution.via.flatMap((via) =>
      via.basis === 'stated' ? (clueOf(text, attribution, via, author) ?? []) : [],
    );
    return clues.length ? clues : (namedSource(text, attribution) ?? []);
  });
}

function clueOf(text: string, attribution: Attribution, via: Via, author: string | null): OriginClue | null {
  const evidence = phraseOf(attribution, via);
  if (via.kind === 'outlet' || via.kind === 'agency') {
    // "told a local station" names nobody.
    return /\p{Lu}/u.test(via.name)
      ? { name: withoutThe(via.name), kind: via.kind, span: via.span, evidence, manner: 'told' }
      : null;
  }
  if (via.kind !== 'document' || /\p{L}(?:ing|ly)\s/u.test(via.name)) return null;
  const after = text.slice(via.span[1], via.span[1] + 40);
  // "The ministry had been sent a letter asking it …": whoever wrote it, not the ministry.
  if (isNoDocument(via.name, after) || attribution.cue.some((span) => RECEIVED.test(text.slice(...span)))) return null;
  const document = { kind: 'document', evidence, manner: 'quoted' } as const;
  // "by diplomat Olof Berg’s testimony": it says itself whose.
  const own = OWNED.exec(via.name)?.[0];
  if (own) return { ...document, name: own, span: [via.span[1] - own.length, via.span[1]] };
  const network = networkOf(via.name, after);
  const speaks = attribution.source.some(([start, end]) => start <= via.span[0] && via.span[1] <= end);
  if (author && (network ? attribution.sourceKind !== 'document' : speaks || !OF_OTHERS.test(via.name)))
    return {
      ...document,
      name: `${author}${/s$/.test(author) ? '’' : '’s'} ${network ?? via.name}`,
      span: via.span,
    };
  const whole = author ? null : describedIn(text, attribution, via.span);
  return whole && { ...document, ...whole };
}

/** What one writes there: "on Twitter" a tweet, "on its official Twitter feed" whatever the feed had; null for what is no network. */
function networkOf(name: string, after: string): string | null {
  const feed = FEED.exec(after)?.[1];
  const post = NETWORKS[name] ?? (/^\p{Lu}\p{L}+$/u.test(name) ? `${name} post` : null);
  return post && feed ? `${name} ${feed}` : post;
}

const OWNED = /\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.-]*){0,3}[’']s?\s\p{Ll}.*$/u;
const RECEIVED = /\b(?:been|was|were) (?:sent|given|handed|shown)\b/i;
/** "on its official Twitter feed" */
const FEED = /^\s(feed|account|page)\b/i;

/** "In the survey, Duarte leads": not hers. "According to reports": of many. */
const OF_OTHERS =
  /\b(?:polls?|surveys?|stud(?:y|ies)|reports?|papers?|records?|documents?|recordings?|transcripts?|analysis|articles?|journals?|orders|e-?mails|messages|texts)$/i;

const NETWORKS: Readonly<Record<string, string>> = { Twitter: 'tweet', X: 'post' };

/**
 * "The Orsa Valley poll shows", "a preliminary autopsy report says": a document that speaks, called by what tells it from others;
 * a memo or a court paper also where nothing does, since the article has told whose it is.
 */
function namedSource(text: string, { source, sourceKind, speaker }: Attribution): OriginClue | null {
  const held = source[0];
  if (sourceKind !== 'document' || !held || speaker.actor !== null) return null;
  const words = text.slice(held[0], Math.min(held[1], held[0] + 160));
  const { which, noun } = SPEAKING.exec(words)?.groups ?? {};
  if (noun === undefined || which === undefined || !(which || STANDS_ALONE.test(noun))) return null;
  const name = `${which}${noun}`;
  const start = held[0] + words.indexOf(name);
  const span: Span = [start, start + name.length];
  return { kind: 'document', name, span, evidence: held, manner: 'quoted' };
}

const SPEAKING =
  /^(?:(?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]wo|[Aa]nother|[Tt]his|[Tt]hat|[Tt]hose|[Tt]hese|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Ss]everal|[Ss]ome|[Mm]ost|[Ss]imilar|[Oo]ther|[Cc]urrent|[Ww]hat|[Mm]ost recent|[Ee]arly|[Nn]ational|[Ee]arlier|[Rr]ecent|[Nn]ew|[Ll]atest|[Ss]eparate|[Ss]econd|[Ff]irst|same)\s+)*(?<which>(?:(?!(?:of|in|on|by|from|that|which|and|for|version)\s)[\p{L}\p{N}][\p{L}\p{N}.’'&/-]*\s){0,4})(?<noun>memos?|memorandum|report|stud(?:y|ies)|surveys?|polls?|audit|cables?|transcripts?|recordings?|affidavit|indictment|complaint|lawsuit|filings?|court papers|documents|records|guidance|logs|index|analysis|autopsy|estimates?|figures|data)(?=$|[,;:(]|\s(?:by|from|of|on|in|for|released|published|conducted|taken|dated|issued|obtained|sent|that|which|this|last|reviewed|out)\b)/u;
const STANDS_ALONE =
  /^(?:memos?|memorandum|cables?|affidavit|indictment|complaint|lawsuit|filings?|court papers|guidance|audit|autopsy)$/;

/** Who speaks, where he has a name of his own. */
function authorIn({ speaker, sourceKind }: Attribution, silent: ReadonlySet<string>): string | null {
  const { name, actor } = speaker;
  if (!name || sourceKind === 'outlet' || sourceKind === 'anonymous') return null;
  // "Rep. Joe Tamm (D-Va.) tweeted": nobody knows him by another name, but he has one.
  if (actor === null) return TITLED.exec(name)?.[1] ?? null;
  return !silent.has(actor) && /^\p{Lu}/u.test(name) ? withoutThe(name) : null;
}

const TITLED = /^(?:Rep|Sen|Gov|Dr|Gen)s?\.\s((?:\p{Lu}[\p{L}.’'-]+\s){1,2}\p{Lu}[\p{L}’'-]+)$/u;

/** "2016 report by the inspector of harbours": a document that its own words tell from others. */
function describedIn(text: string, { source, speaker }: Attribution, via: Span): { name: string; span: Span } | null {
  const held = source.find(([start, end]) => start <= via[0] && via[1] <= end);
  if (!held || speaker.actor !== null) return null;
  const words = text.slice(...held);
  const match = DESCRIBED.exec(words);
  if (!match || NAMELESS.test(match.groups!.noun!) || !isDocument(match.groups!.noun!.toLowerCase())) return null;
  const name = match.groups!.name!;
  const start = held[0] + words.indexOf(name);
  return { name, span: [start, start + name.length] };
}

const DESCRIBED =
  /^(?:(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Tt]his|[Tt]hat|separate|recent|new)\s+)*(?<name>(?:[\p{L}\p{N}.’'/-]+\s+){0,4}?(?<noun>\p{Ll}+)\s+(?:(?:taken|conducted|released|published|issued|commissioned|done)\s+)?(?:by|from|for)\s+(?:the\s+)?\p{L}[^,;:()“”"\n]{1,80}?)(?=\s+(?:in|on|last|this|earlier|released|published|that|which)\s|[,;:(“”"\n]|$)/u;

const withoutThe = (name: string): string => name.replace(/^[Tt]he\s+(?=\p{Lu})/u, '');

/** From who it is to the channel, where they read as one phrase; else the channel alone. */
function phraseOf({ cue, source }: Attribution, { span }: Via): Span {
  let whole = span;
  for (const [start, end] of [...cue, ...source]) {
    const wider: Span = [Math.min(whole[0], start), Math.max(whole[1], end)];
    if (wider[1] - wider[0] <= LONGEST_PHRASE) whole = wider;
  }
  return whole;
}
