/** Languages of the catalogue. English is complete and reviewed; Welsh is a draft that nobody has reviewed, and off unless the
 *  definition of a force asks for it. */
export const LANGUAGES = ['en', 'cy'] as const;
export type Language = (typeof LANGUAGES)[number];
