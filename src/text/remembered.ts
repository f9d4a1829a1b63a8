/**
 * `answer`, worked out once for each word: news repeats its words, so most of an article is known before it is read. Full means full, so that
 * memory stays bounded; and only short words are kept, since a longer one may be a slice that holds its whole article in memory.
 */
export function remembered<T>(answer: (word: string) => T, most = 50_000): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const fresh = answer(word);
    if (known.size < most && word.length < LONGEST) known.set(word, fresh);
    return fresh;
  };
}

// V8 copies what it slices when it is shorter than 13.
const LONGEST = 13;
