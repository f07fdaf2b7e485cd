import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { type CommitmentFile, commitmentFileSchema } from '@muster/contracts';
import { type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type CurrentAccountValue } from '../access/current-account';
import { CurrentAccount } from '../access/current-account.decorator';
import { Route } from '../access/route.decorator';
import { readUpload } from '../files/read-upload';
import { orProblem } from '../platform/problems/or-problem';
import { ZodQuery } from '../platform/problems/zod-query.decorator';
import { CommitmentImporter, type ReceivedCommitments } from './commitment-importer.service';

const querySchema = z.strictObject({ force: z.string().max(20) });
type Query = z.infer<typeof querySchema>;
const FILE = { type: 'string', format: 'binary' };

/** The way in for lists of commitments: first a look, then the same file again with the plan of that look. */
@Controller('api/commitments/files')
export class CommitmentFilesController {
  constructor(private readonly importer: CommitmentImporter) {}

  @Post('preview')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: FILE } } })
  @Route({
    id: 'commitments.preview',
    access: ['analyst', 'plan-lead'],
    egress: 'receipt',
    summary: 'Says what a list of commitments would change, and everything that is wrong with it',
    response: commitmentFileSchema,
  })
  async preview(
    @Req() request: FastifyRequest,
    @ZodQuery(querySchema) { force }: Query,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<CommitmentFile> {
    return readUpload(request, async ({ bytes }) =>
      receiptOf(orProblem(await this.importer.receive(force, bytes, username, 'preview'))),
    );
  }

  @Post()
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['plan', 'file'],
      properties: {
        plan: { type: 'string', description: 'What the preview of this file called its plan' },
        file: FILE,
      },
    },
  })
  @Route({
    id: 'commitments.import',
    access: ['analyst', 'plan-lead'],
    egress: 'receipt',
    summary: 'Writes a list of commitments that was looked at into the register',
    response: commitmentFileSchema,
  })
  async receive(
    @Req() request: FastifyRequest,
    @ZodQuery(querySchema) { force }: Query,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<CommitmentFile> {
    return readUpload(request, async ({ fields, bytes }) => {
      const intent = { plan: fields['plan'] ?? '' };
      return receiptOf(orProblem(await this.importer.receive(force, bytes, username, intent)));
    });
  }
}

function receiptOf({ issues, ...file }: ReceivedCommitments): CommitmentFile {
  return {
    ...file,
    issues: issues.map(({ code, severity, message, repair, rows = [] }) => ({
      ...{ code, severity, message, repair },
      rows: [...rows],
    })),
  };
}
