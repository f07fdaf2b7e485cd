import { z } from 'zod';

/** Id of a definition: kebab-case, 2 to 80 characters, stable for ever (it appears in published figures). */
export const identifier = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .min(2)
  .max(80);

/** Code of one category or group: what is stored and what a query answers with. Kept as published (`W1`, `NS`). */
export const categoryCode = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9 .&/()'+-]*$/)
  .max(60);

/** Code of a force: two to eight capital letters, digits or dashes. */
export const forceCode = z.string().regex(/^[A-Z][A-Z0-9-]{1,15}$/);
