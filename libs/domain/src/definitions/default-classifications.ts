/** dimension -> id of the classification in which every force is taken to record it when neither its definition nor the
 *  mapping names another. Only for dimensions whose categories carry meaning for flows. */
export const DEFAULT_CLASSIFICATIONS: Readonly<Record<string, string>> = {
  'rank-basis': 'rank-basis',
  'assignment-status': 'assignment-status',
};
