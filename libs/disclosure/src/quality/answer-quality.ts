import { type PublishedAnswer, type PublishedQuestion } from '@muster/contracts';
import { ok, type Result, WORKFORCE_TYPES } from '@muster/domain';
import { answerFrom } from '../answers/answer-from';
import { type Reading } from '../answers/reading';
import { notInRelease, type NotInRelease } from '../answers/read-question';
import { type DisclosedTable } from '../release/disclosed-table';
import { byCharacteristicSection } from './by-characteristic-section';
import { byTypeSection } from './by-type-section';
import { byUnitSection } from './by-unit-section';
import { type QualityRules } from './quality-rules';
import { ratesOverTimeSection } from './rates-over-time-section';
import { verdictBoundsSection } from './verdict-bounds-section';

/** The page on data quality: how completely characteristics are declared, where and since when, and whether the verdicts
 *  would survive those who have not. Only force, quarter and workforce type can be asked; anything else is refused, always
 *  alike. */
export function answerQuality(
  reading: Reading,
  question: PublishedQuestion,
  rules: QualityRules,
  typeLabels: Readonly<Record<string, string>>,
): Result<DisclosedTable<PublishedAnswer>, NotInRelease> {
  const workforceType = WORKFORCE_TYPES.find((type) => type === question.workforceType);
  const { where, by, grouping, flow } = question;
  const asks = where.length > 0 || by.join() !== 'ethnicity' || grouping !== undefined || flow !== undefined;
  if (asks || !workforceType || !reading.figures.meta.dimensions[workforceType]) return notInRelease();
  return ok(
    answerFrom('quality', { reading, workforceType }, [
      byCharacteristicSection(reading, workforceType, rules),
      verdictBoundsSection(reading, workforceType, rules),
      ratesOverTimeSection(reading, workforceType, rules),
      byTypeSection(reading, typeLabels, rules),
      byUnitSection(reading, workforceType, rules),
    ]),
  );
}
