import { z } from 'zod';

/** A calendar day as a question writes it, `2026-03-31`; whether there is such a day is for the answer to say. */
export const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
