import { Module } from '@nestjs/common';
import { CountFilesModule } from '../count-files/count-files.module';
import { DefinitionsModule } from '../definitions/definitions.module';
import { FilesModule } from '../files/files.module';
import { GroupLabels } from './group-labels.service';
import { ProcessesController } from './processes.controller';
import { StageQuestions } from './stage-questions.service';
import { StageReceiver } from './stage-receiver.service';
import { StageUploadsController } from './stage-uploads.controller';

/** Recruitment, promotion and specialist posts: how many people of which group reach which stage. */
@Module({
  imports: [CountFilesModule, DefinitionsModule, FilesModule],
  controllers: [StageUploadsController, ProcessesController],
  providers: [GroupLabels, StageQuestions, StageReceiver],
  exports: [StageQuestions],
})
export class ProcessesModule {}
