/** The name of a scenario in a table or above a picture; today's rates have none of their own. */
export function scenarioLabel({ name }: { readonly name: string }): string {
  return name === '' ? 'Today’s rates' : name;
}
