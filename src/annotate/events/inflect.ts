/** The forms of a verb as English writes them. */
export interface VerbForms {
  readonly base: string;
  /** "meets" */
  readonly present: string;
  /** "met" */
  readonly past: readonly string[];
  /** "held", "shown": after "has" or "was" */
  readonly participle: readonly string[];
  /** "meeting" */
  readonly gerund: string;
}

const DOUBLING =
  /^(?:admit|ban|bar|beg|chat|commit|compel|confer|control|cut|defer|drop|equip|expel|fit|forget|get|grab|hit|incur|kidnap|nab|occur|omit|patrol|permit|plan|plot|propel|put|quit|rebut|recur|refer|regret|repel|rig|rob|rub|run|scrap|set|shed|shut|sit|slam|slap|slip|snub|split|stab|step|stop|strip|submit|tap|top|transfer|transmit|trap|win|wrap|zip)$/;

/**
 * The regular forms of `base`, unless `irregular` gives "past" or "past/participle": `formsOf('hold', 'held')`,
 * `formsOf('give', 'gave/given')`.
 */
export function formsOf(base: string, irregular?: string): VerbForms {
  const stem = DOUBLING.test(base) ? base + base.at(-1)! : base;
  const ed = base.endsWith('e')
    ? `${base}d`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ied`
      : base.endsWith('c')
        ? `${base}ked`
        : `${stem}ed`;
  const [past = ed, participle = past] = irregular ? irregular.split('/') : [];
  return {
    base,
    present: /(?:s|x|z|ch|sh|o)$/.test(base)
      ? `${base}es`
      : /[^aeiou]y$/.test(base)
        ? `${base.slice(0, -1)}ies`
        : `${base}s`,
    past: past.split(','),
    participle: participle.split(','),
    gerund: base.endsWith('ie')
      ? `${base.slice(0, -2)}ying`
      : base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base)
        ? `${base.slice(0, -1)}ing`
        : `${stem}ing`,
  };
}
