import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type OfficeList, type OpenOfficeList } from '@muster/contracts';
import { type DisclosedTable, discloseOfficeList, quarterOf } from '@muster/disclosure';
import { ok, refuse, type Result } from '@muster/domain';
import { formatDate } from '@muster/narrative';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { type CurrentAccountValue } from '../access/current-account';
import { DefinitionsService } from '../definitions/definitions.service';
import { calendarDay } from '../platform/calendar-day';
import { CLOCK } from '../platform/tokens';
import { type OfficeHolderRefusal } from './office-holders.errors';

interface StoredList {
  readonly release: string;
  readonly period: string;
  readonly asAt: string;
  readonly lines: OfficeList['lines'];
}

type Reader = Pick<CurrentAccountValue, 'username' | 'displayName'>;
type Opened = Result<DisclosedTable<OfficeList>, OfficeHolderRefusal>;

/** Opens the list of the release in force for a confirmed office-holder. Nothing else of the API can read it. */
@Injectable()
export class OfficeLists {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly definitions: DefinitionsService,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Writes down who opens it and why before it leaves; a refusal too. What is refused never says why a list is closed. */
  async open({ force, purpose }: OpenOfficeList, reader: Reader): Promise<Opened> {
    return this.dataSource.transaction(async (manager): Promise<Opened> => {
      const opened = await this.find(manager, force, reader);
      await this.trail.append(manager, {
        ...{ actor: reader.username, action: 'office-holders.open', purpose },
        ...(opened.ok
          ? { object: force, outcome: 'done', detail: { period: opened.value.toJSON().period } }
          : { object: '', outcome: 'refused', detail: { refusal: opened.refusal.code } }),
      });
      return opened;
    });
  }

  private async find(
    manager: EntityManager,
    code: string,
    { username, displayName }: Reader,
  ): Promise<Opened> {
    const [holder] = await manager.query<{ office: string }[]>(
      `select office from access.office_holder
        where force = $1 and username = $2 and confirmed_at is not null and ended_at is null`,
      [code, username],
    );
    const force = await this.definitions.force(code);
    if (!holder || !force) return refuse('not-office-holder', 'only confirmed office-holders open the list.');
    const [list] = await manager.query<StoredList[]>(
      `select release_id as release, period, to_char(as_at, 'YYYY-MM-DD') as "asAt", lines
         from access.office_list_of($1, $2)`,
      [username, force.code],
    );
    const quarter = list && quarterOf(list.period);
    if (!list || !quarter) return refuse('office-list-closed', 'the list of this quarter is closed.');
    return ok(
      discloseOfficeList({
        ...{ force: force.code, forceName: force.name, period: quarter.id, periodLabel: quarter.label },
        ...{ asAt: list.asAt, lines: list.lines },
        watermark: `${displayName}, ${holder.office}, ${this.moment()}`,
      }),
    );
  }

  /** `31 July 2026, 13:05`, as a clock in the United Kingdom shows it. */
  private moment(): string {
    const now = this.clock();
    const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' }).format(
      now,
    );
    return `${formatDate(calendarDay(now))}, ${time}`;
  }
}
