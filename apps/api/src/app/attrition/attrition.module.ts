import { Module } from '@nestjs/common';
import { QuestionsModule } from '../questions/questions.module';
import { AttritionController } from './attrition.controller';
import { AttritionService } from './attrition.service';
import { HazardService } from './hazard/hazard.service';
import { RetentionService } from './retention.service';

/** Who leaves and how long people stay, for analysts only. */
@Module({
  imports: [QuestionsModule],
  controllers: [AttritionController],
  providers: [AttritionService, HazardService, RetentionService],
  exports: [AttritionService, HazardService, RetentionService],
})
export class AttritionModule {}
