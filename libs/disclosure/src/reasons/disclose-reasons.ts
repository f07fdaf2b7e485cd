import { type Reasons, reasonsSchema } from '@muster/contracts';
import { DISCLOSE, DisclosedTable } from '../release/disclosed-table';

/** Why people stay or go, for every reader alike. Looks at every number once more on its way out, so that nothing else than
 *  protected totals can come from a table. Throws a RangeError for a count below ten or one that is not rounded, and for
 *  two steps of a funnel that differ by fewer than ten. */
export function discloseReasons(reasons: Reasons): DisclosedTable<Reasons> {
  const read = reasonsSchema.safeParse(reasons);
  if (!read.success) throw new RangeError('not what may be told of conversations');
  for (const { employed, asksMet, funnel } of read.data.years) {
    for (const told of [employed, asksMet]) {
      if (told) protectedParts([told.part, told.whole - told.part]);
    }
    if (funnel) {
      const steps = [funnel.held, funnel.accepted, funnel.offered, funnel.asked].filter(
        (step) => step !== null,
      );
      protectedParts(steps.map((step, at) => step - (steps[at - 1] ?? 0)));
    }
  }
  return DisclosedTable[DISCLOSE](read.data);
}

function protectedParts(parts: readonly number[]): void {
  if (parts.some((part) => part < 10 || part % 5 !== 0)) {
    throw new RangeError('not what may be told of conversations');
  }
}
