import { type FiguresAbout } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { type ChartLink } from '../charts/chart-link';

/** Where the figures of a page lead: how they are measured, what the groups are, and the snapshots they were counted
 *  from. `measured` is the text of the first link; `about` is undefined until an answer is there. */
export function figureLinks(
  measured: string,
  grouping: string | null,
  about: FiguresAbout | undefined,
): readonly ChartLink[] {
  return [
    { text: measured, path: '/about/methods' },
    ...(grouping === null
      ? []
      : [{ text: 'Definition of the groups', path: `/about/definitions/${grouping}` }]),
    ...(about?.snapshots ?? []).map(({ id, asAt }) => ({
      text: `The snapshot of ${formatDate(asAt)}`,
      path: `/data/${id}`,
    })),
  ];
}
