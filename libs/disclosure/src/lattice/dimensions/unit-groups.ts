import { toEpochDay, toReferenceDate } from '@muster/domain';
import { type ReleaseSource, type SourceSnapshot } from '../release-source';
import { classificationIn } from './classification-in';
import { mainGrouping } from './main-grouping';
import { UNDECLARED_LEAF } from './undeclared-leaf';

/** A unit of a release: one code of the force or several that its grouping puts together. */
export interface UnitGroup {
  readonly code: string;
  readonly label: string;
  readonly units: readonly string[];
}

const YEAR = 365;
const NO_UNIT: readonly string[] = [UNDECLARED_LEAF.code, 'withheld-by-notice'];

/** The units of a force: the groups of its main grouping of units where it has one, otherwise every unit in which anybody,
 *  of whatever workforce type, served at the snapshot or in the year before it. The year is there so that the list does
 *  not tell at once that the only person of a unit left. In alphabetical order. */
export function unitGroups(source: ReleaseSource, snapshot: SourceSnapshot): readonly UnitGroup[] {
  const classification = classificationIn(source, snapshot, 'unit');
  const grouping = classification && mainGrouping(source, classification);
  if (grouping) {
    return grouping.groups
      .map(({ code, label }) => ({
        ...{ code, label },
        units: grouping.members[classification.id]?.[code] ?? [],
      }))
      .filter(({ units }) => units.length > 0);
  }
  const labels = new Map(classification?.categories.map(({ code, label }) => [code, label]));
  return codesInUse(source, toEpochDay(toReferenceDate(snapshot.asAt)))
    .filter((code) => !NO_UNIT.includes(code))
    .toSorted((a, b) => a.localeCompare(b, 'en-GB', { numeric: true }))
    .map((code) => ({ code, label: labels.get(code) ?? code, units: [code] }));
}

function codesInUse({ ledger, vocabulary }: ReleaseSource, day: number): readonly string[] {
  const ids = ledger.columns.get('unit')?.ids;
  const used = new Set<number>();
  for (let spell = 0; ids && spell < ledger.spells; spell += 1) {
    const inYear =
      (ledger.validFrom[spell] as number) <= day && (ledger.validTo[spell] as number) > day - YEAR;
    if (inYear) used.add(ids[spell] as number);
  }
  return (vocabulary['unit'] ?? []).filter((_, at) => used.has(at + 1));
}
