import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CASE_OUTCOMES, LISTENER_OPTIONS, type TickKind } from '@muster/domain';
import { z } from 'zod';
import { type Configuration } from '../../platform/configuration';
import { CONFIGURATION } from '../../platform/tokens';

const themesSchema = z.object({ themes: z.array(z.object({ code: z.string() })).min(1) });

/** What may be ticked at the close of a case: the themes that came with the program, and the lists of the domain. Anything
 *  else could carry words out of a case. */
@Injectable()
export class TickCodes {
  private readonly known: Readonly<Record<TickKind, ReadonlySet<string>>>;

  /** Throws when the file of themes is missing or does not fit, so that the program does not start. */
  constructor(@Inject(CONFIGURATION) { projectDir }: Configuration) {
    const file = readFileSync(join(projectDir, 'definitions/cases/themes.json'), 'utf8');
    const { themes } = themesSchema.parse(JSON.parse(file));
    this.known = {
      theme: new Set(themes.map(({ code }) => code)),
      option: new Set(LISTENER_OPTIONS),
      outcome: new Set(CASE_OUTCOMES),
      ask: new Set(['met', 'not-met']),
    };
  }

  has(kind: TickKind, code: string): boolean {
    return this.known[kind].has(code);
  }
}
