import { type AnswerChange, type FoundBridge, type SnapshotChange } from '@muster/contracts';
import { type Vocabulary } from '@muster/ingest';
import { type CanQuery } from './can-query';
import { type Characteristic, type CodeMeaning } from './code-meaning';
import { IN_POST } from './diff-snapshot';
import { type LedgerSnapshot } from './ledger-snapshot';
import { type FlowCounts } from './record-flows';

/** What applying the staged file was found to do, before it is summed up. */
export interface Findings {
  readonly flows: FlowCounts;
  readonly recoded: number;
  readonly bridges: FoundBridge[];
  readonly answers: AnswerChange[];
}

interface UnitRow {
  readonly unit: number;
  readonly headcount: number;
  readonly fte: number | null;
  readonly declared: readonly number[];
}

interface ChangedRow {
  readonly unit: number | null;
  readonly from_unit: number | null;
  readonly people: number;
}

/** What applying the staged file changes, in counts. The first snapshot of a force has no events and no units that
 *  appear: there is nothing to compare it with. */
export async function summariseChange(
  runner: CanQuery,
  snapshot: LedgerSnapshot,
  previous: LedgerSnapshot | null,
  meaning: CodeMeaning,
  vocabulary: Vocabulary,
  { flows, recoded, bridges, answers }: Findings,
): Promise<SnapshotChange> {
  const units = await countUnits(runner, snapshot, meaning.characteristics);
  const changed = await countChanged(runner);
  const headcount = sum(units.map((row) => row.headcount));
  const fte = units.some((row) => row.fte !== null) ? sum(units.map((row) => row.fte ?? 0)) / 100 : null;
  const arrived = sum(changed.filter((row) => row.from_unit === null).map((row) => row.people));
  const differing = sum(
    changed.filter((row) => row.from_unit !== null && row.unit !== null).map((row) => row.people),
  );
  return {
    previous: previous && { id: previous.id, asAt: previous.asAt, headcount: previous.headcount },
    headcount,
    fte,
    joiners: flows['joiner'] ?? 0,
    rejoiners: flows['rejoiner'] ?? 0,
    leavers: flows['leaver'] ?? 0,
    promotions: flows['promotion'] ?? 0,
    transfers: flows['transfer'] ?? 0,
    conversions: flows['conversion'] ?? 0,
    events: { ...flows },
    recoded,
    bridges,
    answers,
    unchanged: headcount - arrived - differing,
    changed: differing,
    declaration: meaning.characteristics.map(({ dimension }, at) => ({
      dimension,
      rate: headcount === 0 ? null : sum(units.map((row) => row.declared[at] ?? 0)) / headcount,
      previousRate:
        previous?.change?.declaration.find((other) => other.dimension === dimension)?.rate ?? null,
    })),
    ...(previous
      ? compareUnits(units, changed, meaning.blank.unit, vocabulary['unit'] ?? [])
      : { unitsAppearing: [], unitsVanishing: [] }),
  };
}

async function countUnits(
  runner: CanQuery,
  snapshot: LedgerSnapshot,
  characteristics: readonly Characteristic[],
): Promise<readonly UnitRow[]> {
  const declared = characteristics.map(
    ({ column, undeclared }) =>
      `count(*) filter (where ${column} <> all (array[${undeclared.join(', ')}]))::int`,
  );
  return runner.query<UnitRow[]>(
    `select unit, count(*)::int as headcount, sum(nullif(fte, -1))::int as fte,
            array[${declared.join(', ')}]::int[] as declared
       from pg_temp.ledger_stage where $1::text is not null and ${IN_POST} group by unit`,
    [snapshot.force, snapshot.asAt],
  );
}

async function countChanged(runner: CanQuery): Promise<readonly ChangedRow[]> {
  return runner.query<ChangedRow[]>(
    `select case when in_post then unit end as unit, from_unit, count(*)::int as people
       from pg_temp.ledger_change group by 1, 2`,
  );
}

/** A unit had as many people before as it has now, less those who came, plus those who went. */
function compareUnits(
  units: readonly UnitRow[],
  changed: readonly ChangedRow[],
  blank: readonly number[],
  codes: readonly string[],
): Pick<SnapshotChange, 'unitsAppearing' | 'unitsVanishing'> {
  const now = new Map(units.map((row) => [row.unit, row.headcount]));
  const before = new Map(now);
  for (const { unit, from_unit, people } of changed) {
    if (unit !== null) before.set(unit, (before.get(unit) ?? 0) - people);
    if (from_unit !== null) before.set(from_unit, (before.get(from_unit) ?? 0) + people);
  }
  const only = (here: ReadonlyMap<number, number>, there: ReadonlyMap<number, number>) =>
    [...here]
      .filter(([unit, people]) => people > 0 && (there.get(unit) ?? 0) === 0 && !blank.includes(unit))
      .map(([unit]) => codes[unit - 1] ?? '')
      .sort();
  return { unitsAppearing: only(now, before), unitsVanishing: only(before, now) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
