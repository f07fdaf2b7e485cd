import { Module } from '@nestjs/common';
import { QuestionsModule } from '../questions/questions.module';
import { StandardisationController } from './standardisation.controller';
import { StandardisationService } from './standardisation.service';

/** Whether gaps between leaver rates are mix or rate, for analysts only. */
@Module({
  imports: [QuestionsModule],
  controllers: [StandardisationController],
  providers: [StandardisationService],
})
export class StandardisationModule {}
