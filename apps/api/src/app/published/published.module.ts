import { Module } from '@nestjs/common';
import { AnnotationsModule } from '../annotations/annotations.module';
import { BaselinesModule } from '../baselines/baselines.module';
import { DefinitionsModule } from '../definitions/definitions.module';
import { QualityRulesModule } from '../quality/quality-rules.module';
import { ReleasesModule } from '../releases/releases.module';
import { PublishedBaselines } from './published-baselines.service';
import { PublishedOptionsService } from './published-options.service';
import { PublishedReleases } from './published-releases.service';
import { PublishedController } from './published.controller';
import { PublishedService } from './published.service';

/** Published releases -> the pages of plan leads, boards and networks. */
@Module({
  imports: [AnnotationsModule, BaselinesModule, DefinitionsModule, QualityRulesModule, ReleasesModule],
  controllers: [PublishedController],
  providers: [PublishedBaselines, PublishedOptionsService, PublishedReleases, PublishedService],
  exports: [PublishedBaselines, PublishedReleases, PublishedService],
})
export class PublishedModule {}
