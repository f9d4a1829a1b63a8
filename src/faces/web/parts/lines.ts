/** What c copies from a line, worked out only when it is asked for: a story has thousands of lines. */
const citing = new WeakMap<Element, () => string>();

/** A line that j and k stop at. */
export const LINE = 'data-line';

/** The attributes that make an element a line of the record: j and k stop at it, Enter follows its first link, c copies it. */
export const line = (cite: () => string) => ({
  [LINE]: '',
  tabIndex: -1,
  ref: (element: HTMLElement | null) => {
    if (element) citing.set(element, cite);
  },
});

/** The cited words of the line that has the focus, or null. */
export function focusedLine(): string | null {
  const element = document.activeElement?.closest(`[${LINE}]`);
  return (element && citing.get(element)?.()) ?? null;
}
