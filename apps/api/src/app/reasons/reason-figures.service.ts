import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Reasons } from '@muster/contracts';
import { type DisclosedTable, discloseReasons, leaverRatesBeside } from '@muster/disclosure';
import { type Force, ok, refuse, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { DefinitionsService } from '../definitions/definitions.service';
import { PublishedReleases } from '../published/published-releases.service';
import { workforceNouns } from '../published/workforce-nouns';
import { ReasonPeriods } from './reason-periods.service';
import { type ReasonsRefusal } from './reasons.errors';
import { ThemeTotals } from './theme-totals.service';
import { Themes } from '../definitions/themes.service';

/** Why people stay or go: one table, the same for every reader. */
@Injectable()
export class ReasonFigures {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly definitions: DefinitionsService,
    private readonly periods: ReasonPeriods,
    private readonly totals: ThemeTotals,
    private readonly themes: Themes,
    private readonly releases: PublishedReleases,
    private readonly trail: AuditTrail,
  ) {}

  async of(forceCode: string, actor: string): Promise<Result<DisclosedTable<Reasons>, ReasonsRefusal>> {
    const force = await this.definitions.force(forceCode);
    if (!force) return refuse('unknown-force', 'there is no force with this code.');
    const table = discloseReasons({
      ...{ force: force.code, forceName: force.name, synthetic: force.synthetic },
      themesVersion: this.themes.taxonomy.version,
      ...(await this.periods.of(force.code)),
      leaverRates: await this.leaverRates(force),
      beside: await this.totals.beside(force.code),
    });
    await this.trail.append(this.dataSource, {
      ...{ actor, action: 'reasons.figures', object: force.code, outcome: 'done' },
    });
    return ok(table);
  }

  /** As networks read them, for every role: the page is the same for all, so it tells what may be told to each of its
   *  readers. None before the first release. */
  private async leaverRates(force: Force): Promise<Reasons['leaverRates']> {
    const opened = await this.releases.open(force.code, undefined, 'network');
    if (!opened.ok) return [];
    return leaverRatesBeside({
      ...opened.value,
      words: {
        ...{ forceName: force.name, synthetic: force.synthetic, codeVersion: '' },
        people: workforceNouns(),
      },
    });
  }
}
