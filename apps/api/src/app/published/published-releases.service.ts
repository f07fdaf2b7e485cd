import { Injectable } from '@nestjs/common';
import { openRelease, READER_ROLES, type ReaderRole, type ReleasedFigures } from '@muster/disclosure';
import { ok, refuse, type Result } from '@muster/domain';
import { QualityRulesService } from '../quality/quality-rules.service';
import { type PublishedRelease, ReleaseReader } from '../releases/release-reader.service';
import { type PublishedRefusal } from './published.errors';

/** The release that is asked about, and those before it: oldest first, the asked one last. */
export interface OpenedReleases {
  readonly figures: ReleasedFigures;
  readonly published: readonly ReleasedFigures[];
  /** Least declaration rate, 0-1, from which on shares and verdicts by a characteristic are said. */
  readonly gate: number;
}

/** Quarters that a page looks back: six years. */
const MOST_QUARTERS = 24;
/** Opened releases that are kept: as many as one force has for every role, so that they do not push each other out. Their
 *  rows never change, so nothing in here grows old. */
const MOST_KEPT = READER_ROLES.length * MOST_QUARTERS;

/** Opens published releases as a role reads them. */
@Injectable()
export class PublishedReleases {
  readonly #kept = new Map<string, ReleasedFigures>();

  constructor(
    private readonly reader: ReleaseReader,
    private readonly quality: QualityRulesService,
  ) {}

  /** Published releases of a force, newest first. */
  async list(force: string): Promise<readonly PublishedRelease[]> {
    return this.reader.list(force);
  }

  /** The release of a quarter, or the one in force when none is named, with those before it. Refused in one way whether the
   *  force is unknown, the quarter has no release, or one that is not published. */
  async open(
    force: string,
    period: string | undefined,
    role: ReaderRole,
  ): Promise<Result<OpenedReleases, PublishedRefusal>> {
    const listed = await this.list(force);
    const at = listed.findIndex(({ quarter, inForce }) =>
      period === undefined ? inForce : quarter.id === period,
    );
    if (at < 0) return noPublishedRelease();
    const published: ReleasedFigures[] = [];
    for (const release of listed.slice(at, at + MOST_QUARTERS).toReversed()) {
      const figures = await this.figures(force, release, role);
      if (figures) published.push(figures);
    }
    const figures = published.at(-1);
    // Archived between the list and the opening.
    if (figures?.meta.id !== listed[at]?.id || !figures) return noPublishedRelease();
    return ok({ figures, published, gate: this.quality.targets.gate.share });
  }

  private async figures(
    force: string,
    { id, quarter }: PublishedRelease,
    role: ReaderRole,
  ): Promise<ReleasedFigures | null> {
    const key = `${role}|${id}`;
    const kept = this.#kept.get(key);
    if (kept) return this.keep(key, kept);
    const opened = await this.reader.open(force, quarter.id, role);
    if (!opened.ok || opened.value.meta.id !== id) return null;
    const { meta, rows, rules } = opened.value;
    return this.keep(key, openRelease(meta, rows, rules));
  }

  /** The ones asked for last stay. */
  private keep(key: string, figures: ReleasedFigures): ReleasedFigures {
    this.#kept.delete(key);
    this.#kept.set(key, figures);
    for (const [oldest] of this.#kept) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
    return figures;
  }
}

/** One sentence for whatever keeps a reader from a release. */
function noPublishedRelease(): Result<never, PublishedRefusal> {
  return refuse('no-published-release', 'there are no published figures of this force for this quarter.');
}
