import { type ProjectionBackTest, type ProjectionProblem as WhyNot } from '@muster/contracts';
import { type Result } from '@muster/domain';
import { compareProjection, type Projection, type ProjectionProblem } from '@muster/stats';
import { problemWords } from './problem-words';

/** What a back-test was made of and what was seen since. */
export interface BackTestGround {
  /** Day up to which rates were taken, `YYYY-MM-DD`, and of how many years. */
  readonly trainedTo: string;
  readonly trainedYears: number;
  /** Shares one, two and three years later. */
  readonly observed: readonly { readonly day: string; readonly share: number }[];
}

/** A projection from an earlier day beside what happened since: the error in percentage points, to one decimal. Inside: the
 *  share that was seen lies in the band of the runs. Both are of the shares as `roundShare` tells them, so that an error or a
 *  miss is none of rounding. `outcome` null: the history is too short for one. */
export function tellBackTest(
  ground: BackTestGround | null,
  outcome: Result<Projection, ProjectionProblem> | null,
  roundShare: (share: number) => number,
): ProjectionBackTest {
  if (!ground || !outcome) return notAvailable({ code: 'history-too-short', message: TOO_SHORT });
  if (!outcome.ok) return notAvailable(problemWords(outcome.refusal));
  const shares = ground.observed.map(({ share }) => share);
  const told = outcome.value.years.map((year) => roundedYear(year, roundShare));
  const rows = compareProjection(told, shares.map(roundShare)).rows.map((row) => ({
    year: row.ahead,
    day: ground.observed[row.ahead - 1]?.day ?? '',
    ...{ predicted: row.predicted.median, observed: row.observed },
    errorPoints: Math.round(row.errorPoints * 10) / 10,
    ...{ inside80: row.isInside80, inside95: row.isInside95 },
  }));
  const { trainedTo, trainedYears } = ground;
  return { status: 'shown', problem: null, trainedTo, trainedYears, rows };
}

const TOO_SHORT =
  'What is held is too short to look back: a year of people coming and going is needed, and a year after it.';

function roundedYear(
  { year, ...shares }: Projection['years'][number],
  roundShare: (share: number) => number,
) {
  const { median, low80, high80, low95, high95 } = shares;
  return {
    ...{ year, median: roundShare(median) },
    ...{ low80: roundShare(low80), high80: roundShare(high80) },
    ...{ low95: roundShare(low95), high95: roundShare(high95) },
  };
}

function notAvailable(problem: WhyNot): ProjectionBackTest {
  return {
    ...{ status: 'not-available', problem },
    ...{ trainedTo: null, trainedYears: null, rows: [] },
  };
}
