import { checkBlankGroup } from './checks/check-blank-group';
import { checkBlankStageMark } from './checks/check-blank-stage-mark';
import { checkCategoryWithoutDimension } from './checks/check-category-without-dimension';
import { checkCategoryWithoutList } from './checks/check-category-without-list';
import { checkDuplicateCell } from './checks/check-duplicate-cell';
import { checkFractionalCount } from './checks/check-fractional-count';
import { checkGroupWithoutList } from './checks/check-group-without-list';
import { checkNegativeCount } from './checks/check-negative-count';
import { checkNothingHeld } from './checks/check-nothing-held';
import { checkPeriodOverlaps } from './checks/check-period-overlaps';
import { checkPeriodReversed } from './checks/check-period-reversed';
import { checkReplacesPart } from './checks/check-replaces-part';
import { checkSourceMissing } from './checks/check-source-missing';
import { checkStageCountsRise } from './checks/check-stage-counts-rise';
import { checkStageMissing } from './checks/check-stage-missing';
import { checkStageOutOfOrder } from './checks/check-stage-out-of-order';
import { checkStockWithPeriod } from './checks/check-stock-with-period';
import { checkTextTooLong } from './checks/check-text-too-long';
import { checkTotalDiffers } from './checks/check-total-differs';
import { checkTotalMissing } from './checks/check-total-missing';
import { checkUnfitUnit } from './checks/check-unfit-unit';
import { checkUnknownMeasure } from './checks/check-unknown-measure';
import { checkUnknownPlace } from './checks/check-unknown-place';
import { checkUnknownPopulation } from './checks/check-unknown-population';
import { checkUnknownStage } from './checks/check-unknown-stage';
import { checkUnreadableCount } from './checks/check-unreadable-count';
import { checkUnreadableLink } from './checks/check-unreadable-link';
import { checkUnreadableStageMark } from './checks/check-unreadable-stage-mark';

/** Every check that is made on files of counts only, besides those of any file. Each has its smallest failing file in
 *  `fixtures/counts`; a spec fails when one is missing. */
export const COUNT_CHECKS = [
  checkBlankGroup,
  checkBlankStageMark,
  checkCategoryWithoutDimension,
  checkCategoryWithoutList,
  checkDuplicateCell,
  checkFractionalCount,
  checkGroupWithoutList,
  checkNegativeCount,
  checkNothingHeld,
  checkPeriodOverlaps,
  checkPeriodReversed,
  checkReplacesPart,
  checkSourceMissing,
  checkStageCountsRise,
  checkStageMissing,
  checkStageOutOfOrder,
  checkStockWithPeriod,
  checkTextTooLong,
  checkTotalDiffers,
  checkTotalMissing,
  checkUnfitUnit,
  checkUnknownMeasure,
  checkUnknownPlace,
  checkUnknownPopulation,
  checkUnknownStage,
  checkUnreadableCount,
  checkUnreadableLink,
  checkUnreadableStageMark,
] as const;
