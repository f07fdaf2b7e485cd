import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type QualityRules } from '@muster/disclosure';
import { type QualityTargets, readQualityTargets } from '@muster/domain';
import { DefinitionsService } from '../definitions/definitions.service';
import { type Configuration } from '../platform/configuration';
import { CONFIGURATION } from '../platform/tokens';

/** What figures of data quality are read by: the targets that came with the program, and which answers of which
 *  classification mean "I prefer not to say". */
@Injectable()
export class QualityRulesService {
  readonly targets: QualityTargets;

  /** Throws when the file is missing or does not fit, so that the program does not start. */
  constructor(
    private readonly definitions: DefinitionsService,
    @Inject(CONFIGURATION) { projectDir }: Configuration,
  ) {
    const file = join(projectDir, 'definitions', 'quality', 'targets.json');
    const read = readQualityTargets(JSON.parse(readFileSync(file, 'utf8')));
    if (!read.ok) throw new Error(read.refusal.message);
    this.targets = read.value;
  }

  async current(): Promise<QualityRules> {
    const refusals = new Map<string, Set<string>>();
    for (const { dimension, categories } of await this.definitions.classifications()) {
      const codes = refusals.get(dimension) ?? new Set();
      refusals.set(dimension, codes);
      for (const { code, state } of categories) if (state === 'prefer-not-to-say') codes.add(code);
    }
    return {
      targets: this.targets,
      refusals: Object.fromEntries([...refusals].map(([dimension, codes]) => [dimension, [...codes]])),
    };
  }
}
