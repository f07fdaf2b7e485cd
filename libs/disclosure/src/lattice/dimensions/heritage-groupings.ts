/** The groupings that say who is of Black heritage, by the two definitions that forces use. Group `black-heritage` of the
 *  grouping is the group of this name in a release. */
export const HERITAGE_GROUPINGS = ['black-heritage', 'black-heritage-with-mixed'] as const;
