/** Whether a text can be an action reference: up to thirty letters, digits, dots, slashes, dashes and spaces within. */
export function isActionRef(text: string): boolean {
  return /^[A-Za-z0-9]([A-Za-z0-9 ./-]{0,28}[A-Za-z0-9])?$/.test(text);
}
