import { type EventCount } from './event-count';

/** Throws a RangeError unless both are whole numbers with 0 <= events <= atRisk: a count that is none is a defect of the
 *  caller, not a property of the data. */
export function checkEventCount({ events, atRisk }: EventCount): void {
  if (!Number.isInteger(events) || !Number.isInteger(atRisk) || events < 0 || events > atRisk) {
    throw new RangeError('a count of events needs whole numbers with 0 <= events <= atRisk');
  }
}
