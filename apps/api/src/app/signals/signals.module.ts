import { Module } from '@nestjs/common';
import { QuestionsModule } from '../questions/questions.module';
import { SignalsController } from './signals.controller';
import { SignalsService } from './signals.service';

/** Signal or noise: months of one group, and units beside each other, for analysts only. */
@Module({
  imports: [QuestionsModule],
  controllers: [SignalsController],
  providers: [SignalsService],
  exports: [SignalsService],
})
export class SignalsModule {}
