import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/definitions.module';
import { QuestionsModule } from '../questions/questions.module';
import { RepresentationModule } from '../representation/representation.module';
import { DataCoverageService } from './data-coverage.service';
import { DataQualityService } from './data-quality.service';
import { ImportProblemsService } from './import-problems.service';
import { QualityController } from './quality.controller';
import { QualityRulesModule } from './quality-rules.module';
import { VerdictBounds } from './verdict-bounds.service';

/** How completely characteristics are declared, what of the verdicts rests on it, and what was wrong with imports. */
@Module({
  imports: [DefinitionsModule, QualityRulesModule, QuestionsModule, RepresentationModule],
  controllers: [QualityController],
  providers: [DataCoverageService, DataQualityService, ImportProblemsService, VerdictBounds],
})
export class QualityModule {}
