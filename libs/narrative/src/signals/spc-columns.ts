import { type SpcAnswer, type SpcPhase, type SpcPoint } from '@muster/contracts';
import { SMALL_NUMBER } from '@muster/domain';
import { type ChartMarker } from '../charts/chart-spec';
import { SYMBOLS } from '../tables/symbols';
import { absence } from '../tables/absence';
import { dayColumn } from '../tables/day-column';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { type TableColumn } from '../tables/table-column';
import { textColumn } from '../tables/text-column';
import { sentenceCase } from '../words/sentence-case';
import { signalWords } from './signal-words';

/** A month with the limits of its phase, or (`point` null) the last twelve months together. */
export interface SpcRow {
  readonly point: SpcPoint | null;
  readonly from: string;
  readonly to: string;
  readonly value: number | null;
  readonly limits: SpcPhase['limits'];
  readonly range: { readonly lower: number; readonly upper: number } | null;
}

const MEASURES = { joiners: 'Joiners', leavers: 'Leavers', promotions: 'Promoted' } as const;
const PHASES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The columns of a table of months: count, moving range, limits and what makes it a signal. The range is there for the sum
 *  of twelve months alone. */
export function spcColumns(
  answer: SpcAnswer,
  markers: readonly ChartMarker[],
  ranged: boolean,
): TableColumn<SpcRow>[] {
  const { measure, phases, aim } = answer;
  const absent = ({ point }: SpcRow) =>
    point === null || point.status === 'shown'
      ? SYMBOLS.notApplicable
      : absence(point.status, 'period-without-snapshot');
  const limit = (
    id: string,
    header: string,
    of: (limits: NonNullable<SpcPhase['limits']>) => number | null,
  ) =>
    numberColumn<SpcRow>(id, header, ({ limits }) => (limits === null ? null : of(limits)), {
      ...{ decimals: 1, absent: () => SYMBOLS.notApplicable },
    });
  const ofRange = (id: 'lower' | 'upper', header: string) =>
    numberColumn<SpcRow>(`range-${id}`, header, ({ range }) => range?.[id] ?? null, {
      ...{ decimals: 1, absent: () => SYMBOLS.notApplicable },
    });
  return [
    headerColumn('period', 'Period', ({ point }) => (point === null ? 'Last twelve months' : 'Month')),
    dayColumn('from', 'After', ({ from }) => from),
    dayColumn('to', 'Up to', ({ to }) => to),
    numberColumn('value', MEASURES[measure], ({ value }) => value, {
      absent,
      mark: ({ value }) => (value !== null && value < SMALL_NUMBER ? SYMBOLS.smallNumber : null),
    }),
    numberColumn('moving-range', 'Moving range', ({ point }) => point?.movingRange ?? null, {
      absent: () => SYMBOLS.notApplicable,
    }),
    ...(phases.length < 2
      ? []
      : [
          textColumn<SpcRow>('phase', 'Phase', ({ point }) =>
            point === null ? null : PHASES.charAt(point.phase % 26),
          ),
        ]),
    limit('mean', 'Mean', ({ mean }) => mean),
    limit('lower', 'Lower limit', ({ lower }) => lower),
    limit('upper', 'Upper limit', ({ upper }) => upper),
    textColumn('signal', 'Signal', ({ point, limits }) =>
      point === null || limits === null ? null : signalOf(point),
    ),
    ...(ranged ? [ofRange('lower', '95% range from'), ofRange('upper', '95% range to')] : []),
    ...(aim === null
      ? []
      : [numberColumn<SpcRow>('aim', 'Aim', () => aim, { decimals: aim % 1 === 0 ? 0 : 1 })]),
    ...(markers.length === 0
      ? []
      : [
          textColumn<SpcRow>('notes', 'Notes', ({ point, from, to }) =>
            point === null ? null : notesOf(markers, from, to),
          ),
        ]),
  ];
}

function signalOf({ signals, value }: SpcPoint): string | null {
  if (value === null) return null;
  const words = signals.map(signalWords).join('; ');
  return words === '' ? 'None' : sentenceCase(words);
}

function notesOf(markers: readonly ChartMarker[], from: string, to: string): string {
  const own = markers.filter(({ asAt }) => asAt > from && asAt <= to);
  return own.length === 0 ? 'None' : own.map(({ letter, text }) => `${letter}: ${text}`).join(' ');
}
