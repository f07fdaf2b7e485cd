import { Module } from '@nestjs/common';
import { QuestionsModule } from '../questions/questions.module';
import { ProgressionController } from './progression.controller';
import { ProgressionService } from './progression.service';

/** Ranks: who stands in which, who moves between them and how long it takes. For analysts only. */
@Module({
  imports: [QuestionsModule],
  controllers: [ProgressionController],
  providers: [ProgressionService],
  exports: [ProgressionService],
})
export class ProgressionModule {}
