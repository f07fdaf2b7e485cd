import { Module } from '@nestjs/common';
import { BaselinesModule } from '../baselines/baselines.module';
import { DefinitionsModule } from '../definitions/definitions.module';
import { LedgerModule } from '../ledger/ledger.module';
import { BaselineChooser } from './baseline-chooser.service';
import { QuestionContexts } from './question-contexts.service';
import { RepresentationOptionsService } from './representation-options.service';
import { RepresentationController } from './representation.controller';
import { RepresentationService } from './representation.service';

/** Question -> counts -> measured answer, for analysts only. */
@Module({
  imports: [BaselinesModule, DefinitionsModule, LedgerModule],
  controllers: [RepresentationController],
  providers: [BaselineChooser, QuestionContexts, RepresentationOptionsService, RepresentationService],
  exports: [QuestionContexts, RepresentationService],
})
export class RepresentationModule {}
