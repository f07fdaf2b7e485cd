/** What a 95 % range means, for the key of a figure. Counts of staff are complete, so it is about chance, not sampling. */
export function rangeKey(of: string): { readonly mark: 'interval'; readonly text: string } {
  return {
    mark: 'interval',
    text: `95% range: how much the ${of} could move by chance with numbers this small`,
  };
}
