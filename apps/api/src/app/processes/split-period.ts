/** The two days of `FROM..TO`, or null when the text is none such. Whether they are real days is checked later. */
export function splitPeriod(text: unknown): { readonly from: string; readonly to: string } | null {
  const match = typeof text === 'string' ? /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text) : null;
  return match?.[1] && match[2] ? { from: match[1], to: match[2] } : null;
}
