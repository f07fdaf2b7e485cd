import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Configuration } from '../platform/configuration';
import { CONFIGURATION } from '../platform/tokens';
import { DefinitionSaving } from './definition-saving.service';
import { DefinitionsService } from './definitions.service';
import { hashDefinition } from './hash-definition';
import { readShippedDefinitions } from './read-shipped-definitions';

/** Brings the shipped definitions into the database when the program starts and they differ from those held. */
@Injectable()
export class ShippedDefinitions implements OnModuleInit {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly definitions: DefinitionsService,
    private readonly saving: DefinitionSaving,
  ) {}

  async onModuleInit(): Promise<void> {
    const shipped = readShippedDefinitions(this.configuration.projectDir);
    const held = await this.definitions.all();
    const current = shipped.every((definition) => {
      const old = held.byId.get(definition.id);
      return old && held.shipped.has(old.id) && hashDefinition(old).equals(hashDefinition(definition));
    });
    if (current) return;
    const saved = await this.saving.save(shipped, 'start-up', 'shipped');
    if (!saved.ok) throw new Error(`The shipped definitions do not fit together: ${saved.refusal.message}`);
  }
}
