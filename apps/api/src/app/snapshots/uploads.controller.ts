import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import {
  type FileInspection,
  fileInspectionSchema,
  reasonSchema,
  type SnapshotDetail,
  snapshotDetailSchema,
} from '@muster/contracts';
import { isReferenceDate, type SnapshotMapping } from '@muster/domain';
import { type FastifyRequest } from 'fastify';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { InvalidRequestError } from '../platform/problems/invalid-request-error';
import { orProblem } from '../platform/problems/or-problem';
import { FileInspector } from './file-inspector.service';
import { MappingReader } from './mapping-reader.service';
import { readUpload, type Upload } from '../files/read-upload';
import { requiredField } from '../files/required-field';
import { SnapshotDetails } from './snapshot-details.service';
import { SnapshotJobs } from './snapshot-jobs.service';
import { SnapshotReceiver } from './snapshot-receiver.service';

const FILE = { type: 'string', format: 'binary' };
const TEXT = { type: 'string' };

/** The two ways in for a file. Both read it while it arrives. */
@Controller('api/snapshots')
export class UploadsController {
  constructor(
    private readonly inspector: FileInspector,
    private readonly receiver: SnapshotReceiver,
    private readonly mappings: MappingReader,
    private readonly jobs: SnapshotJobs,
    private readonly details: SnapshotDetails,
  ) {}

  @Post('inspections')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['force', 'file'],
      properties: {
        force: TEXT,
        headerRow: { type: 'string', description: 'Row of the column names, when it is not found rightly' },
        file: FILE,
      },
    },
  })
  @Route({
    id: 'snapshots.inspect',
    access: ['steward'],
    egress: 'receipt',
    summary: 'Columns and values of a file, to match them; nothing of it is stored',
    response: fileInspectionSchema,
  })
  async inspect(@Req() request: FastifyRequest): Promise<FileInspection> {
    return readUpload(request, async ({ fields, bytes }) =>
      orProblem(
        await this.inspector.inspect(requiredField(fields, 'force'), bytes, headerRow(fields['headerRow'])),
      ),
    );
  }

  @Post()
  @HttpCode(202)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['force', 'asAt', 'mapping', 'file'],
      properties: {
        force: TEXT,
        asAt: { type: 'string', format: 'date' },
        mapping: { type: 'string', description: 'Id of a saved mapping, or a mapping as JSON' },
        reason: {
          type: 'string',
          minLength: 3,
          maxLength: 500,
          description: 'Why figures change; needed when a snapshot of this day is loaded already',
        },
        file: FILE,
      },
    },
  })
  @Route({
    id: 'snapshots.receive',
    access: ['steward'],
    egress: 'receipt',
    summary: 'Reads and checks a workforce file; nothing counts before it is confirmed',
    response: snapshotDetailSchema,
  })
  async receive(
    @Req() request: FastifyRequest,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<SnapshotDetail> {
    return readUpload(request, async (upload) => {
      const force = requiredField(upload.fields, 'force');
      const asAt = requiredField(upload.fields, 'asAt');
      if (!isReferenceDate(asAt))
        throw InvalidRequestError.at('/asAt', 'invalid-date', 'This must be a day, as in 2026-03-31.');
      const reason = reasonOf(upload);
      const mapping = await this.mapping(upload);
      const { bytes, size } = upload;
      const file = { force, asAt, mapping, reason, actor: account.username, bytes, size };
      const snapshot = orProblem(await this.receiver.receive(file, 'screening'));
      if (snapshot.state === 'screening') this.jobs.start(snapshot.id);
      return this.details.of(snapshot);
    });
  }

  private async mapping({ fields }: Upload): Promise<SnapshotMapping> {
    const read = await this.mappings.read(requiredField(fields, 'mapping'));
    if (read.ok) return read.value;
    const { code, error } = read.refusal;
    if (code === 'unknown-mapping')
      throw InvalidRequestError.at('/mapping', code, 'There is no saved mapping with this id.');
    if (!error)
      throw InvalidRequestError.at(
        '/mapping',
        'not-json',
        'This must be the id of a mapping, or a mapping as JSON.',
      );
    throw InvalidRequestError.from(error, '/mapping');
  }
}

function headerRow(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw InvalidRequestError.at(
    '/headerRow',
    'invalid-row',
    'This must be the number of a row, from 1 to 999.',
  );
}

/** An empty field says nothing, as when a form is sent without it. */
function reasonOf({ fields }: Upload): string | null {
  const given = fields['reason']?.trim() ?? '';
  if (given === '') return null;
  const reason = reasonSchema.safeParse(given);
  if (reason.success) return reason.data;
  throw InvalidRequestError.at('/reason', 'wrong-length', 'Say why in 3 to 500 characters.');
}
