import { Module } from '@nestjs/common';
import { QuestionsModule } from '../questions/questions.module';
import { ShareChangeController } from './share-change.controller';
import { ShareChangeService } from './share-change.service';

/** Why the shares of groups moved between two dates, for analysts only. */
@Module({
  imports: [QuestionsModule],
  controllers: [ShareChangeController],
  providers: [ShareChangeService],
})
export class ShareChangeModule {}
