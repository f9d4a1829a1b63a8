const WORD = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu;

// Words that a title may have in lower case.
const SMALL = /^(?:an?|the|and|or|but|nor|of|in|on|at|to|for|by|as|is|it|its|vs|v|with|from|into|over|than|upon)$/;

/**
 * “A History of the Harbour”, in marks because it is a book: at least two words, all with a capital but the small ones. Words shouted
 * (“NO DEAL!”) and whole sentences (“Less than 10.”, “People use it.”) are none.
 */
export function isTitleOfWork(quotation: string): boolean {
  if (quotation.length > 160 || /[!?;]|\.\s/.test(quotation)) return false;
  const words = quotation.match(WORD) ?? [];
  if (words.length < 2 || !/^\p{Lu}|^\p{N}/u.test(words[0]!)) return false;
  const large = words.filter((word) => !SMALL.test(word));
  return (
    large.some((word) => word.length >= 4) &&
    large.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) &&
    words.some((word) => /\p{Ll}/u.test(word))
  );
}
