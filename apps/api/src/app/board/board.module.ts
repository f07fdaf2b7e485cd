import { Module } from '@nestjs/common';
import { CommitmentsModule } from '../commitments/commitments.module';
import { DefinitionsModule } from '../definitions/definitions.module';
import { PublishedModule } from '../published/published.module';
import { BoardCommitments } from './board-commitments.service';
import { BoardPositionController } from './board-position.controller';
import { BoardPositionService } from './board-position.service';
import { BoardRulesModule } from './board-rules.module';

/** The first page of the board, out of published releases and the register of commitments. */
@Module({
  imports: [BoardRulesModule, CommitmentsModule, DefinitionsModule, PublishedModule],
  controllers: [BoardPositionController],
  providers: [BoardCommitments, BoardPositionService],
  exports: [BoardPositionService],
})
export class BoardModule {}
