import { type PublishedAnswer, type PublishedSection } from '@muster/contracts';
import { figureSymbols } from './figure-symbols';

/** The symbol that stands for a line none of whose figures is shown; null for any other line. Withheld goes before the other
 *  reasons, so that it is never told how many of its figures are. */
export function absentOfLine(
  { points }: PublishedSection['lines'][number],
  role: PublishedAnswer['role'],
): string | null {
  const statuses = points.map(({ figure }) => figure.status);
  if (statuses.includes('shown')) return null;
  const symbols = figureSymbols(role);
  if (statuses.includes('withheld')) return symbols.withheld.symbol;
  const [first] = statuses.filter((status) => status !== 'shown');
  return symbols[first ?? 'not-available'].symbol;
}
