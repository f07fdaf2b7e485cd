import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/definitions.module';
import { BaselinesController } from './baselines.controller';
import { BaselinesService } from './baselines.service';

/** Populations to compare a workforce with. Knows nothing about any workforce. */
@Module({
  imports: [DefinitionsModule],
  controllers: [BaselinesController],
  providers: [BaselinesService],
  exports: [BaselinesService],
})
export class BaselinesModule {}
