/** Id of a heading of a page, to be linked to. */
export function partName(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^a-z]+/g, '-');
}
