/** All delimiters that a reader may look for, quotes, line breaks, and a byte order mark at the beginning. */
const NEEDS_QUOTES = /[",\t;|\r\n]|^\ufeff/;

/** A text as a field of a delimited table that reads back as the same text, whatever the delimiter is. Source: RFC 4180. */
export function quoteField(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
