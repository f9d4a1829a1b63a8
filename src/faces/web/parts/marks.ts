/** The sign in the margin for each kind of attribution: verbatim, in other words, or partly so. */
export const inMarks = (kind: 'direct' | 'indirect' | 'mixed'): string =>
  ({ direct: '“', indirect: '–', mixed: '“–' })[kind];
