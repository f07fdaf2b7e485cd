import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Configuration } from '../../platform/configuration';
import { CONFIGURATION } from '../../platform/tokens';

const signpostsSchema = z.strictObject({
  exitAddress: z.url({ protocol: /^https$/ }),
  signposts: z
    .array(z.strictObject({ name: z.string().min(3), how: z.string().min(10), outside: z.boolean() }))
    .refine((all) => all.some(({ outside }) => outside), 'names nobody outside the force'),
});

/** Where else a colleague can turn, from the file that came with the program. */
@Injectable()
export class Signposts {
  readonly all: z.infer<typeof signpostsSchema>;

  /** Throws when the file is missing or does not fit, so that the program does not start. */
  constructor(@Inject(CONFIGURATION) { projectDir }: Configuration) {
    const file = join(projectDir, 'definitions', 'cases', 'signposts.json');
    this.all = signpostsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  }
}
