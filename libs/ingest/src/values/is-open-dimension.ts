/** Whether a dimension without classification takes any short text: units, contracts and extra dimensions do. */
export function isOpenDimension(dimension: string): boolean {
  return dimension === 'unit' || dimension === 'contract' || dimension.startsWith('extra:');
}
