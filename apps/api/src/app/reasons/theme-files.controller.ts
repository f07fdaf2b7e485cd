import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { type ThemeFile, themeFileSchema } from '@muster/contracts';
import { type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { readUpload } from '../files/read-upload';
import { orProblem } from '../platform/problems/or-problem';
import { ZodQuery } from '../platform/problems/zod-query.decorator';
import { ThemeTotals } from './theme-totals.service';

const querySchema = z.strictObject({ force: z.string().max(20) });

/** The way in for totals by theme of other sources. */
@Controller('api/reasons/theme-files')
export class ThemeFilesController {
  constructor(private readonly totals: ThemeTotals) {}

  @Post()
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @Route({
    id: 'themes.import',
    access: ['analyst'],
    egress: 'receipt',
    summary: 'Reads totals by theme of forums, grievances or surveys; with any problem nothing counts',
    response: themeFileSchema,
  })
  async receive(
    @Req() request: FastifyRequest,
    @ZodQuery(querySchema) { force }: z.infer<typeof querySchema>,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<ThemeFile> {
    return readUpload(request, async ({ bytes }) => {
      const { issues, ...file } = orProblem(await this.totals.receive(force, bytes, username));
      return {
        ...file,
        issues: issues.map(({ code, message, repair, rows = [] }) => ({
          ...{ code, message, repair },
          rows: [...rows],
        })),
      };
    });
  }
}
