import { type BoardFact, type BoardNumber, type PublishedRow } from '@muster/contracts';
import { type Asked } from '../answers/asked';
import { type Category } from '../answers/category';
import { type FlowMeasure, flowSection } from '../answers/flow-section';
import { flowPeriodsOf } from '../answers/flow-periods-of';
import { placesOf } from '../answers/places-of';
import { type Coords } from '../lattice/lattice';
import { type CellPlace } from '../packs/cell-place';
import { endsOfPeriod } from '../packs/ends-of-period';
import { boardNumber } from './board-number';
import { groupOf } from './group-of';
import { reportedType } from './reported-type';

export type EventsFact = Extract<BoardFact, { readonly fact: 'events' }>;
export type LikelihoodFact = Extract<BoardFact, { readonly fact: 'likelihood' }>;

/** What a fixed period says of a flow: everybody, each group, and each group beside the comparator. */
export interface EventFacts {
  readonly events: readonly EventsFact[];
  readonly likelihoods: readonly LikelihoodFact[];
}

/** The rows of the sections on rates and on ratios of the page of readers, as facts, over the last financial year that the
 *  release has (or the kind of period of the question). Empty where the lattice has none of it. */
export function eventFacts(asked: Asked, measure: FlowMeasure): EventFacts {
  const { reading, workforceType, measured } = asked;
  const period = flowPeriodsOf(reading.figures, workforceType, measure, asked.flow).at(-1);
  const page = measure === 'promotions' ? 'progression' : 'retention';
  const section = (kind: 'rates' | 'ratios', everybody: boolean) =>
    flowSection(asked, {
      ...{ id: kind === 'rates' ? measure : `${measure}-compared`, kind, measure },
      places: placesOf(asked, everybody),
    });
  const [rates, ratios] = [section('rates', true), section('ratios', false)];
  if (!period || !rates) return { events: [], likelihoods: [] };
  const number = (
    row: PublishedRow,
    of: string,
    column: string,
    unit: BoardNumber['unit'],
    beside?: string,
  ) =>
    boardNumber(row.figures[column], unit, reading.figures, {
      ...{ page, section: of, column, row: row.group },
      cells: (beside === undefined ? [row.group] : [row.group, { [measured.id]: beside }]).flatMap((coords) =>
        cellsOf(column, coords),
      ),
    });
  // A rate is of the mean of the people in post at both ends of the period, whose releases may be two others.
  const cellsOf = (column: string, coords: Coords): readonly CellPlace[] => [
    { figures: reading.figures, address: { workforceType, measure, period, coords } },
    ...(column === 'people' ? [] : endsOfPeriod(reading, workforceType, period, coords)),
  ];
  const groupNamed = (row: PublishedRow): Category | null =>
    asked.groups.find(({ code }) => code === row.group[measured.id]) ?? null;
  const when = { kind: period.kind, from: period.from, to: period.to };
  const comparator = asked.groups.find(({ code }) => code === ratios?.comparator);
  return {
    events: rates.rows.map((row) => ({
      fact: 'events',
      ...{
        workforceType: reportedType(asked),
        group: groupOf(asked, groupNamed(row)),
        measure,
        period: when,
      },
      events: number(row, rates.id, 'people', 'people'),
      rate: number(row, rates.id, 'rate', 'share'),
      missing: missingOf(row, 'people') ?? missingOf(row, 'rate'),
      change: row.change,
    })),
    likelihoods:
      ratios && comparator && measure !== 'joiners'
        ? ratios.rows.flatMap((row) => {
            const group = groupNamed(row);
            if (!group || group.undeclared || group.code === comparator.code) return [];
            const beside = ratios.rows.find((each) => each.group[measured.id] === comparator.code);
            return {
              fact: 'likelihood' as const,
              ...{ workforceType: reportedType(asked), group: groupOf(asked, group), measure, period: when },
              comparator: { code: comparator.code, label: comparator.label },
              rate: number(row, ratios.id, 'rate', 'share'),
              comparatorRate: beside ? number(beside, ratios.id, 'rate', 'share') : null,
              ratio: number(row, ratios.id, 'ratio', 'ratio', comparator.code),
              missing: missingOf(row, 'ratio'),
              verdict: row.verdict,
            };
          })
        : [],
  };
}

function missingOf({ figures }: PublishedRow, column: string): EventsFact['missing'] {
  const figure = figures[column];
  return figure === undefined || figure.status === 'shown' ? null : figure;
}
