import { Injectable } from '@nestjs/common';
import { type FileInspection } from '@muster/contracts';
import { ok, type Refusal, type Result, type SnapshotMapping, snapshotMappingSchema } from '@muster/domain';
import { inspectTable, mappedColumns, sameName, type TableFindings } from '@muster/ingest';
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
   *  force used last, when it fits. Refused only for an unknown force: what is wrong with the file are issues. */
  async inspect(
    forceCode: string,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<Result<FileInspection, Refusal & { readonly code: 'unknown-force' }>> {
    const force = await this.requests.force(forceCode);
    if (!force.ok) return force;
    const findings = await lookAt(bytes);
    return ok({
      rows: findings.rows,
      delimiter: findings.delimiter,
      issues: findings.issues.map((issue) => ({ ...issue, rows: issue.rows ? [...issue.rows] : undefined })),
      columns: findings.columns.map(({ name, suggestion, values }) => ({
        name,
        suggestion,
        values: values ? [...values] : null,
      })),
      rememberedMapping: await this.remembered(force.value.code, findings),
    });
  }

  private async remembered(force: string, { columns }: TableFindings): Promise<SnapshotMapping | null> {
    const last = snapshotMappingSchema.safeParse(await this.store.lastMapping(force));
    if (!last.success) return null;
    const inFile = new Set(columns.map(({ name }) => sameName(name)));
    return mappedColumns(last.data).every((column) => inFile.has(sameName(column))) ? last.data : null;
  }
}

async function lookAt(bytes: AsyncIterable<Uint8Array>): Promise<TableFindings> {
  const inspection = inspectTable();
  try {
    for await (const piece of unpackFile(bytes)) {
      inspection.write(piece);
      if (inspection.hopeless) break;
    }
  } catch (problem) {
    if (!(problem instanceof UnreadableFile)) throw problem;
    return { rows: 0, delimiter: ',', issues: [problem.issue], columns: [] };
  }
  return inspection.finish();
}
