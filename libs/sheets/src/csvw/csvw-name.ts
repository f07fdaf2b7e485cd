/** Name of the metadata of a CSV file: `x.csv` has `x.csv-metadata.json`, where readers look first. */
export function csvwName(csvName: string): string {
  return `${csvName}-metadata.json`;
}
