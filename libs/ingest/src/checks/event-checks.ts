import { checkBlankEvent } from './check-blank-event';
import { checkDemotionUpwards } from './check-demotion-upwards';
import { checkEventOutsidePeriod } from './check-event-outside-period';
import { checkFutureEvent } from './check-future-event';
import { checkLeaverWithoutReason } from './check-leaver-without-reason';
import { checkLeftBeforeJoining } from './check-left-before-joining';
import { checkPromotionDownwards } from './check-promotion-downwards';
import { checkRepeatedEvent } from './check-repeated-event';
import { checkSameRank } from './check-same-rank';
import { checkUnchangedMove } from './check-unchanged-move';
import { checkUnknownEvent } from './check-unknown-event';

/** Checks of the rows of an event feed, in the order in which they are made. */
export const EVENT_CHECKS = [
  checkBlankEvent,
  checkDemotionUpwards,
  checkEventOutsidePeriod,
  checkFutureEvent,
  checkLeftBeforeJoining,
  checkLeaverWithoutReason,
  checkPromotionDownwards,
  checkRepeatedEvent,
  checkSameRank,
  checkUnchangedMove,
  checkUnknownEvent,
] as const;
