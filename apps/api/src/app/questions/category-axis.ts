import { type Classification, type Grouping, ok, refuse, type Result } from '@muster/domain';
import { NOT_RECORDED, type Vocabulary, WITHHELD_BY_NOTICE } from '@muster/ingest';
import { type Axis, type AxisGroup } from './axis';
import { type QuestionRefusal } from './question-refusal';

/** What a group of a grouping holds of one classification. */
type Members = Readonly<Record<string, readonly string[]>>;

/** The axis of a dimension with a classification, by category in the order of the classification. Declared categories
 *  always get a row when the dimension is asked about alone (`showEmpty`); a code that the classification does not know
 *  stands behind them and counts as declared, as in the declaration rate of an import. Who gave notice is among the not
 *  recorded: a row of their own would publish how many they are in each unit (docs/adr/0015). */
export function categoryAxis(
  dimension: string,
  label: string,
  classification: Classification,
  vocabulary: Vocabulary,
  showEmpty: boolean,
): Axis {
  const known = new Set(classification.categories.map(({ code }) => code));
  const held = vocabulary[dimension] ?? [];
  const groups: AxisGroup[] = [
    ...classification.categories.map(({ code, label: name, state }) => ({
      code,
      label: name,
      declared: state === 'declared',
      always: showEmpty && state === 'declared',
    })),
    ...held
      .filter((code) => !known.has(code) && code !== NOT_RECORDED && code !== WITHHELD_BY_NOTICE)
      .map((code) => ({ code, label: code, declared: true, always: false })),
    { code: NOT_RECORDED, label: 'Not recorded', declared: false, always: false },
  ];
  const places = new Map(groups.map(({ code }, place) => [code, place]));
  return axis(dimension, label, groups, false, held, (code) => {
    const place = places.get(code === WITHHELD_BY_NOTICE ? NOT_RECORDED : code);
    return place === undefined ? [] : [place];
  });
}

/** The axis of a dimension by the groups of `grouping`, in their order. A group whose categories are all no answer is
 *  undeclared; people of whom nothing is recorded go there, or into a row of their own when the grouping has no such
 *  group. Refused when the grouping does not say where a declared category belongs. */
export function groupedAxis(
  dimension: string,
  label: string,
  classification: Classification,
  grouping: Grouping,
  vocabulary: Vocabulary,
): Result<Axis, QuestionRefusal> {
  const members: Members | undefined = grouping.members[classification.id];
  const covered = new Set(Object.values(members ?? {}).flat());
  const open = classification.categories.filter(
    ({ code, state }) => state === 'declared' && !covered.has(code),
  );
  const held = vocabulary[dimension] ?? [];
  if (!members || open.length > 0) {
    return refuse(
      'grouping-does-not-cover-classification',
      `the grouping "${grouping.label}" does not say where every category of "${classification.label}" belongs.`,
    );
  }
  const states = new Map(classification.categories.map(({ code, state }) => [code, state]));
  const isUndeclared = (code: string) => {
    const categories = members[code] ?? [];
    return categories.length === 0
      ? code === 'unknown'
      : categories.every((category) => (states.get(category) ?? 'declared') !== 'declared');
  };
  const groups: AxisGroup[] = grouping.groups.map(({ code, label: name }) => ({
    code,
    label: name,
    declared: !isUndeclared(code),
    always: true,
  }));
  let unknown = groups.findIndex(({ declared }) => !declared);
  if (unknown === -1) {
    unknown = groups.length;
    groups.push({ code: NOT_RECORDED, label: 'Not recorded', declared: false, always: false });
  }
  const ofCode = (code: string) => {
    const places = groups.flatMap((group, place) => (members[group.code]?.includes(code) ? [place] : []));
    return places.length === 0 ? [unknown] : places;
  };
  return ok(axis(dimension, label, groups, grouping.overlapping, held, ofCode));
}

function axis(
  dimension: string,
  label: string,
  groups: readonly AxisGroup[],
  overlapping: boolean,
  held: readonly string[],
  placesOf: (code: string) => readonly number[],
): Axis {
  // Id 0 is "not held": in a snapshot that holds the dimension nobody has it, so it counts with the not recorded.
  const byId = [NOT_RECORDED, ...held].map(placesOf);
  return {
    dimension,
    label,
    columns: [dimension],
    groups,
    overlapping,
    groupsOf: ([id = 0]) => byId[id] ?? [],
  };
}
