import type { Edtf, TimeExpression } from '../../model/index.ts';

/**
 * When a time expression lies, as far as the article alone can tell: "Oct. 14" in an article without a day of its own is `XXXX-10-14`,
 * a day whose year nobody here knows.
 */
export const calendarDay = ({ edtf, type, value }: TimeExpression): Edtf | null =>
  edtf ?? (type === 'DATE' && YEARLESS.test(value) ? value : null);

const YEARLESS = /^XXXX-\d\d-\d\d$/;
