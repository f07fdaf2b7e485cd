import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Permalink, PERMALINK_PARAMETERS, type PermalinkRequest } from '@muster/contracts';
import { ok, refuse, type Result, type Role } from '@muster/domain';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { DefinitionsService } from '../definitions/definitions.service';
import { type Configuration } from '../platform/configuration';
import { calendarDay } from '../platform/calendar-day';
import { programVersion } from '../platform/program-version';
import { CLOCK, CONFIGURATION } from '../platform/tokens';
import { quarterNamed } from '../releases/quarter-named';
import { type PublishedRelease, ReleaseReader } from '../releases/release-reader.service';
import { belongsToPage } from './belongs-to-page';
import { type PermalinkRefusal } from './permalinks.errors';
import { tellsACharacteristic } from './tells-a-characteristic';

type Outcome = Promise<Result<Permalink, PermalinkRefusal>>;
type Source =
  | { readonly kind: 'itself' }
  | { readonly kind: 'release'; readonly release: PublishedRelease }
  | { readonly kind: 'ledger'; readonly generation: string };

interface Stored {
  readonly id: string;
  readonly page: Permalink['page'];
  readonly address: Permalink['address'];
  readonly force: string;
  readonly releaseId: string | null;
  readonly period: string | null;
  readonly generation: string | null;
  readonly codeVersion: string;
  readonly madeAt: string;
}

/** The register as at a day: what it says of that day can still be corrected. */
const REGISTER: readonly string[] = ['commitments', 'commitments-entry'];
/** Pages of no release and no state of the ledger: registers and packs. */
const ITSELF: readonly string[] = [...REGISTER, 'packs', 'pack'];
/** Pages on which an analyst sees true counts. */
const COUNTED: readonly string[] = [
  ...['representation', 'retention', 'mix-and-rate', 'progression', 'projection', 'signals', 'quality'],
  'comparators',
];
const ALPHABET = '0123456789abcdefghijklmnopqrstuv';
const LENGTH = 12;

/** Short addresses of questions. One keeps what was asked and of which release or state of the ledger, and no figure:
 *  whoever opens it asks again, and the page decides anew what they may see. */
