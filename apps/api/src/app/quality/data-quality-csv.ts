import { type DataQualityAnswer, type DeclarationRow, type VerdictBound } from '@muster/contracts';
import { toCsv } from '@muster/narrative';

const FIGURES = ['declared', 'total', 'rate', 'preferNotToSay', 'notRecorded'] as const;
const HEADER = ['section', 'asAt', 'part', 'characteristic', 'figure', 'value', 'status'];

/** The answer as one CSV, a line for each figure. Shares 0-1 as in the JSON; a number that is not shown is an empty field,
 *  and `status` says why. */
export function dataQualityCsv(answer: DataQualityAnswer): string {
  const { asAt, characteristics, types, units, months, verdicts } = answer;
  const ofRows = (section: string, rows: readonly DeclarationRow[]) =>
    rows.flatMap((row) => {
      const { characteristic = '', ...place } = row.group;
      const [part = ''] = Object.values(place);
      return [...FIGURES, 'target' as const, 'gate' as const].map((figure) => [
        ...[section, asAt, part, characteristic, figure],
        ...[row[figure], row.status],
      ]);
    });
  return toCsv([
    HEADER,
    ...ofRows('characteristic', characteristics),
    ...ofRows('workforce-type', types),
    ...ofRows('unit', units),
    ...months.flatMap(({ characteristic, points }) =>
      points.flatMap((point) =>
        FIGURES.map((figure) => [
          ...['month', point.asAt, '', characteristic, figure],
          ...[point[figure], point.status],
        ]),
      ),
    ),
    ...verdicts.flatMap((verdict) => ofVerdict(verdict, asAt)),
  ]);
}

function ofVerdict({ grouping, code, population, survives, ...cases }: VerdictBound, asAt: string) {
  const line = (figure: string, value: string | number | boolean | null) => [
    ...['verdict', asAt, `${grouping}/${code}`, 'ethnicity', figure],
    ...[value, value === null ? 'not-available' : 'shown'],
  ];
  return [
    line('population', population),
    ...(['declared', 'none', 'all'] as const).flatMap((name) => [
      line(`${name}.share`, cases[name]?.share ?? null),
      line(`${name}.lower`, cases[name]?.lower ?? null),
      line(`${name}.upper`, cases[name]?.upper ?? null),
      line(`${name}.verdict`, cases[name]?.verdict ?? null),
    ]),
    line('survives', survives),
  ];
}
