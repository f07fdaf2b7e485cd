import { Module } from '@nestjs/common';
import { BaselinesModule } from '../baselines/baselines.module';
import { DefinitionsModule } from '../definitions/definitions.module';
import { LedgerModule } from '../ledger/ledger.module';
import { QualityRulesModule } from '../quality/quality-rules.module';
import { BaselineChooser } from './baseline-chooser.service';
import { OverlapService } from './overlap.service';
import { QuestionsModule } from '../questions/questions.module';
import { RepresentationOptionsService } from './representation-options.service';
import { RepresentationController } from './representation.controller';
import { RepresentationService } from './representation.service';

/** Question -> counts -> measured answer, for analysts only. */
@Module({
  imports: [BaselinesModule, DefinitionsModule, LedgerModule, QualityRulesModule, QuestionsModule],
  controllers: [RepresentationController],
  providers: [BaselineChooser, OverlapService, RepresentationOptionsService, RepresentationService],
  exports: [BaselineChooser, RepresentationService],
})
export class RepresentationModule {}
