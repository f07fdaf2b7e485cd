import { formatSigned } from './format-signed';

/** A change of a share (0-1) in percentage points with its sign and two decimals: `+1.15 points`. */
export function signedPoints(share: number): string {
  return `${formatSigned(share * 100, 2)} points`;
}
