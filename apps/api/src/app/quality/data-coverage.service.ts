import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataCoverage } from '@muster/contracts';
import { DIMENSIONS, ok, refuse, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { DefinitionsService } from '../definitions/definitions.service';
import { dimensionLabel } from '../questions/dimension-ids';
import { type QuestionRefusal } from '../questions/question-refusal';
import { ImportProblemsService } from './import-problems.service';
import { QualityRulesService } from './quality-rules.service';

interface SnapshotRow {
  readonly as_at: string;
  readonly not_held: readonly string[];
}

/** What is held and how imports went, for administrators and stewards: no count of people, and none of rows either, because
 *  a row may be a person. */
@Injectable()
export class DataCoverageService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly definitions: DefinitionsService,
    private readonly imports: ImportProblemsService,
    private readonly rules: QualityRulesService,
  ) {}

  async of(forceCode: string): Promise<Result<DataCoverage, QuestionRefusal>> {
    const force = await this.definitions.force(forceCode);
    if (!force) return refuse('unknown-force', 'there is no force with this code.');
    const found = await this.imports.of(force.code);
    if (!found.ok) return found;
    const rows = await this.dataSource.query<SnapshotRow[]>(
      `select to_char(as_at, 'YYYY-MM-DD') as as_at, not_held
         from workforce.snapshot where force = $1 and state = 'published' order by as_at desc`,
      [force.code],
    );
    const { targets, gate } = this.rules.targets;
    return ok({
      ...{ force: force.code, forceName: force.name, gate },
      targets: targets.map(({ characteristic, share, why }) => ({
        ...{ characteristic, label: dimensionLabel(characteristic, {}), target: share, why },
      })),
      snapshots: rows.map(({ as_at: asAt, not_held: notHeld }) => ({
        asAt,
        held: characteristics((id) => !notHeld.includes(id)),
        notHeld: characteristics((id) => notHeld.includes(id)),
      })),
      problems: problemsOf(found.value.imports),
    });
  }
}

function characteristics(which: (id: string) => boolean): string[] {
  return Object.entries(DIMENSIONS)
    .filter(([id, { characteristic }]) => characteristic && which(id))
    .map(([, { label }]) => label);
}

function problemsOf(
  imports: readonly { readonly received: string; readonly problems: readonly Problem[] }[],
): DataCoverage['problems'] {
  const kinds = new Map<string, DataCoverage['problems'][number]>();
  for (const { received, problems } of imports) {
    for (const { code, severity } of problems) {
      const key = `${code} ${severity}`;
      const known = kinds.get(key);
      const lastReceived = known && known.lastReceived > received ? known.lastReceived : received;
      kinds.set(key, { code, severity, imports: (known?.imports ?? 0) + 1, lastReceived });
    }
  }
  return [...kinds.values()].toSorted((a, b) => a.code.localeCompare(b.code, 'en-GB'));
}

type Problem = Pick<DataCoverage['problems'][number], 'code' | 'severity'>;
