import { Module } from '@nestjs/common';
import { QuestionsModule } from '../questions/questions.module';
import { FlowsController } from './flows.controller';
import { FlowsService } from './flows.service';

/** Joiners, leavers and promotions of a period and over time, for analysts only. */
@Module({
  imports: [QuestionsModule],
  controllers: [FlowsController],
  providers: [FlowsService],
  exports: [FlowsService],
})
export class FlowsModule {}
