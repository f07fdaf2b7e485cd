import { Module } from '@nestjs/common';
import { CaseUpkeepModule } from '../cases/case-upkeep.module';
import { DefinitionsModule } from '../definitions/definitions.module';
import { PublishedModule } from '../published/published.module';
import { ReasonFigures } from './reason-figures.service';
import { ReasonPeriods } from './reason-periods.service';
import { ReasonsController } from './reasons.controller';
import { ThemeActions } from './theme-actions.service';
import { ThemeFilesController } from './theme-files.controller';
import { ThemeTotals } from './theme-totals.service';
import { Themes } from '../definitions/themes.service';

/** Why people stay or go: totals of conversations, themes of other sources, and what is done about them. Nothing here can
 *  reach a case; totals come from `cases/tally` alone. */
@Module({
  imports: [CaseUpkeepModule, DefinitionsModule, PublishedModule],
  controllers: [ReasonsController, ThemeFilesController],
  providers: [ReasonFigures, ReasonPeriods, ThemeActions, Themes, ThemeTotals],
  exports: [ReasonFigures, ThemeActions, Themes, ThemeTotals],
})
export class ReasonsModule {}
