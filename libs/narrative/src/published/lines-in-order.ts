import { type PublishedSection } from '@muster/contracts';

/** The lines of a section as pictures draw them: those without any shown figure last, the others in the order of the
 *  answer. */
export function linesInOrder({ lines }: PublishedSection): PublishedSection['lines'] {
  const isShown = ({ points }: PublishedSection['lines'][number]) =>
    points.some(({ figure }) => figure.status === 'shown');
  return [...lines.filter(isShown), ...lines.filter((line) => !isShown(line))];
}
