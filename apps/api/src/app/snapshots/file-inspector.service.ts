import { Injectable } from '@nestjs/common';
import { type FileInspection } from '@muster/contracts';
import { ok, type Refusal, type Result, type SnapshotMapping, snapshotMappingSchema } from '@muster/domain';
import { columnPosition, inspectTable, mappedColumns, type TableFindings } from '@muster/ingest';
import { ScreeningRequests } from './screening-requests.service';
import { SnapshotStore } from './snapshot-store.service';
import { unpackFile } from '../files/unpack-file';
import { UnreadableFile } from '../files/unreadable-file';

/** Looks at a file before its columns are matched. Nothing of it is stored, not even that somebody looked. */
@Injectable()
export class FileInspector {
  constructor(
    private readonly requests: ScreeningRequests,
    private readonly store: SnapshotStore,
  ) {}

  /** Columns, what they seem to be, and their values where these are few and not personal; with the mapping that the
   *  force used last, when it fits. `headerRow`: where a person says that the column names stand. Refused only for an
   *  unknown force: what is wrong with the file are issues. */
  async inspect(
    forceCode: string,
    bytes: AsyncIterable<Uint8Array>,
    headerRow?: number,
  ): Promise<Result<FileInspection, Refusal & { readonly code: 'unknown-force' }>> {
    const force = await this.requests.force(forceCode);
    if (!force.ok) return force;
    const findings = await lookAt(bytes, headerRow);
    return ok({
      rows: findings.rows,
      delimiter: findings.delimiter,
      headerRow: findings.headerRow,
      hasTitles: findings.hasTitles,
      issues: findings.issues.map((issue) => ({ ...issue, rows: issue.rows ? [...issue.rows] : undefined })),
      columns: findings.columns.map(({ values, dateFormats, ...column }) => ({
        ...column,
        values: values ? [...values] : null,
        dateFormats: dateFormats ? [...dateFormats] : null,
      })),
      layout: {
        ...findings.layout,
        totals: findings.layout.totals.map((total) => ({ ...total, values: [...total.values] })),
      },
      rememberedMapping: await this.remembered(force.value.code, findings),
    });
  }

  private async remembered(force: string, { columns }: TableFindings): Promise<SnapshotMapping | null> {
    const last = snapshotMappingSchema.safeParse(await this.store.lastMapping(force));
    if (!last.success) return null;
    const names = columns.map(({ name }) => name);
    return mappedColumns(last.data).every((column) => columnPosition(names, column) >= 0) ? last.data : null;
  }
}

async function lookAt(bytes: AsyncIterable<Uint8Array>, headerRow?: number): Promise<TableFindings> {
  const inspection = inspectTable(headerRow);
  try {
    for await (const piece of unpackFile(bytes)) {
      inspection.write(piece);
      if (inspection.hopeless) break;
    }
  } catch (problem) {
    if (!(problem instanceof UnreadableFile)) throw problem;
    return { ...inspectTable().finish(), issues: problem.issues };
  }
  return inspection.finish();
}
