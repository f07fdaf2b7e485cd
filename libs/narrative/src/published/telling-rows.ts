import { type PublishedRow, type PublishedSection, type PublishedVerdict } from '@muster/contracts';
import { drawnColumn } from './drawn-column';
import { gapPoints } from './gap-points';
import { isDivided } from './is-divided';
import { shownValue } from './shown-value';

const RANK: Readonly<Record<PublishedVerdict, number>> = {
  ...{ below: 0, above: 1, clear: 0, likely: 1, 'cant-tell': 2, none: 3 },
};

/** The rows of groups whose figure is shown, the most telling first: by verdict, then by how far the shown figure lies from
 *  the population or from 1, then by name. Neither everybody, where somebody is divided, nor people who have not declared
 *  are among them; without verdicts the order is that of the answer. */
export function tellingRows(section: PublishedSection): readonly PublishedRow[] {
  const drawn = drawnColumn(section);
  if (drawn === null) return [];
  const divided = isDivided(section);
  const groups = section.rows.filter(
    ({ group, undeclared, figures }) =>
      !undeclared &&
      (group[section.measured] !== undefined || !divided) &&
      group[section.measured] !== section.comparator &&
      shownValue(figures[drawn.id]) !== null,
  );
  if (groups.every(({ verdict }) => verdict === null)) return groups;
  const rankOf = ({ verdict }: PublishedRow) => (verdict === null ? 4 : RANK[verdict]);
  return groups.toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      distance(b, section) - distance(a, section) ||
      nameOf(a).localeCompare(nameOf(b)),
  );
}

function distance(row: PublishedRow, section: PublishedSection): number {
  const gap = gapPoints(row, section);
  if (gap !== null) return Math.abs(gap);
  const ratios = section.columns.find(({ unit }) => unit === 'ratio');
  const ratio = ratios === undefined ? null : shownValue(row.figures[ratios.id]);
  return ratio === null || ratio <= 0 ? 0 : Math.abs(Math.log(ratio));
}

function nameOf({ labels }: PublishedRow): string {
  return Object.values(labels).join(', ');
}
