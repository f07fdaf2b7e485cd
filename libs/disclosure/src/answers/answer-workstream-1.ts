import { type PublishedAnswer, type PublishedQuestion, type PublishedSection } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { type DisclosedTable } from '../release/disclosed-table';
import { answerFrom } from './answer-from';
import { type Asked } from './asked';
import { byRank } from './by-rank';
import { categoriesOf } from './categories-of';
import { type Category } from './category';
import { declarationSection } from './declaration-section';
import { flowSection } from './flow-section';
import { hasFlows, NO_FLOWS } from './has-flows';
import { overTimeSection } from './over-time-section';
import { placesOf } from './places-of';
import { type Reading } from './reading';
import { notInRelease, type NotInRelease, readQuestion } from './read-question';
import { recruitmentSection } from './recruitment-section';
import { stockShares } from './stock-shares';
import { withComparator } from './with-comparator';

/** The page of workstream 1 of the Police Race Action Plan: recruitment, progression and retention of Black and Black
 *  heritage colleagues by both definitions, each with its interval, its verdict and the period before. Only force, quarter,
 *  workforce type and kind of period can be asked; anything else is refused, always alike. */
export function answerWorkstream1(
  reading: Reading,
  question: PublishedQuestion,
): Result<DisclosedTable<PublishedAnswer>, NotInRelease> {
  const read = readQuestion(reading, question);
  if (!read.ok) return read;
  const heritage = heritageOf(read.value);
  const asks =
    question.where.length > 0 || question.grouping !== undefined || question.by.join() !== 'ethnicity';
  if (asks || heritage.length === 0) return notInRelease();
  const asked = { ...read.value, groups: heritage };
  const compared = withComparator(asked);
  const representation = stockShares(asked, 'representation', placesOf(asked, false), asked.earlier);
  const recruitment = recruitmentSection(asked);
  const flows = hasFlows(asked, 'joiners');
  if (!representation || (asked.flow !== null && !recruitment)) return notInRelease();
  return ok(
    answerFrom(
      'workstream-1',
      asked,
      [
        representation,
        overTimeSection(asked),
        recruitment,
        flowSection(compared, {
          ...{ id: 'progression', kind: 'ratios', measure: 'promotions', places: placesOf(compared, false) },
        }),
        ranksAndAbove(asked),
        flowSection(compared, {
          ...{ id: 'retention', kind: 'ratios', measure: 'leavers', places: placesOf(compared, false) },
        }),
        declarationSection(asked, asked.earlier),
      ],
      flows ? [] : [NO_FLOWS],
    ),
  );
}

/** Both definitions; the group Black where the force's categories know neither. */
function heritageOf({ measured }: Asked): readonly Category[] {
  const groups = ['black-heritage', 'black-heritage-with-mixed'].flatMap((group) => [
    ...categoriesOf(measured, { group }),
  ]);
  return groups.length > 0 ? groups : categoriesOf(measured, { group: 'black' });
}

function ranksAndAbove(asked: Asked): PublishedSection | null {
  const divided = byRank(asked, 'and-above');
  if (!divided) return null;
  return stockShares(divided, 'ranks-and-above', placesOf(divided, false), asked.earlier);
}
