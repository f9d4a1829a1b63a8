import type { ArticleRecord, Problem } from '../../show.ts';

type Stations = typeof import('../../browser.ts');
type Model = ReturnType<Stations['loadModel']>;

let model: Promise<Model | undefined> | null = null;

/** The learned model, from the server that this page came from; without it (a page opened offline) rules alone read. */
function modelOf(stations: Stations): Promise<Model | undefined> {
  model ??= fetch('/model.bin')
    .then(async (response) =>
      response.ok ? stations.loadModel(new Uint8Array(await response.arrayBuffer())) : undefined,
    )
    .catch(() => undefined);
  return model;
}

export interface Pasted {
  readonly name: string | null;
  readonly text: string;
}

export interface Marked {
  readonly records: readonly ArticleRecord[];
  readonly problems: readonly Problem[];
  readonly withModel: boolean;
}

/**
 * Reads what was pasted or dropped, in this page: nothing is sent anywhere, nothing is kept. Markup is told by its first
 * characters or the file's name.
 */
export async function markUp(pasted: readonly Pasted[]): Promise<Marked> {
  const stations = await import('../../browser.ts');
  const tools = { model: await modelOf(stations) };
  const parsed = pasted.map(({ name, text }) => {
    const known = { path: name };
    if (/\.x?html?$/i.test(name ?? '') || /^\s*<(?:!doctype|html|head|body|article|div|p)\b/i.test(text))
      return stations.parseHtml(text, known);
    return /\.md$/i.test(name ?? '') ? stations.parseMarkdown(text, known) : stations.parseText(text, known);
  });
  const records = parsed
    .flatMap(({ articles }) => articles)
    .map((article) => ({ article, findings: stations.annotate(article, tools) }));
  return {
    records,
    problems: parsed.flatMap(({ problems }) => problems),
    withModel: tools.model !== undefined,
  };
}
