import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { type CountFileDetail, countFileDetailSchema } from '@muster/contracts';
import { aggregateMappingSchema } from '@muster/domain';
import { type FastifyRequest } from 'fastify';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { toCountFileDetail } from '../count-files/count-file-row';
import { mappingOfUpload } from '../count-files/mapping-of-upload';
import { readUpload } from '../files/read-upload';
import { orProblem } from '../platform/problems/or-problem';
import { FigureReceiver } from './figure-receiver.service';

/** The way in for a file of published totals. */
@Controller('api/aggregates/files')
export class FigureUploadsController {
  constructor(private readonly receiver: FigureReceiver) {}

  @Post()
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        mapping: {
          type: 'string',
          description: 'An aggregate mapping as JSON; the standard layout without it',
        },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @Route({
    id: 'aggregates.receive',
    access: ['steward'],
    egress: 'receipt',
    summary: 'Reads and checks published totals; nothing counts before it is confirmed',
    response: countFileDetailSchema,
  })
  async receive(
    @Req() request: FastifyRequest,
    @CurrentAccount() { username: actor }: CurrentAccountValue,
  ): Promise<CountFileDetail> {
    return readUpload(request, async (upload) => {
      const mapping = mappingOfUpload(upload, aggregateMappingSchema);
      const received = await this.receiver.receive({ mapping, actor, bytes: upload.bytes });
      return toCountFileDetail(orProblem(received));
    });
  }
}
