/** Whether a text is the address of a document: `https`, without spaces, quotes or a name to sign in with, at most 500
 *  characters. */
export function isDocumentLink(text: string): boolean {
  return text.length <= 500 && /^https:\/\/[^\s"'<>@\\]+$/.test(text);
}
