import { Module } from '@nestjs/common';
import { CountFilesModule } from '../count-files/count-files.module';
import { DefinitionsModule } from '../definitions/definitions.module';
import { FilesModule } from '../files/files.module';
import { QuestionsModule } from '../questions/questions.module';
import { FunnelController } from './funnel.controller';
import { FunnelService } from './funnel.service';
import { GroupLabels } from './group-labels.service';
import { ProcessesController } from './processes.controller';
import { StageCounts } from './stage-counts.service';
import { StageQuestions } from './stage-questions.service';
import { StageReceiver } from './stage-receiver.service';
import { StageUploadsController } from './stage-uploads.controller';

/** Recruitment, promotion and specialist posts: how many people of which group reach which stage. */
@Module({
  imports: [CountFilesModule, DefinitionsModule, FilesModule, QuestionsModule],
  controllers: [StageUploadsController, FunnelController, ProcessesController],
  providers: [FunnelService, GroupLabels, StageCounts, StageQuestions, StageReceiver],
  exports: [StageQuestions],
})
export class ProcessesModule {}
