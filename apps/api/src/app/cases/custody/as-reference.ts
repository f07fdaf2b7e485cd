/** A reference as people type it, in the one form that is kept: small letters, without the dash, O for 0, I or L for 1. What
 *  is no reference gives a text that no case has. */
export function asReference(typed: string): string {
  const signs = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
