import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type AnnotationMark, type Restatement } from '@muster/contracts';
import { DataSource } from 'typeorm';
import { Annotations } from '../annotations/annotations.service';
import { Restatements } from '../ledger/restatements.service';

/** Codes of a dimension that got other names with a snapshot. */
export interface RecodedDate {
  readonly asAt: string;
  readonly dimension: string;
  readonly pairs: readonly { readonly from: string; readonly to: string }[];
}

/** What happened to the figures of a force besides people: new names of codes, figures changed afterwards, and what
 *  colleagues noted of a day. */
export interface SeriesEvents {
  readonly recoded: readonly RecodedDate[];
  readonly restated: readonly Restatement[];
  readonly annotations: readonly AnnotationMark[];
}

/** Finds what makes dates of a series hard to compare: restatements and new names. */
@Injectable()
export class SeriesEventsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly restatements: Restatements,
    private readonly annotations: Annotations,
  ) {}

  /** Bridges count while their snapshot is published. */
  async of(force: string): Promise<SeriesEvents> {
    const recoded = await this.dataSource.query<RecodedDate[]>(
      `select to_char(b.as_at, 'YYYY-MM-DD') as "asAt", b.dimension,
              json_agg(json_build_object('from', from_code, 'to', to_code) order by from_code, to_code) as pairs
         from workforce.code_bridge b join workforce.snapshot s on s.id = b.snapshot and s.state = 'published'
        where b.force = $1 group by b.as_at, b.dimension order by b.as_at, b.dimension`,
      [force],
    );
    const annotations = await this.annotations.marks(force);
    return { recoded, restated: await this.restatements.of(force), annotations };
  }
}
