const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** A published date. `form` tells how it is written: a table that mixes forms was put together from several. */
export type PublishedYear =
  | { readonly kind: 'year'; readonly year: number; readonly form: string }
  | { readonly kind: 'not-31-march' }
  | { readonly kind: 'not-a-year' };

/** The year whose 31 March a published date means. The Home Office writes the year alone, the day, or the first of the
 *  month (`2007-03-01` means 31 March 2007). Any other month is another publication. Years 1990 to 2100. */
export function readPublishedYear(text: string): PublishedYear {
  const parts = partsOf(text.trim());
  if (!parts || parts.year < 1990 || parts.year > 2100) return { kind: 'not-a-year' };
  if (parts.month !== 3 || (parts.day !== 1 && parts.day !== 31)) return { kind: 'not-31-march' };
  return { kind: 'year', year: parts.year, form: parts.form };
}

function partsOf(text: string): { year: number; month: number; day: number; form: string } | null {
  const alone = /^(\d{4})(?:\.0+)?$/.exec(text);
  if (alone) return { year: Number(alone[1]), month: 3, day: 31, form: 'year' };
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?)?$/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), form: 'iso' };
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashed) {
    return { year: Number(slashed[3]), month: Number(slashed[2]), day: Number(slashed[1]), form: 'slashes' };
  }
  const worded = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(text);
  const month = MONTHS.indexOf(worded?.[2]?.toLowerCase() ?? '') + 1;
  return worded && month > 0
    ? { year: Number(worded[3]), month, day: Number(worded[1]), form: 'words' }
    : null;
}
