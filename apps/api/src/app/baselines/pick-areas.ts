import { type BaselineTable, ok, refuse, type Result } from '@muster/domain';
import { type BaselineRefusal } from './baseline-refusal';

type Area = BaselineTable['areas'][number];

/** The areas of `table` with these codes, in the order given. Refused when one is missing, stands twice, or when areas
 *  of different types are mixed: a borough inside a police force area would count its people twice. */
export function pickAreas(
  table: BaselineTable,
  codes: readonly string[],
): Result<readonly Area[], BaselineRefusal> {
  const picked: Area[] = [];
  for (const code of codes) {
    const area = table.areas.find((candidate) => candidate.code === code);
    if (!area)
      return refuse('unknown-area', `${table.label} holds no area with the code ${code.slice(0, 20)}.`);
    if (picked.includes(area)) return refuse('area-twice', `${area.name} stands twice in the set of areas.`);
    picked.push(area);
  }
  if (new Set(picked.map(({ type }) => type)).size > 1) {
    return refuse(
      'areas-overlap',
      'areas of different types overlap: add up police force areas or local authorities, not both.',
    );
  }
  return ok(picked);
}
