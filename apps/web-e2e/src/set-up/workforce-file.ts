const HEADER = [
  'Staff number',
  'Workforce type',
  'Rank or grade',
  'Unit',
  'Ethnicity',
  'Sex',
  'FTE',
  'Service start',
].join(',');

const ETHNICITIES = ['W1', 'W1', 'W1', 'W1', 'W1', 'W1', 'B1', 'A1', 'A2', 'M1', 'O9', 'NS'];

/** A small workforce file of the demonstration force: `people` officers in `units` areas, invented by counting. The same
 *  number is the same person in every file. */
export function workforceFile(people: number, units = 3): string {
  const rows = Array.from({ length: people }, (_, index) => {
    const rank = index % 10 === 0 ? 'Sergeant' : 'Constable';
    const unit = `Area ${(index % units) + 1}`;
    const ethnicity = ETHNICITIES[index % ETHNICITIES.length];
    return [
      1000 + index,
      'Police officer',
      rank,
      unit,
      ethnicity,
      index % 3 === 0 ? 'female' : 'male',
      1,
      '2015-04-01',
    ].join(',');
  });
  return `${[HEADER, ...rows].join('\n')}\n`;
}
