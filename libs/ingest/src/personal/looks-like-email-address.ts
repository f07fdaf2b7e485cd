/** Whether an e-mail address stands in `text`: something, an at sign, and a name with a dot. */
export function looksLikeEmailAddress(text: string): boolean {
  const at = text.indexOf('@');
  return (
    at > 0 &&
    /^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+/i.test(text.slice(at + 1)) &&
    /\S/.test(text[at - 1] ?? ' ')
  );
}
