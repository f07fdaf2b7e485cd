import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { type ObjectionReceipt, objectionReceiptSchema } from '@muster/contracts';
import { isReferenceDate } from '@muster/domain';
import { type ReferenceMode } from '@muster/ingest';
import { type FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { type CurrentAccountValue } from '../access/current-account';
import { CurrentAccount } from '../access/current-account.decorator';
import { Route } from '../access/route.decorator';
import { readUpload, type Upload } from '../files/read-upload';
import { requiredField } from '../files/required-field';
import { InvalidRequestError } from '../platform/problems/invalid-request-error';
import { orProblem } from '../platform/problems/or-problem';
import { ObjectionLists } from './objection-lists.service';
import { WithholdingJobs } from './withholding-jobs.service';
import { readWithholding, toWithholding } from './withholding-store';

const TEXT = { type: 'string' };

/** A list of references from HR. It is read while it arrives and never written. */
@Controller('api/objections/lists')
export class ObjectionListsController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly lists: ObjectionLists,
    private readonly jobs: WithholdingJobs,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['force', 'receivedOn', 'file'],
      properties: {
        force: TEXT,
        receivedOn: { type: 'string', format: 'date' },
        mode: { type: 'string', enum: ['staff-number', 'pre'] },
        column: { type: 'string', description: 'Column of the reference; not needed for one column' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @Route({
    id: 'objections.load',
    access: ['steward', 'dpo'],
    egress: 'receipt',
    summary: 'Records the notices of a list; says how many rows were read, never whom they match',
    response: objectionReceiptSchema,
  })
  async load(
    @Req() request: FastifyRequest,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<ObjectionReceipt> {
    return readUpload(request, async ({ fields, bytes }) => {
      const about = { ...required(fields), ...optional(fields), actor: account.username };
      const { force, recorded, rows, issues } = orProblem(await this.lists.load({ ...about, bytes }));
      if (recorded) this.jobs.start(force);
      return {
        ...{ force, recorded, rows },
        issues: issues.map((issue) => ({ ...issue, rows: issue.rows ? [...issue.rows] : undefined })),
        withholding: toWithholding(await readWithholding(this.dataSource, force)),
      };
    });
  }
}

function required(fields: Upload['fields']): { force: string; receivedOn: string } {
  const force = requiredField(fields, 'force');
  const { receivedOn } = fields;
  if (receivedOn === undefined || !isReferenceDate(receivedOn)) {
    throw InvalidRequestError.at(
      '/receivedOn',
      'invalid-date',
      'This must be a day, as in 2026-03-31, before the file.',
    );
  }
  return { force, receivedOn };
}

function optional({ mode, column }: Upload['fields']): {
  mode?: ReferenceMode | undefined;
  column?: string | undefined;
} {
  if (mode !== undefined && mode !== '' && mode !== 'staff-number' && mode !== 'pre') {
    throw InvalidRequestError.at('/mode', 'invalid-value', 'This must be one of: staff-number, pre.');
  }
  return { mode: mode === '' ? undefined : mode, column: column === '' ? undefined : column };
}
