import { type Classification, type CodeTranslation } from '@muster/domain';
import { NOT_RECORDED, type Vocabulary } from '@muster/ingest';
import { type Axis } from '../questions/axis';

/** Code of the group of people who have declared a category that has no counterpart. They count in denominators; the
 *  group is never shown, because it is no category. */
export const NOT_CARRIED = 'not-carried';

/** The axis of one snapshot in the categories of another: `wanted` is the axis of the other, `recorded` the
 *  classification of this one, and only categories that hold the same people in both are carried over. */
export function translatedAxis(
  wanted: Axis,
  recorded: Classification,
  translation: CodeTranslation,
  vocabulary: Vocabulary,
): Axis {
  const placeOf = (code: string) => wanted.groups.findIndex((group) => group.code === code);
  const states = new Map(recorded.categories.map(({ code, state }) => [code, state]));
  const places = (vocabulary[wanted.dimension] ?? []).map((code, at) => {
    const state = states.get(code);
    const target = translation.exact.get(code);
    if (state === undefined) return wanted.groupsOf([at + 1]);
    if (target !== undefined) return [placeOf(target)];
    return [state === 'declared' ? wanted.groups.length : placeOf(NOT_RECORDED)];
  });
  return {
    ...wanted,
    groups: [...wanted.groups, { code: NOT_CARRIED, label: '', declared: true, always: false }],
    groupsOf: ([id = 0]) => (id === 0 ? wanted.groupsOf([0]) : (places[id - 1] ?? [])),
  };
}
