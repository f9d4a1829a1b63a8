const WORD = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu;

/**
 * “A History of the Harbour”, in marks because it is a book: at least two words, each of four letters or more with a capital. Words shouted
 * (“NO DEAL!”) and whole sentences are none.
 */
export function isTitleOfWork(quotation: string): boolean {
  if (quotation.length > 160 || /[!?;]|\.\s/.test(quotation)) return false;
  const words = quotation.match(WORD) ?? [];
  if (words.length < 2 || !/^\p{Lu}|^\p{N}/u.test(words[0]!)) return false;
  const long = words.filter((word) => word.length >= 4 && !/^(?:with|from|into|over|than|upon)$/.test(word));
  return (
    long.length > 0 && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) && words.some((word) => /\p{Ll}/u.test(word))
  );
}
