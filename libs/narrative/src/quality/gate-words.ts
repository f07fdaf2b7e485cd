/** Whether shares and verdicts by a characteristic are said, or only who has declared, because the rate lies below the gate. */
export function gateWords(open: boolean, gate: string): string {
  return open ? 'Yes' : `No, below ${gate}`;
}
