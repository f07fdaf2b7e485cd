import { type SpcAnswer } from '@muster/contracts';
import { type LimitLine } from '../charts/limits-chart-spec';
import { dayNumber } from './day-number';

/** Mean and limits of each phase from its first month to its last, and the aim over all of them. A phase without limits has
 *  no line, and a lower limit below zero none either. */
export function spcLines({ phases, points, aim }: SpcAnswer): LimitLine[] {
  const limits = phases.flatMap(({ limits: own }, phase): LimitLine[] => {
    const months = points.filter((point) => point.phase === phase).map(({ to }) => dayNumber(to));
    const [first, last] = [months[0], months.at(-1)];
    if (own === null || first === undefined || last === undefined) return [];
    const level = (id: string, role: LimitLine['role'], value: number | null): LimitLine[] =>
      value === null
        ? []
        : [{ id: `${id}-${phase}`, role, points: [first, last].map((at) => ({ at, value })) }];
    return [
      ...level('mean', 'middle', own.mean),
      ...level('lower', 'limit', own.lower),
      ...level('upper', 'limit', own.upper),
    ];
  });
  const ends = [points[0], points.at(-1)].flatMap((point) => (point ? [dayNumber(point.to)] : []));
  const aims: LimitLine[] =
    aim === null ? [] : [{ id: 'aim', role: 'aim', points: ends.map((at) => ({ at, value: aim })) }];
  return [...limits, ...aims];
}
