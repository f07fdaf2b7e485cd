import { type PublishedRow, type PublishedSection } from '@muster/contracts';
import { drawnColumn } from './drawn-column';
import { shownValue } from './shown-value';

const MOST_PARTS = 2;

/** The shown rows of everybody: the one that nothing divides, else the first two parts of the workforce. */
export function everybodyRows(section: PublishedSection): readonly PublishedRow[] {
  const drawn = drawnColumn(section);
  const shown = section.rows.filter(
    ({ group, figures }) =>
      group[section.measured] === undefined && drawn !== null && shownValue(figures[drawn.id]) !== null,
  );
  const whole = shown.find(({ group }) => Object.keys(group).length === 0);
  return whole === undefined ? shown.slice(0, MOST_PARTS) : [whole];
}
