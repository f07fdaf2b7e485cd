import { type StageMapping } from '@muster/domain';
import { checkBlankPerson } from '../checks/check-blank-person';
import { checkDuplicatePerson } from '../checks/check-duplicate-person';
import { type IssueLog } from '../issues/issue-log';
import { type TableContent } from '../read-table';
import { foldValue } from '../values/fold-value';
import { ColumnFinder } from './column-finder';
import { CellsByGroup } from './group-cells';
import { type GroupReader } from './group-reader';
import { readGroup } from './read-group';
import { stagePassing } from './stage-passing';
import { type StageRequest } from './stage-request';

type OfPeople = Extract<StageMapping['layout'], { form: 'people' | 'people-by-stage' }>;
type Group = readonly (readonly [string, string])[];

/** Counts rows of people by stage: for everybody, for each characteristic, and for each pair that the mapping declares.
 *  Nothing else of a row is kept: a reference only tells whether it stood in an earlier row, in memory. A category that
 *  nobody has counts zero, because the list holds everybody. */
export function tallyPeople(
  content: TableContent,
  request: StageRequest,
  layout: OfPeople,
  readers: readonly GroupReader[],
  log: IssueLog,
): CellsByGroup {
  const columns = new ColumnFinder(content.names);
  const passedBy = stagePassing(request.process, layout, columns, log);
  const isNew = newcomer(layout.reference?.column, log);
  const counts = new Map<string, number>();
  for (const row of content.rows) {
    const fresh = isNew(row.row, layout.reference ? columns.cell(row, layout.reference.column) : '');
    const group = readGroup(row, readers, columns);
    const passed = passedBy(row);
    if (!fresh || group === null || passed === null) continue;
    for (const part of partsOf(group, request)) {
      for (const stage of passed) {
        const key = keyOf(part, stage);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  const stages = heldStages(request, layout);
  const cells = new CellsByGroup();
  for (const part of everyPart(readers, request)) {
    for (const stage of stages) {
      cells.put(part, stage, { status: 'shown', count: counts.get(keyOf(part, stage)) ?? 0 }, 0);
    }
  }
  return cells;
}

function newcomer(column: string | undefined, log: IssueLog): (row: number, reference: string) => boolean {
  if (column === undefined) return () => true;
  const seen = new Set<string>();
  return (row, reference) => {
    const folded = foldValue(reference);
    const check = folded === '' ? checkBlankPerson : seen.has(folded) ? checkDuplicatePerson : null;
    if (check) log.note(check, { column, row });
    seen.add(folded);
    return check === null;
  };
}

function heldStages({ process, mapping }: StageRequest, layout: OfPeople): readonly string[] {
  const held = 'stages' in layout ? Object.keys(layout.stages) : process.stages.map(({ code }) => code);
  return held.filter((code) => !mapping.notHeld.includes(code));
}

/** Everybody, each single characteristic, each declared pair. */
function partsOf(group: Group, { mapping }: StageRequest): readonly Group[] {
  const pairs = mapping.pairs.map((pair) => group.filter(([dimension]) => pair.includes(dimension)));
  return [[], ...group.map((single) => [single]), ...pairs];
}

function everyPart(readers: readonly GroupReader[], { mapping }: StageRequest): readonly Group[] {
  const singles = new Map(
    readers.map(({ dimension, list }) => {
      const codes = [...new Set(list.categories.map(({ code }) => code))];
      return [dimension, codes.map((code) => [dimension, code] as const)] as const;
    }),
  );
  const pairs = mapping.pairs.flatMap(([one, other]) =>
    (singles.get(one) ?? []).flatMap((left) => (singles.get(other) ?? []).map((right) => [left, right])),
  );
  return [[], ...[...singles.values()].flat().map((single) => [single]), ...pairs];
}

function keyOf(part: Group, stage: string): string {
  return JSON.stringify([stage, ...part.map((pair) => pair.join('\0')).sort()]);
}
