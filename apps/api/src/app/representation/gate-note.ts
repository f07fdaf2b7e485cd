/** Why an answer has counts and no shares. `least`: the gate of declaration, 0-1. */
export function gateNote(least: number): string {
  return `Fewer than ${Math.round(least * 100)}% have declared it: neither shares nor verdicts are said.`;
}
