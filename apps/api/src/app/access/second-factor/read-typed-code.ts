/** What somebody typed, taken for six digits of an authenticator or for a recovery code, without spaces and dashes; null
 *  when it has the form of neither. */
export function readTypedCode(
  typed: string,
): { readonly kind: 'code' | 'recovery-code'; readonly text: string } | null {
  const text = typed.replace(/[\s-]/g, '').toUpperCase();
  if (/^\d{6}$/.test(text)) return { kind: 'code', text };
  if (!/^[A-Z2-7]{26}$/.test(text)) return null;
  return { kind: 'recovery-code', text: text.replace(/^(.{5})(.{5})(.{5})(.{5})/, '$1-$2-$3-$4-') };
}
