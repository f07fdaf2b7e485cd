import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/definitions.module';
import { ReleasesModule } from '../releases/releases.module';
import { PermalinksController } from './permalinks.controller';
import { Permalinks } from './permalinks.service';

/** Short addresses that keep a question with what it was asked of. */
@Module({
  imports: [DefinitionsModule, ReleasesModule],
  controllers: [PermalinksController],
  providers: [Permalinks],
  exports: [Permalinks],
})
export class PermalinksModule {}
