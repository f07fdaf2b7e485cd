import { type DeclarationRow } from '@muster/contracts';
import { type CellSymbol } from '../tables/number-cell';
import { wholePercent } from '../published/whole-percent';
import { SYMBOLS } from '../tables/symbols';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { percentColumn } from '../tables/percent-column';
import { type TableColumn } from '../tables/table-column';
import { textColumn } from '../tables/text-column';
import { absentCount } from './absent-count';
import { absentRate } from './absent-rate';
import { gateWords } from './gate-words';

const LABELS: Readonly<Record<string, string>> = {
  ...{ characteristic: 'Characteristic', unit: 'Unit', 'workforce-type': 'Workforce type' },
};

/** The columns of a table of declaration out of true counts; `gate` is a share 0-1. */
export function declarationTableColumns(dimension: string, gate: number): TableColumn<DeclarationRow>[] {
  const name = (id: string) =>
    headerColumn<DeclarationRow>(
      id,
      LABELS[id] ?? id,
      ({ labels, group }) => labels[id] ?? group[id] ?? 'All',
    );
  const mark = ({ smallNumber }: DeclarationRow) => (smallNumber ? SYMBOLS.smallNumber : null);
  return [
    ...(dimension === 'workforce-type' ? [name('characteristic')] : []),
    name(dimension),
    numberColumn<DeclarationRow>('declared', 'Declared', ({ declared }) => declared, {
      absent: absentCount,
      mark,
    }),
    numberColumn<DeclarationRow>('total', 'All', ({ total }) => total, { absent: absentCount }),
    percentColumn<DeclarationRow>('rate', 'Rate (%)', ({ rate }) => rate, { absent: absentRate }),
    percentColumn<DeclarationRow>('target', 'Target (%)', ({ target }) => target, {
      absent: () => SYMBOLS.notApplicable,
    }),
    numberColumn<DeclarationRow>('refused', 'Prefer not to say', ({ preferNotToSay }) => preferNotToSay, {
      absent: absentRefusal,
      mark,
    }),
    numberColumn<DeclarationRow>('missing', 'Not recorded', ({ notRecorded }) => notRecorded, {
      absent: absentKind,
      mark,
    }),
    textColumn<DeclarationRow>(
      'said',
      'Shares said?',
      (row) => (row.gate === null ? null : gateWords(row.gate === 'open', wholePercent(gate))),
      absentRate,
    ),
  ];
}

function absentKind(row: DeclarationRow): CellSymbol {
  return row.declared === null ? absentCount(row) : SYMBOLS.withheld;
}

function absentRefusal(row: DeclarationRow): CellSymbol {
  if (row.declared === null || row.refusalHeld) return absentKind(row);
  return { ...SYMBOLS.notAvailable, meaning: 'not available: the files have no such answer' };
}
