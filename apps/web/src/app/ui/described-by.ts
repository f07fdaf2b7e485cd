/** Ids of the hint and the error of a field, for `aria-describedby`; null when it has neither. */
export function describedBy(field: string, hint: string, error: string): string | null {
  return [hint && `${field}-hint`, error && `${field}-error`].filter(Boolean).join(' ') || null;
}
