/** All people of the cells. */
export function peopleIn(cells: Float64Array): number {
  let people = 0;
  for (let cell = 0; cell < cells.length; cell += 1) people += cells[cell] as number;
  return people;
}
