import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { type CountFileDetail, countFileDetailSchema } from '@muster/contracts';
import { stageMappingSchema } from '@muster/domain';
import { type FastifyRequest } from 'fastify';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { toCountFileDetail } from '../count-files/count-file-row';
import { mappingOfUpload } from '../count-files/mapping-of-upload';
import { readUpload } from '../files/read-upload';
import { requiredField } from '../files/required-field';
import { orProblem } from '../platform/problems/or-problem';
import { StageReceiver } from './stage-receiver.service';

const TEXT = { type: 'string' };
const DAY = { type: 'string', format: 'date' };

/** The way in for a file about a process. */
@Controller('api/processes/files')
export class StageUploadsController {
  constructor(private readonly receiver: StageReceiver) {}

  @Post()
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['force', 'process', 'from', 'to', 'file'],
      properties: {
        force: TEXT,
        process: TEXT,
        from: DAY,
        to: DAY,
        mapping: { type: 'string', description: 'A stage mapping as JSON; the standard layout without it' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @Route({
    id: 'processes.receive',
    access: ['steward'],
    egress: 'receipt',
    summary: 'Reads and checks counts by stage or rows of applicants; nothing counts before it is confirmed',
    response: countFileDetailSchema,
  })
  async receive(
    @Req() request: FastifyRequest,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<CountFileDetail> {
    return readUpload(request, async (upload) => {
      const field = (name: string) => requiredField(upload.fields, name);
      const received = await this.receiver.receive({
        ...{ force: field('force'), process: field('process'), from: field('from'), to: field('to') },
        mapping: mappingOfUpload(upload, stageMappingSchema),
        actor: account.username,
        bytes: upload.bytes,
      });
      return toCountFileDetail(orProblem(received));
    });
  }
}
