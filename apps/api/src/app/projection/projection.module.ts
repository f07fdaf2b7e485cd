import { Module } from '@nestjs/common';
import { BaselinesModule } from '../baselines/baselines.module';
import { PublishedModule } from '../published/published.module';
import { QualityRulesModule } from '../quality/quality-rules.module';
import { QuestionsModule } from '../questions/questions.module';
import { RepresentationModule } from '../representation/representation.module';
import { ProjectionController } from './projection.controller';
import { ProjectionJobs } from './projection-jobs.service';
import { ProjectionRuns } from './projection-runs.service';
import { ProjectionService } from './projection.service';
import { ProjectionThread } from './projection-thread.service';
import { PublishedProjectionController } from './published-projection.controller';
import { PublishedProjections } from './published-projections.service';

/** Where today's rates lead: for analysts from true counts, for plan leads from a release. */
@Module({
  imports: [BaselinesModule, PublishedModule, QualityRulesModule, QuestionsModule, RepresentationModule],
  controllers: [ProjectionController, PublishedProjectionController],
  providers: [ProjectionJobs, ProjectionRuns, ProjectionService, ProjectionThread, PublishedProjections],
})
export class ProjectionModule {}
