/** A share from 0 to 1 as a percentage with one decimal place and the sign: 0.0808 is "8.1%". */
export function percentage(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
