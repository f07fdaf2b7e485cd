import { setImmediate as nextTurn } from 'node:timers/promises';
import { type HazardRatio, type HazardRow } from '@muster/contracts';
import { type ServiceColumns } from '@muster/ledger';
import {
  coxRegression,
  type CoxRows,
  LEAST_EXPECTED,
  type LogRank,
  logRank,
  type RiskTable,
  schoenfeldCheck,
  tallyService,
} from '@muster/stats';
import { joinSmallCategories } from './join-small-categories';

const LEAST_PEOPLE = 30;
const LEAVERS_PER_COVARIATE = 10;

/** A group and its comparator, as rows of the stays; nobody is in both. */
export interface Pair {
  readonly group: Int32Array;
  readonly comparator: Int32Array;
}

/** How everybody is described, by row of the stays. */
export interface DescribedStays {
  readonly stays: ServiceColumns;
  /** 1 = left by the route asked about. */
  readonly left: Uint8Array;
  /** Categories of each row, one column for each respect in which people are made alike. */
  readonly alike: readonly Int32Array[];
  /** Null: not compared within strata. */
  readonly strata: Int32Array | null;
}

export type ModelledPair = Pick<HazardRow, 'unadjusted' | 'adjusted' | 'logRank'>;

/** Hazard ratio of a group against its comparator: at equal service only, and again among people alike, within strata. A
 *  ratio needs 30 people and 5 leavers to be expected on either side, and 10 leavers for each covariate. Other requests have
 *  their turn between the models: with many groups they take seconds together. */
export async function modelPair(described: DescribedStays, pair: Pair): Promise<ModelledPair> {
  const rows = Int32Array.from([...pair.group, ...pair.comparator]);
  const own = Float64Array.from(rows, (_row, at) => (at < pair.group.length ? 1 : 0));
  const pick = (column: ArrayLike<number>) => Int32Array.from(rows, (row) => column[row] as number);
  const event = Uint8Array.from(rows, (row) => described.left[row] as number);
  const entry = pick(described.stays.entry);
  const exit = pick(described.stays.exit);
  const alone: CoxRows = { entry, exit, event, stratum: new Int32Array(rows.length), covariates: [own] };
  const whole = compare(alone);
  const few = tooFew(pair, whole);
  const stratum = described.strata ? pick(described.strata) : alone.stratum;
  const alike = described.alike.flatMap((column) => [...joinSmallCategories(pick(column), event)]);
  const adjusted: CoxRows = { ...alone, stratum, covariates: [own, ...alike] };
  const nothing = alike.length === 0 && described.strata === null;
  return {
    unadjusted: few ? without(few, 1) : await ratioOf(alone),
    adjusted: few
      ? without(few, 1 + alike.length)
      : nothing
        ? without('nothing-to-adjust-for', null)
        : await ratioOf(adjusted),
    logRank: few ? testWithout(few) : testOf(compare(adjusted)),
  };
}

async function ratioOf(rows: CoxRows): Promise<HazardRatio> {
  const covariates = rows.covariates.length;
  const leavers = rows.event.reduce((sum, one) => sum + one, 0);
  if (leavers < LEAVERS_PER_COVARIATE * covariates) return without('too-few-leavers', covariates);
  await nextTurn();
  const fit = coxRegression(rows);
  if (fit.status === 'not-available') return without(fit.reason, covariates);
  const own = fit.value.hazardRatios[0];
  if (!own) return without('collinear-covariates', covariates);
  await nextTurn();
  const check = schoenfeldCheck(fit.value);
  const ofGroup = check.status === 'shown' ? check.value.covariates[0] : undefined;
  const { ratio, lower, upper, p } = own;
  return {
    ...{ status: 'shown', reason: null, ratio, lower, upper, p, pAdjusted: null, covariates },
    steady:
      check.status === 'shown' && ofGroup
        ? {
            ...{ p: ofGroup.p, pAdjusted: null, correlation: ofGroup.correlation },
            globalP: check.value.global.p,
          }
        : null,
  };
}

/** Both sides as the two groups of a test, within the strata of the rows. */
function compare({
  entry,
  exit,
  event,
  stratum,
  covariates: [own],
}: CoxRows): ReturnType<typeof logRank> | null {
  const tables: RiskTable[] = [];
  for (const of of new Set(stratum)) {
    const group = Int16Array.from(stratum, (each, row) => (each === of ? 1 - (own?.[row] ?? 0) : -1));
    const table = tallyService({ entry, exit, route: event, group }, 2, 1);
    if (table.status === 'shown') tables.push(table.value);
    else if (table.reason !== 'nobody-at-risk') return null;
  }
  return logRank(tables);
}

function tooFew({ group, comparator }: Pair, test: ReturnType<typeof compare>): string | null {
  if (group.length < LEAST_PEOPLE || comparator.length < LEAST_PEOPLE) return 'too-few';
  if (test === null) return 'leaves-before-starting';
  if (test.status === 'not-available') return test.reason;
  return test.value.expected.some((leavers) => leavers < LEAST_EXPECTED) ? 'too-few' : null;
}

function without(reason: string, covariates: number | null): HazardRatio {
  return {
    ...{ status: 'not-available', reason, ratio: null, lower: null, upper: null },
    ...{ p: null, pAdjusted: null, covariates, steady: null },
  };
}

function testOf(test: ReturnType<typeof compare>): HazardRow['logRank'] {
  if (test === null) return testWithout('leaves-before-starting');
  if (test.status === 'not-available') return testWithout(test.reason);
  const { statistic, degreesOfFreedom, p }: LogRank = test.value;
  return { status: 'shown', reason: null, statistic, degreesOfFreedom, p };
}

function testWithout(reason: string): HazardRow['logRank'] {
  return { status: 'not-available', reason, statistic: null, degreesOfFreedom: null, p: null };
}
