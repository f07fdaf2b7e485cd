import { type Process, type StageMapping, stageMappingSchema } from '@muster/domain';
import { DIMENSIONS } from '@muster/domain';
import { sameName } from '../checks/same-name';

/** The mapping of the standard layout of stage counts: a column named as each stage (code or label), and one for each
 *  group named as its dimension. Stages without a column are missed when the file is read. */
export function standardStageMapping(names: readonly string[], process: Process): StageMapping {
  const column = (...words: readonly string[]): string | undefined =>
    names.find((name) => words.map(sameName).includes(sameName(name)));
  const stages = process.stages.flatMap(({ code, label }) => {
    const found = column(code, label);
    return found === undefined ? [] : [[code, found]];
  });
  const groups = Object.entries(DIMENSIONS).flatMap(([dimension, { label }]) => {
    const found = column(dimension, label);
    return found === undefined ? [] : [[dimension, { column: found }]];
  });
  const [first] = process.stages;
  return stageMappingSchema.parse({
    kind: 'stage-mapping',
    id: 'standard-layout',
    label: 'Standard layout of stage counts',
    groups: Object.fromEntries(groups),
    layout: {
      form: 'wide',
      // Without any stage column, the first is asked for, so that the file is refused by name.
      stages: stages.length > 0 ? Object.fromEntries(stages) : { [first?.code ?? '']: first?.label ?? '' },
    },
  });
}
