import { type EpochDay } from '../periods/epoch-day';

/** How many events (joiners, leavers, promotions ...) fell into a period, which begins after `after` and includes `to`.
 *  A flow adds over groups and over periods that follow one another. A period without an event is a flow of 0. */
export interface Flow {
  readonly after: EpochDay;
  readonly to: EpochDay;
  readonly events: number;
}
