import { Module } from '@nestjs/common';
import { BoardRulesService } from './board-rules.service';

/** The rules of the board position, for whoever has to know them. */
@Module({ providers: [BoardRulesService], exports: [BoardRulesService] })
export class BoardRulesModule {}
