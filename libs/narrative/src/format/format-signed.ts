import { formatNumber } from './format-number';

/** A change with its sign in front: `+0.3`, `−0.3`; one that rounds to 0 has none. */
export function formatSigned(value: number, decimals = 0): string {
  const text = formatNumber(value, decimals);
  return value > 0 && Number(text.replaceAll(',', '')) > 0 ? `+${text}` : text;
}
