import { type PublishedSection } from '@muster/contracts';

/** Who is not counted in the figures of a section, in sentences. */
export function exclusionsOf({ people, columns, dimensionLabels, measured, kind }: PublishedSection): string {
  const label = (dimensionLabels[measured] ?? measured).toLowerCase();
  const isOfDeclared = columns.some(({ id }) => id === 'declared') || kind === 'trend';
  return [
    `Everybody but ${people}.`,
    ...(isOfDeclared ? [`Shares leave out people who have not declared their ${label}.`] : []),
    'People who objected count without their characteristics.',
  ].join(' ');
}
