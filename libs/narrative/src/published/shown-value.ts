import { type PublishedFigure } from '@muster/contracts';

/** The number of a figure that is shown; null for any other, whatever the reason. */
export function shownValue(figure: PublishedFigure | undefined): number | null {
  return figure?.status === 'shown' ? figure.value : null;
}
