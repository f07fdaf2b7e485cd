import { type SeriesMarker } from '@muster/contracts';
import { type ChartMarker } from './chart-spec';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The markers of a series as a chart draws them: one for each date, in order, lettered from A (then A2, B2 ...). What
 *  happened on one date stands in one text. */
export function chartMarkers(markers: readonly SeriesMarker[]): readonly ChartMarker[] {
  const dates = [...new Set(markers.map(({ asAt }) => asAt))].toSorted();
  return dates.map((asAt, at) => {
    const round = Math.floor(at / LETTERS.length);
    return {
      letter: `${LETTERS.charAt(at % LETTERS.length)}${round === 0 ? '' : round + 1}`,
      asAt,
      text: markers
        .filter((marker) => marker.asAt === asAt)
        .map(({ text }) => text)
        .join(' '),
    };
  });
}
