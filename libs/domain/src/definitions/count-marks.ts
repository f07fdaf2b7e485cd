import { z } from 'zod';

/** How cells of counts that are no numbers are read, and how far parts and their total may lie apart. */
export const countMarks = {
  marks: z
    .strictObject({
      /** Cells that say: we do not have this. An empty cell always says so. */
      notHeld: z.array(z.string().min(1)).default([]),
      /** Cells that say: there is a number, and it is not shown. */
      withheld: z.array(z.string().min(1)).default([]),
    })
    .default({ notHeld: [], withheld: [] }),
  /** Largest accepted |sum of parts - total|: the rounding that the publisher states. */
  tolerance: z.number().min(0).max(1000).default(0),
};
