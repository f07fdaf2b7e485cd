import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type Audience, readAudiences } from '@muster/packs';
import { FoiTables } from '../foi/foi-tables.service';
import { type Configuration } from '../platform/configuration';
import { CONFIGURATION } from '../platform/tokens';

/** The forums that get packs: `definitions/audiences`, read at the start. A file that cannot be used stops the start, with
 *  every fault of every file in one sentence. */
@Injectable()
export class Audiences {
  readonly #audiences: readonly Audience[];

  constructor(@Inject(CONFIGURATION) { projectDir }: Configuration, tables: FoiTables) {
    const folder = join(projectDir, 'definitions/audiences');
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .map((name) => ({ name, json: JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown }));
    const read = readAudiences(files, { tables: tables.list().map(({ id }) => id) });
    if (!read.ok) throw new Error(read.refusal.message);
    this.#audiences = read.value;
  }

  /** By name, in the order of the alphabet. */
  list(): readonly Audience[] {
    return this.#audiences;
  }

  find(id: string): Audience | undefined {
    return this.#audiences.find((each) => each.id === id);
  }
}
