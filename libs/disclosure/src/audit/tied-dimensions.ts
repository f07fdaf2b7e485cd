/** What ties an earlier stock to this one: flows are by ethnicity and sex, and public facts by rank as well. Its units and
 *  bands of service say next to nothing of these and would make the program five times as large. */
export const TIED_DIMENSIONS: readonly string[] = ['ethnicity', 'rank', 'sex'];
