import { type SpcAnswer } from '@muster/contracts';
import { SMALL_NUMBER } from '@muster/domain';
import { toCsv } from '@muster/narrative';

/** A chart of months as CSV: one line per month with the limits of its phase, as in the JSON. A figure that does not exist is
 *  an empty field; `signals` names rules and directions. State, assurance and the last twelve months are those of the whole
 *  chart, the same in every line. */
export function spcCsv(answer: SpcAnswer): string {
  const { measure, group, points, phases, markers, variation, assurance, lastTwelve } = answer;
  return toCsv([
    [
      'measure',
      'group',
      'from',
      'to',
      'status',
      'value',
      'movingRange',
      'phase',
      'mean',
      'lower',
      'upper',
      'signals',
      'markers',
      ...['smallNumber', 'state', 'assurance', 'lastTwelve', 'lastTwelveLower', 'lastTwelveUpper'],
    ],
    ...points.map((point) => {
      const limits = phases[point.phase]?.limits;
      return [
        ...[
          measure,
          group?.code ?? 'all',
          point.from,
          point.to,
          point.status,
          point.value,
          point.movingRange,
        ],
        ...[point.phase + 1, limits?.mean, limits?.lower, limits?.upper],
        point.signals.map(({ rule, direction }) => `${rule}:${direction}`).join(' '),
        markers
          .filter(({ asAt }) => asAt > point.from && asAt <= point.to)
          .map(({ text }) => text)
          .join(' '),
        point.value === null ? null : point.value < SMALL_NUMBER,
        ...[variation.state, assurance, lastTwelve?.events, lastTwelve?.lower, lastTwelve?.upper],
      ];
    }),
  ]);
}
