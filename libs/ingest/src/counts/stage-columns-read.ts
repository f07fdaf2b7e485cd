import { type StageMapping } from '@muster/domain';

/** Columns that a stage mapping reads, as it writes them. */
export function stageColumnsRead({ groups, layout }: StageMapping): readonly string[] {
  const found = Object.values(groups).map(({ column }) => column);
  if ('stages' in layout) found.push(...Object.values(layout.stages));
  if (layout.form === 'long') found.push(layout.stage.column, layout.count.column);
  if (layout.form === 'people') found.push(layout.reached.column);
  if ('reference' in layout && layout.reference) found.push(layout.reference.column);
  return found;
}
