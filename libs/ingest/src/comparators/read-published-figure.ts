/** A published figure, or what stands in its place. */
export type PublishedFigure =
  | { readonly kind: 'figure'; readonly value: number }
  | { readonly kind: 'missing' | 'negative' | 'not-a-figure' };

const MISSING = ['', '.', '..', '...', '…', ':', 'n/a', 'na', 'x', '[x]', '[c]', '*'];

/** A figure as published: a dash is zero, thousands may have separators, the rest of a decimal may be long. An empty cell
 *  or a mark for "not available" is missing: it is never read as zero. Values are rounded to `decimals` places and given
 *  in units of the last one (`2` gives hundredths); a headcount with a fraction is no figure. */
export function readPublishedFigure(text: string, decimals: 0 | 2): PublishedFigure {
  const trimmed = text.replace(/[\u00a0\u2007\u202f]/g, ' ').trim();
  if (/^[-\u2010-\u2015\u2212]$/.test(trimmed)) return { kind: 'figure', value: 0 };
  if (MISSING.includes(trimmed.toLowerCase())) return { kind: 'missing' };
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(trimmed) ? trimmed.replaceAll(',', '') : trimmed;
  if (!/^[-\u2212]?\d{1,9}(\.\d+)?(e-\d{1,2})?$/i.test(plain)) return { kind: 'not-a-figure' };
  const value = Number(plain.replace('\u2212', '-'));
  if (value < 0) return { kind: 'negative' };
  if (decimals === 0) return Number.isInteger(value) ? { kind: 'figure', value } : { kind: 'not-a-figure' };
  return { kind: 'figure', value: Math.round(value * 100) };
}
