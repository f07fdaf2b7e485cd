import { type LimitsChartSpec } from '@muster/narrative';
import { limitsPlaces } from './limits-marks';

/** A limit as a path in a box of 100 by 100. */
export interface LimitsPath {
  readonly id: string;
  readonly role: LimitsChartSpec['lines'][number]['role'];
  readonly d: string;
}

/** The middle, the limits and the aim of a picture. */
export function limitsPaths(spec: Pick<LimitsChartSpec, 'axis' | 'across' | 'lines'>): readonly LimitsPath[] {
  const { across, down } = limitsPlaces(spec);
  return spec.lines.map(({ id, role, points }) => ({
    ...{ id, role },
    d: points
      .map(({ at, value }, index) => `${index === 0 ? 'M' : 'L'}${across(at)} ${down(value)}`)
      .join(''),
  }));
}

/** The line through points that follow one another: none over a gap, nor where a point is not joined to the one before. */
export function joinedPath(spec: Pick<LimitsChartSpec, 'axis' | 'across' | 'points'>): string {
  const { across, down } = limitsPlaces(spec);
  return spec.points
    .map(({ at, value, joined }, index) => {
      if (value === null) return '';
      const before = spec.points[index - 1]?.value ?? null;
      return `${before !== null && joined ? 'L' : 'M'}${across(at)} ${down(value)}`;
    })
    .join('');
}
