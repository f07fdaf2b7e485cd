import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type ReasonHalfYear,
  reasonHalfYearSchema,
  type ReasonYear,
  reasonYearSchema,
} from '@muster/contracts';
import {
  type FunnelCount,
  protectHalfYear,
  protectYear,
  type ReasonPeriod,
  reasonPeriodsUntil,
  type TickCount,
} from '@muster/disclosure';
import { DataSource } from 'typeorm';
import { CaseFunnel } from '../cases/tally/case-funnel.service';
import { CaseTally } from '../cases/tally/case-tally.service';
import { calendarDay } from '../platform/calendar-day';
import { CLOCK } from '../platform/tokens';
import { Themes } from '../definitions/themes.service';

interface StoredPeriod {
  readonly period: string;
  readonly content: unknown;
}

export interface PublishedPeriods {
  readonly halfYears: ReasonHalfYear[];
  readonly years: ReasonYear[];
}

/** Publishes totals of conversations, each period once: the first time that somebody reads after the period has opened. What
 *  was published is never worked out again, so that two readings of one period cannot be compared. */
@Injectable()
export class ReasonPeriods {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly tally: CaseTally,
    private readonly funnel: CaseFunnel,
    private readonly themes: Themes,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Half-years and years of a force, the newest first. */
  async of(force: string): Promise<PublishedPeriods> {
    const periods = reasonPeriodsUntil(calendarDay(this.clock()));
    const known = await this.stored(force, periods);
    const missing = periods.filter(({ id }) => !known.has(id));
    if (missing.length > 0) await this.publish(force, missing);
    const stored = missing.length > 0 ? await this.stored(force, periods) : known;
    const contents = (kind: ReasonPeriod['kind']) =>
      periods.flatMap((period) => (period.kind === kind ? [stored.get(period.id)] : []));
    return {
      halfYears: contents('half-year').map((content) => reasonHalfYearSchema.parse(content)),
      years: contents('year').map((content) => reasonYearSchema.parse(content)),
    };
  }

  private async stored(force: string, periods: readonly ReasonPeriod[]): Promise<Map<string, unknown>> {
    const rows = await this.dataSource.query<StoredPeriod[]>(
      'select period, content from workforce.reason_period where force = $1 and period = any ($2)',
      [force, periods.map(({ id }) => id)],
    );
    return new Map(rows.map(({ period, content }) => [period, content]));
  }

  /** Whoever comes second finds the row of the first. */
  private async publish(force: string, periods: readonly ReasonPeriod[]): Promise<void> {
    const { taxonomy } = this.themes;
    const ticks: readonly TickCount[] = await this.tally.read(force);
    const funnel = await this.funnelOf(force);
    const contents = periods.map((period) =>
      period.kind === 'half-year'
        ? protectHalfYear(period, ticks, taxonomy)
        : protectYear(period, ticks, funnel, taxonomy),
    );
    await this.dataSource.query(
      `insert into workforce.reason_period (force, period, themes_version, content, published_at)
       select $1, c ->> 'period', $2, c, $3 from jsonb_array_elements($4::jsonb) c on conflict do nothing`,
      [force, taxonomy.version, this.clock(), JSON.stringify(contents)],
    );
  }

  private async funnelOf(force: string): Promise<readonly FunnelCount[]> {
    const counts = await this.funnel.read(force);
    return counts.map(({ halfYear, reached, daysToAcknowledge }) => ({
      ...{ halfYear, asked: reached.requested, offered: reached.offered },
      ...{ accepted: reached.arranged, held: reached.held, daysToContact: daysToAcknowledge },
    }));
  }
}
