import { classificationIn } from '../lattice/dimensions/classification-in';
import { type FlowPeriod } from '../lattice/release-period';
import { type ReleaseSource, type SourceSnapshot } from '../lattice/release-source';
import { carriedCodes } from './carried-codes';

/** A sentence for each other list in which snapshots since the first period had ethnicity: that it was carried over, and
 *  which of its categories count as unknown because they could not be. */
export function carriedNotes(
  source: ReleaseSource,
  current: SourceSnapshot,
  periods: readonly FlowPeriod[],
): readonly string[] {
  const to = classificationIn(source, current, 'ethnicity');
  const [first] = periods.map(({ from }) => from).toSorted();
  if (!to || first === undefined) return [];
  const others = source.snapshots
    .filter(({ asAt }, at) => asAt >= first || (source.snapshots[at + 1]?.asAt ?? '') >= first)
    .filter(({ asAt }) => asAt <= current.asAt)
    .flatMap((snapshot) => classificationIn(source, snapshot, 'ethnicity') ?? [])
    .filter(({ id }) => id !== to.id);
  return [...new Set(others)].map((from) => {
    const carried = carriedCodes(source, from, to);
    const lost = from.categories.filter(({ code, state }) => state === 'declared' && !carried.has(code));
    const unknown = lost.map(({ label }) => `"${label}"`).join(', ');
    return [
      `Ethnicity of earlier snapshots, held as "${from.label}", is carried over into "${to.label}".`,
      ...(lost.length === 0 ? [] : [`These count as unknown, because they have no counterpart: ${unknown}.`]),
    ].join(' ');
  });
}
