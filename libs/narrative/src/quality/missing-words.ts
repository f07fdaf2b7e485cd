import { type PublishedRow, type PublishedSection } from '@muster/contracts';
import { formatNumber } from '../format/format-number';
import { saidFigure } from '../published/said-figure';
import { shownValue } from '../published/shown-value';
import { type Said } from '../said/said';
import { told } from '../said/told';

/** How many chose not to say and of how many nothing is recorded, where both are shown: a right beside a gap. */
export function missingWords(row: PublishedRow, { people }: PublishedSection): readonly Said[] {
  const [refused, missing] = ['refused', 'missing'].map((column) => {
    const count = shownValue(row.figures[column]);
    return count === null ? null : saidFigure(formatNumber(count), row, column);
  });
  if (!refused || !missing) return [];
  const label = (row.labels['characteristic'] ?? '').toLowerCase();
  return [
    told`About ${refused} ${people} chose not to say their ${label}; for about ${missing} nothing is recorded.`,
  ];
}
