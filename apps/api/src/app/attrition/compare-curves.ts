import { type RetentionAnswer } from '@muster/contracts';
import { type ServiceColumns } from '@muster/ledger';
import { logRank, tallyService } from '@muster/stats';
import { type Axis } from '../questions/axis';

type Comparison = NonNullable<RetentionAnswer['logRank']>;

/** The variance of the test grows with the square of the groups, and nobody reads a test of so many. */
const MOST_GROUPS = 40;

/** Whether the declared groups of `axis` leave at one rate. `rows`: rows of stays by place of the group. People who have
 *  not declared are in no group. Groups that overlap would count people against themselves, so they are not compared. */
export function compareCurves(
  stays: ServiceColumns,
  axis: Axis,
  rows: ReadonlyMap<number, Int32Array>,
): Comparison {
  if (axis.overlapping) return without('groups-overlap');
  const compared = axis.groups.flatMap(({ declared, label }, place) => {
    const own = rows.get(place);
    return declared && own ? [{ label, own }] : [];
  });
  if (compared.length > MOST_GROUPS) return without('too-many-groups');
  const group = new Int16Array(stays.entry.length).fill(-1);
  for (const [at, { own }] of compared.entries()) for (const row of own) group[row] = at;
  const gone = stays.route.map((route) => (route === 0 ? 0 : 1));
  const { entry, exit } = stays;
  const table = tallyService({ entry, exit, route: gone, group }, Math.max(1, compared.length), 1);
  if (table.status === 'not-available') return without(table.reason);
  const test = logRank([table.value]);
  if (test.status === 'not-available') return without(test.reason);
  const { statistic, degreesOfFreedom, p, observed, expected } = test.value;
  return {
    ...{ status: 'shown', statistic, degreesOfFreedom, p, reason: null },
    groups: compared.map(({ label }, at) => ({
      ...{ label, observed: observed[at] ?? 0, expected: expected[at] ?? 0 },
    })),
  };
}

function without(reason: string): Comparison {
  return { status: 'not-available', statistic: null, degreesOfFreedom: null, p: null, groups: [], reason };
}
