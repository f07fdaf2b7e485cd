import { type AttackedCount, type AttackReport, type NestedDifference } from '@muster/attack';
import { intervalText } from './interval-text';

const VERDICTS: Readonly<Record<AttackedCount['verdict'], string>> = {
  exact: 'EXACT',
  narrow: 'NARROW',
  known: 'no narrower than the facts alone',
  empty: 'certainly nobody',
  protected: 'protected',
};

/** The attack in lines: every withheld count with what is left of it, the narrowest first, then how many there are. */
export function describeAttack(report: AttackReport): readonly string[] {
  const { counts, differences, conditional, totals, notes } = report;
  const { hidden, exact, narrow, known, empty, somebody, columns, rows } = totals;
  return [
    `Files of ${report.roles.join(', ')}; ${report.quarters.join(', ')}.`,
    report.readAsFirst
      ? `Nothing of ${report.quarters[0] ?? ''} is taken to be held from a release before it.`
      : `Values of ${report.quarters[0] ?? ''} may be held from a release before it.`,
    '',
    ...inOrder(counts).map(describeCount),
    ...differences.map(describeDifference),
    '',
    `Withheld counts: ${hidden}, and ${counts.length - hidden} remainders that no category names.`,
    `Recovered exactly: ${exact}. Narrower than the rule, exact ones included: ${narrow}.`,
    `As narrow from the facts alone: ${known}. Certainly nobody: ${empty}. Certainly somebody: ${somebody}.`,
    `Nested cells whose difference gives a few people away: ${differences.length}.`,
    `Largest linear program: ${columns} columns, ${rows} rows.`,
    ...(conditional.narrow === 0
      ? []
      : [
          '',
          'Only if nobody changed workforce type, ethnicity or sex on record between the quarters:',
          ...inOrder(conditional.counts).map(describeCount),
          `Recovered exactly, if so: ${conditional.exact}. Narrower than the rule, exact ones included, if so: ${conditional.narrow}.`,
          'An outsider cannot know that, so these may be wrong. Say --no-moves to take it as known.',
        ]),
    ...notes.map((note) => `Note: ${note}`),
  ];
}

function inOrder(counts: readonly AttackedCount[]): readonly AttackedCount[] {
  return counts.toSorted((one, other) => widthOf(one) - widthOf(other));
}

function describeCount(count: AttackedCount): string {
  return (
    `${nameOf(count)}: ${intervalText(count.range)}${count.isProven ? '' : ' or more'} ${VERDICTS[count.verdict]}` +
    (count.holdsSomebody ? ', certainly somebody' : '')
  );
}

function nameOf({ target: { population, coords, others } }: AttackedCount): string {
  const place = Object.entries(coords).map(([id, code]) => `${id}=${code}`);
  return [
    population.replaceAll('|', ' '),
    ...place,
    ...others.map((id) => `${id}: none of the categories`),
  ].join(' ');
}

function describeDifference({ population, parent, child, range }: NestedDifference): string {
  const place = ({ coords }: NestedDifference['parent']) =>
    Object.entries(coords)
      .map(([id, code]) => `${id}=${code}`)
      .join(' ') || 'everybody';
  return `${population.replaceAll('|', ' ')} ${place(parent)} (${parent.value}) less ${place(child)} (${child.value}): ${intervalText(range)} NARROW`;
}

function widthOf({ range: { low, high } }: AttackedCount): number {
  return high - low;
}
