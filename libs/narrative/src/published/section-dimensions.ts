import { type PublishedSection } from '@muster/contracts';

/** The dimensions that divide the rows of a section, in the order of its labels; at least the measured one. */
export function sectionDimensions(section: PublishedSection): readonly string[] {
  const used = new Set(section.rows.flatMap(({ group }) => Object.keys(group)));
  const labelled = Object.keys(section.dimensionLabels).filter((dimension) => used.has(dimension));
  const others = [...used].filter((dimension) => !labelled.includes(dimension));
  const dimensions = [...labelled, ...others];
  return dimensions.length === 0 ? [section.measured] : dimensions;
}
