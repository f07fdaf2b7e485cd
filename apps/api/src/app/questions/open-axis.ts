import { WORKFORCE_TYPES } from '@muster/domain';
import { NOT_RECORDED, type Vocabulary, WITHHELD_BY_NOTICE } from '@muster/ingest';
import { type Axis, type AxisGroup } from './axis';
import { WORKFORCE_TYPE_WORDS } from './workforce-type-words';

/** The axis of a dimension without a classification (unit, an extra dimension), by the codes that the force uses, in
 *  alphabetical order; the workforce types keep their own order and names. Only groups with people get a row. Who gave
 *  notice is among the not recorded. */
export function openAxis(dimension: string, label: string, vocabulary: Vocabulary): Axis {
  const held = vocabulary[dimension] ?? [];
  const groups: AxisGroup[] = [
    ...(dimension === 'workforce-type' ? workforceTypes(held) : alphabetical(held)),
    { code: NOT_RECORDED, label: 'Not recorded', declared: false, always: false },
  ];
  const byId = [NOT_RECORDED, ...held]
    .map((code) => (code === WITHHELD_BY_NOTICE ? NOT_RECORDED : code))
    .map((code) => [groups.findIndex((group) => group.code === code)]);
  return {
    dimension,
    label,
    columns: [dimension],
    groups,
    overlapping: false,
    groupsOf: ([id = 0]) => byId[id] ?? [],
  };
}

function workforceTypes(held: readonly string[]): AxisGroup[] {
  return WORKFORCE_TYPES.filter((code) => held.includes(code)).map((code) => ({
    code,
    label: WORKFORCE_TYPE_WORDS[code].label,
    declared: true,
    always: false,
  }));
}

function alphabetical(held: readonly string[]): AxisGroup[] {
  return held
    .filter((code) => code !== NOT_RECORDED && code !== WITHHELD_BY_NOTICE)
    .toSorted((a, b) => a.localeCompare(b, 'en-GB', { numeric: true }))
    .map((code) => ({ code, label: code, declared: true, always: false }));
}
