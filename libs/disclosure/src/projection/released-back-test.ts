import { type ProjectionInput } from '@muster/stats';
import { type Reading } from '../answers/reading';
import { type ReleasedFigures } from '../release/released-figures';
import { type ReleasedProjectionPlan } from './plan-released-projection';
import { releasedGround } from './released-ground';
import { releasedShare } from './released-share';
import { type BackTestGround } from './tell-back-test';

/** What a back-test of a release is worked out of. */
export interface ReleasedBackTest {
  readonly input: ProjectionInput;
  readonly ground: BackTestGround;
}

/** A projection from the release of the same quarter three years ago (else two, else one), with the rates that it had, beside
 *  the shares that were released since. Null where there is no such release, or one of the counts is not shown. */
export function releasedBackTest({
  asked,
  group,
  question,
}: ReleasedProjectionPlan): ReleasedBackTest | null {
  const { reading } = asked;
  for (const years of [3, 2, 1]) {
    const figures = yearsBefore(reading, years);
    if (!figures || releasedShare(figures, asked, group.code).status !== 'shown') continue;
    const published = reading.published.slice(0, reading.published.indexOf(figures) + 1);
    const counted = releasedGround(
      { ...asked, reading: { ...reading, figures, published } },
      group.code,
      null,
    );
    const observed = Array.from({ length: years }, (_, at) =>
      observedIn(yearsBefore(reading, years - at - 1), asked, group.code),
    );
    if (!counted.ok || !observed.every((share) => share !== null)) continue;
    const { ground, periods } = counted.value;
    const { stock, rates, asAt } = ground;
    const { runs, seed } = question;
    const startYear = Number(asAt.slice(0, 4));
    return {
      input: { stock, rates, levers: {}, baseline: null, startYear, years, runs, seed },
      ground: { trainedTo: asAt, trainedYears: periods.length, observed },
    };
  }
  return null;
}

function yearsBefore({ figures, published }: Reading, years: number): ReleasedFigures | undefined {
  const [year = '', quarter = ''] = figures.meta.quarter.id.split('-');
  return published.find(({ meta }) => meta.quarter.id === `${Number(year) - years}-${quarter}`);
}

function observedIn(
  figures: ReleasedFigures | undefined,
  asked: ReleasedProjectionPlan['asked'],
  group: string,
): { readonly day: string; readonly share: number } | null {
  if (!figures) return null;
  const share = releasedShare(figures, asked, group);
  return share.status === 'shown' ? { day: figures.meta.asAt, share: share.value } : null;
}
