import { type PublishedRow, type PublishedSection } from '@muster/contracts';
import { saidFigure } from '../published/said-figure';
import { saidPeople } from '../published/said-people';
import { shownValue } from '../published/shown-value';
import { wholePercent } from '../published/whole-percent';
import { type Said } from '../said/said';
import { told } from '../said/told';
import { targetReach } from './target-reach';
import { targetWords } from './target-words';

/** One row about declaration in sentences: the rate beside its counts, its target, and a change where it may be told. */
export function declarationRowWords(row: PublishedRow, section: PublishedSection): readonly Said[] {
  const share = row.figures['share'];
  const characteristic = row.labels['characteristic'] ?? 'The characteristic';
  const whom = whomOf(row, section);
  if (share?.status !== 'shown') {
    const most = percentOf('most', row);
    return [
      most === null
        ? told`${characteristic}: how many ${whom} have declared is not shown.`
        : told`${characteristic} is declared by at most ${most} of ${whom}; some missing answers are not shown.`,
    ];
  }
  const { count, of } = saidPeople(row, section);
  const counts = count === null || of === null ? [] : told` (about ${count} of about ${of})`;
  const target = shownValue(row.figures['target']);
  return [
    told`${characteristic} is declared by ${percentOf('share', row) ?? ''} of ${whom}${counts}.`,
    ...targetWords(targetReach(share, target), percentOf('target', row)),
    ...(row.change === 'rose' || row.change === 'fell'
      ? [told`The rate ${row.change} since the release before.`]
      : []),
  ];
}

function percentOf(column: string, row: PublishedRow): Said | null {
  const share = shownValue(row.figures[column]);
  return share === null ? null : saidFigure(wholePercent(share), row, column);
}

function whomOf({ labels, group }: PublishedRow, { measured, people }: PublishedSection): string {
  if (measured === 'workforce-type') return (labels[measured] ?? group[measured] ?? people).toLowerCase();
  return measured === 'characteristic' ? people : `${people} in ${labels[measured] ?? group[measured] ?? ''}`;
}
