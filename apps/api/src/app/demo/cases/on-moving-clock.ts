import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccessModule } from '../../access/access.module';
import { CaseUpkeepModule } from '../../cases/case-upkeep.module';
import { CasesModule } from '../../cases/cases.module';
import { DefinitionsModule } from '../../definitions/definitions.module';
import { PlatformModule } from '../../platform/platform.module';
import { CONFIGURATION, DATABASE } from '../../platform/tokens';
import { type OpenDatabase } from '../../platform/open-database';
import { type Configuration } from '../../platform/configuration';

@Module({})
class CasesOnMovingClock {}

/** Opens the services of cases a second time, on the database of `app` and with a clock of their own, so that invented
 *  conversations can be weeks old. Closed when `work` ends; the database stays open. */
export async function onMovingClock<T>(
  app: INestApplicationContext,
  work: (app: INestApplicationContext, moveTo: (moment: Date) => void) => Promise<T>,
): Promise<T> {
  let now: Date | null = null;
  const platform = PlatformModule.on(
    app.get<Configuration>(CONFIGURATION),
    app.get<OpenDatabase>(DATABASE),
    () => now ?? new Date(),
  );
  const own = await NestFactory.createApplicationContext(
    {
      module: CasesOnMovingClock,
      imports: [platform, AccessModule, DefinitionsModule, CasesModule, CaseUpkeepModule],
    },
    { logger: false, abortOnError: false },
  );
  try {
    return await work(own, (moment) => (now = moment));
  } finally {
    await own.close();
  }
}
