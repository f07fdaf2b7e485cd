import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ledger, NO_DAY, stays } from '@muster/ledger';
import { kaplanMeier, logRank, type RetentionCurve, retentionRows, tallyService } from '@muster/stats';
import { type Answer, answersEqual } from './answers-equal';
import { hasR, RScript } from './ask-r';
import { type Effort } from './measure';
import { sideBySide } from './side-by-side';
import { RETENTION_IN_R } from './retention-in-r';
import { ETHNICITY_GROUPS, GROUPS } from './workforce/bench-dimensions';
import { ONE_FORCE } from './workforce/force-sizes';
import { makeWorkforce } from './workforce/make-workforce';
import { SNAPSHOT_DAYS } from './workforce/snapshot-days';
import { countPersonMonths, toLedger } from './workforce/to-ledger';
import { type Workforce } from './workforce/workforce';

/** How long people stay, by ethnicity group, with delayed entry: from the spells in memory to stays, curves with
 *  intervals and yearly rows, and the log-rank test. R gets the rows of the snapshots with the group worked out, makes stays
 *  and fits the curves (`survfit`); its yearly rows and its test are not timed. Reading the file is not timed either. */
export async function benchRetention(): Promise<Record<string, unknown>> {
  const workforce = makeWorkforce(ONE_FORCE.posts, ONE_FORCE.seed);
  const ledger = toLedger(workforce);
  const about = {
    benchmark: 'retention',
    personMonths: countPersonMonths(workforce),
    spells: ledger.spells,
    goals: { besideSurvfit: '>= 10 times faster' },
  };
  if (!hasR('survival')) return { ...about, peer: 'missing', answersEqual: null };
  const work = mkdtempSync(join(tmpdir(), 'muster-bench-'));
  const files = ['rows.bin', 'days.txt', 'retention.R'].map((name) => join(work, name));
  const [rowsFile = '', daysFile = '', scriptFile = ''] = files;
  writeFileSync(rowsFile, rowsOf(workforce, countPersonMonths(workforce)));
  writeFileSync(daysFile, SNAPSHOT_DAYS.join('\n'));
  writeFileSync(scriptFile, RETENTION_IN_R);
  const r = RScript.start(scriptFile, [rowsFile, daysFile]);
  try {
    const theirs = await r.ask<AnswerOfR>('answer');
    const ours = retention(ledger);
    return {
      ...about,
      stays: theirs.stays,
      answersEqual: isSame(ours, theirs),
      besideSurvfit: await sideBySide(
        () => retention(ledger),
        () => r.ask<Effort>('time'),
      ),
    };
  } finally {
    r.stop();
    rmSync(work, { recursive: true, force: true });
  }
}

/** The work that is timed. */
function retention(ledger: Ledger) {
  const service = stays(ledger, { snapshotDays: SNAPSHOT_DAYS, groups: { by: ['ethnicity'] } });
  const group = service.group.map((code) => ETHNICITY_GROUPS[code] ?? -1);
  const table = tallyService({ ...service, group }, GROUPS.length, 1);
  if (table.status !== 'shown') throw new Error(table.reason);
  const curves = GROUPS.map((_, at) => {
    const curve = kaplanMeier(table.value, at);
    if (curve.status !== 'shown') throw new Error(curve.reason);
    return { curve: curve.value, rows: retentionRows(curve.value, table.value, at, 1) };
  });
  return { curves, test: logRank([table.value]) };
}

interface AnswerOfR {
  readonly stays: number;
  /** Group, day, at risk, left, survival, lower, upper; null where there is no interval. */
  readonly steps: readonly (readonly (number | null)[])[];
  readonly logRank: number;
}

/** Every step of every curve, the interval of every yearly row, and the test. */
function isSame(
  { curves, test }: ReturnType<typeof retention>,
  { steps, logRank: theirTest }: AnswerOfR,
): boolean {
  if (test.status !== 'shown' || curves.some(({ curve }) => curve.startsAt !== 0)) return false;
  const theirSteps = steps.map((step) => step.slice(0, 5).map((value) => value ?? Number.NaN));
  const intervals = curves.flatMap(({ rows }, group) =>
    rows.flatMap(({ days, survival, lower, upper }) => {
      const step = steps.findLast(([of, day]) => of === group && (day ?? 0) <= days);
      return step ? [{ ours: [survival, lower, upper], theirs: step.slice(4) }] : [];
    }),
  );
  const numbered = (which: 'ours' | 'theirs'): Answer => ({
    keys: 1,
    rows: intervals.map((interval, at) => [at, ...interval[which].map((value) => value ?? -1)]),
  });
  return (
    answersEqual(stepsOf(curves.map(({ curve }) => curve)), { keys: 2, rows: theirSteps }) &&
    answersEqual(numbered('ours'), numbered('theirs')) &&
    Math.abs(test.value.statistic - theirTest) <= 1e-9 * theirTest
  );
}

function stepsOf(curves: readonly RetentionCurve[]): Answer {
  const rows = curves.flatMap(({ days, atRisk, left, survival }, group) =>
    Array.from(days, (day, at) => [group, day, atRisk[at] ?? 0, left[at] ?? 0, survival[at] ?? 0]),
  );
  return { keys: 2, rows };
}

/** Whole numbers of four bytes, column by column: person, month from 1, first day of service, last day of service in the
 *  last row of a stay, group; a row per person and month in the order of the months. The smallest number is NA in R. */
function rowsOf({ spells }: Workforce, rows: number): Int32Array {
  const columns = new Int32Array(rows * 5);
  const ethnicity = spells.codes[4];
  let row = 0;
  for (let month = 0; month < SNAPSHOT_DAYS.length; month += 1) {
    for (let spell = 0; spell < spells.person.length; spell += 1) {
      const [from, to] = [spells.from[spell] ?? 0, spells.to[spell] ?? 0];
      if (month < from || month >= to) continue;
      const leaving = month === to - 1 ? (spells.leavingDay[spell] ?? NO_DAY) : NO_DAY;
      const group = ETHNICITY_GROUPS[ethnicity?.[spell] ?? 0] ?? NO_DAY;
      const values = [
        spells.person[spell] ?? 0,
        month + 1,
        spells.serviceStart[spell] ?? NO_DAY,
        leaving,
        group,
      ];
      for (const [column, value] of values.entries()) columns[column * rows + row] = value;
      row += 1;
    }
  }
  return columns;
}
