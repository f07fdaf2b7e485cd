import { z } from 'zod';

/** Ways to write a day that a file may use. One digit will do where day or month has two, except in `yyyyMMdd`. */
const DATE_FORMATS = [
  'yyyy-MM-dd',
  'dd/MM/yyyy',
  'd/M/yyyy',
  'MM/dd/yyyy',
  'M/d/yyyy',
  'yyyyMMdd',
  'dd-MMM-yyyy',
  'yyyy/MM/dd',
  'd.M.yyyy',
] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/** One way, or every way that one column uses. `yyyy-MM-dd` is read beside any of them: nothing else looks like it. A
 *  value that two of several ways read as different days is refused, never guessed. */
export const dateFormatSchema = z.union([
  z.enum(DATE_FORMATS),
  z.array(z.enum(DATE_FORMATS)).min(1).max(DATE_FORMATS.length),
]);
