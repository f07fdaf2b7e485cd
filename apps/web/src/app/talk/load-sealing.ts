/** The part of the page that locks and opens words. It comes when it is needed: nobody else carries its weight. */
export const loadSealing = () => import('./sealing/sealing');

/** The list of words, for the one part of a case that shows some. */
export const loadCheckWords = () => import('./sealing/check-words');