@Injectable()
export class Permalinks {
  private readonly codeVersion: string;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly definitions: DefinitionsService,
    private readonly releases: ReleaseReader,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: () => Date,
    @Inject(CONFIGURATION) { projectDir }: Configuration,
  ) {
    this.codeVersion = programVersion(projectDir);
  }

  async make(asked: PermalinkRequest, actor: string, roles: readonly Role[]): Outcome {
    const { page, address } = asked;
    if (!belongsToPage(asked)) {
      return refuse('permalink-parameter', 'the address has a part that this page does not know.');
    }
    const force = address['force']?.[0] ?? '';
    if (!(await this.definitions.force(force)))
      return refuse('unknown-force', 'there is no force with this code.');
    if (tellsACharacteristic(address)) {
      return refuse(
        'permalink-personal',
        'a filter on a personal characteristic is not kept in any address. Remove it first.',
      );
    }
    const source = await this.sourceOf(asked, force, roles);
    if (source === null) {
      return refuse('no-published-release', 'there are no published figures of this force for this quarter.');
    }
    const release = source.kind === 'release' ? source.release : null;
    const kept = this.frozen(asked, release);
    const id = randomId();
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `insert into reference.permalink
                (id, page, address, force, release_id, period, generation, code_version, made_by, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          ...[id, page, JSON.stringify(kept), force, release?.id ?? null, release?.quarter.id ?? null],
          ...[source.kind === 'ledger' ? source.generation : null, this.codeVersion, actor, this.clock()],
        ],
      );
      await this.trail.append(manager, { actor, action: 'permalinks.make', object: page, outcome: 'done' });
    });
    return this.find(id, roles);
  }

  /** What was asked, and whether the figures behind it are still those; of true counts only analysts are told. One refusal
   *  for whatever is not there. */
  async find(id: string, roles: readonly Role[]): Outcome {
    if (!/^[0-9a-v]{12}$/.test(id)) return refuse('unknown-permalink', 'there is no such short address.');
    const [stored] = await this.dataSource.query<Stored[]>(
      `select id, page, address, force, release_id as "releaseId", period, generation,
              code_version as "codeVersion",
              to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "madeAt"
         from reference.permalink where id = $1`,
      [id],
    );
    if (!stored) return refuse('unknown-permalink', 'there is no such short address.');
    const { page, address, period, codeVersion, madeAt } = stored;
    return ok({
      ...{ id, page, address, madeAt, codeVersion },
      release: period === null ? null : { period, label: quarterNamed(period).label },
      since: await this.since(stored, roles),
    });
  }

  private async sourceOf(
    { page, address }: PermalinkRequest,
    force: string,
    roles: readonly Role[],
  ): Promise<Source | null> {
    if (ITSELF.includes(page)) return { kind: 'itself' };
    if (roles.includes('analyst') && COUNTED.includes(page)) return this.ledgerNow(force);
    return this.releaseOf(force, address['release']?.[0] ?? null);
  }

  /** The address with what it left to the day it was made. */
  private frozen(
    { page, address }: PermalinkRequest,
    release: PublishedRelease | null,
  ): PermalinkRequest['address'] {
    if (release) return { ...address, release: [release.quarter.id] };
    const ofMeeting: readonly string[] = PERMALINK_PARAMETERS[page];
    return ofMeeting.includes('meeting') ? { meeting: [calendarDay(this.clock())], ...address } : address;
  }

  private async since(
    { id, page, force, releaseId, generation, codeVersion }: Stored,
    roles: readonly Role[],
  ): Promise<Permalink['since']> {
    if (REGISTER.includes(page)) return (await this.registerChanged(id)) ? 'counted-anew' : 'same';
    if (ITSELF.includes(page)) return 'same';
    if (releaseId === null) {
      // To anybody else it would tell on which day a snapshot or a notice of objection came.
      if (!roles.includes('analyst')) return 'counted-anew';
      const now = await this.ledgerNow(force);
      return now.generation === generation && codeVersion === this.codeVersion ? 'same' : 'counted-anew';
    }
    const listed = (await this.releases.list(force)).find((release) => release.id === releaseId);
    if (!listed) return 'gone';
    return listed.inForce ? 'same' : 'newer';
  }

  /** Whether a line, a rating or a piece of evidence was written since the link was made. */
  private async registerChanged(id: string): Promise<boolean> {
    const [row] = await this.dataSource.query<{ changed: boolean }[]>(
      `select exists (select from workforce.commitment c where c.force = p.force and c.changed_at > p.made_at)
           or exists (select from workforce.commitment_rating r where r.force = p.force and r.recorded_at > p.made_at)
           or exists (select from workforce.commitment_evidence e where e.force = p.force and e.changed_at > p.made_at)
              as changed
         from reference.permalink p where p.id = $1`,
      [id],
    );
    return row?.changed ?? false;
  }

  private async ledgerNow(force: string): Promise<Extract<Source, { kind: 'ledger' }>> {
    const [row] = await this.dataSource.query<{ generation: string }[]>(
      'select generation from workforce.generation where force = $1',
      [force],
    );
    return { kind: 'ledger', generation: row?.generation ?? '0' };
  }

  private async releaseOf(force: string, period: string | null): Promise<Source | null> {
    const listed = await this.releases.list(force);
    const release = listed.find(({ quarter, inForce }) =>
      period === null ? inForce : quarter.id === period,
    );
    return release ? { kind: 'release', release } : null;
  }
}

/** 60 random bits: nobody finds an address by trying. */
function randomId(): string {
  return [...randomBytes(LENGTH)].map((byte) => ALPHABET.charAt(byte & 31)).join('');
}
