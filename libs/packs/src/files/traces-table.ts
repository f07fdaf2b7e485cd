import { type PackDocument } from '@muster/contracts';

/** Where every number of a pack comes from, as rows with a header first. */
export function tracesTable({ traces }: PackDocument): readonly (readonly string[])[] {
  return [
    [
      ...['Trace', 'Figure', 'Number', 'Value', 'Formula', 'Numerator', 'Denominator', 'Left out'],
      ...['Definition', 'Release', 'Release id', 'As at', 'Released cells'],
    ],
    ...traces.map((trace) => [
      ...[trace.id, trace.block, trace.label, trace.value, trace.formula, trace.numerator],
      ...[trace.denominator, trace.exclusions, `${trace.definition.id}, version ${trace.definition.version}`],
      ...[trace.release?.period ?? 'None', trace.release?.id ?? 'None', trace.asAt || 'None'],
      trace.cells.join('; ') || 'None',
    ]),
  ];
}
