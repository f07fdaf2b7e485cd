import { Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import {
  type AnalystTable,
  type ComparatorBeside,
  type ComparatorBesideQuestion,
  comparatorBesideQuestionSchema,
  comparatorBesideSchema,
  type ComparatorFigures,
  comparatorFiguresSchema,
  type ComparatorImport,
  comparatorImportSchema,
  type ComparatorOptions,
  comparatorOptionsSchema,
} from '@muster/contracts';
import { type FastifyRequest } from 'fastify';
import { type z } from 'zod';
import { type CurrentAccountValue } from '../access/current-account';
import { CurrentAccount } from '../access/current-account.decorator';
import { Route } from '../access/route.decorator';
import { readUpload } from '../files/read-upload';
import { InvalidRequestError } from '../platform/problems/invalid-request-error';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { ZodQuery } from '../platform/problems/zod-query.decorator';
import { ComparatorBesideService } from './comparator-beside.service';
import { ComparatorImporter } from './comparator-import.service';
import { comparatorQuestionSchema } from './comparator-question';
import { ComparatorsService } from './comparators.service';
import { readTotals } from './read-totals';

const TEXT = { type: 'string' };

/** Public figures of other forces, for everyone who is signed in; loading more, for stewards; and a figure of our own
 *  beside them, for analysts. */
@Controller('api/comparators')
export class ComparatorsController {
  constructor(
    private readonly comparators: ComparatorsService,
    private readonly importer: ComparatorImporter,
    private readonly besides: ComparatorBesideService,
  ) {}

  @Get()
  @Route({
    id: 'comparators.options',
    access: 'signed-in',
    egress: 'reference-data',
    summary: 'Forces, ranks and years of the public figures, and their sources',
    response: comparatorOptionsSchema,
  })
  async options(): Promise<ComparatorOptions> {
    return this.comparators.options();
  }

  @Get('figures')
  @Route({
    id: 'comparators.figures',
    access: 'signed-in',
    egress: 'reference-data',
    summary: 'Public figures by force, year, rank and group, exact because they are published',
    response: comparatorFiguresSchema,
  })
  async figures(
    @ZodQuery(comparatorQuestionSchema)
    { force, ...question }: z.infer<typeof comparatorQuestionSchema>,
  ): Promise<ComparatorFigures> {
    const forces = (force ?? '').split(',').filter((code) => code !== '');
    return orProblem(await this.comparators.figures({ ...question, forces }));
  }

  @Post('beside')
  @HttpCode(200)
  @Route({
    id: 'comparators.beside',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'A figure of our snapshot beside the published one, or why the two are not the same thing',
    body: comparatorBesideQuestionSchema,
    response: comparatorBesideSchema,
  })
  async beside(
    @ZodBody(comparatorBesideQuestionSchema) question: ComparatorBesideQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<ComparatorBeside>> {
    return orProblem(await this.besides.ask(question, account.username));
  }

  @Post()
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        publication: { ...TEXT, description: 'What was published, and where' },
        totals: {
          ...TEXT,
          description:
            'Published full-time posts of officers in England and Wales, as 2023=147430, 2024=147746',
        },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @Route({
    id: 'comparators.import',
    access: ['steward'],
    egress: 'receipt',
    summary: 'Loads a published Home Office table; its years count as it says from then on',
    response: comparatorImportSchema,
  })
  async receive(
    @Req() request: FastifyRequest,
    @CurrentAccount() { username: actor }: CurrentAccountValue,
  ): Promise<ComparatorImport> {
    return readUpload(request, async ({ fields, bytes }) => {
      const totals = readTotals((fields['totals'] ?? '').split(/\s*[;\n]\s*|,\s+/));
      if (totals === null) {
        throw new InvalidRequestError([
          {
            pointer: '/totals',
            code: 'not-totals',
            message: 'Write each as a year and a figure: 2023=147430.',
          },
        ]);
      }
      const received = await this.importer.receive({
        bytes,
        publication: fields['publication']?.slice(0, 300),
        totals,
        actor,
      });
      return orProblem(received);
    });
  }
}
