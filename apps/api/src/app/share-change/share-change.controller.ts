import { Controller, HttpCode, Post } from '@nestjs/common';
import {
  type AnalystTable,
  type ShareChangeAnswer,
  shareChangeAnswerSchema,
  type ShareChangeQuestion,
  shareChangeQuestionSchema,
} from '@muster/contracts';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { ShareChangeService } from './share-change.service';

@Controller('api/share-change')
export class ShareChangeController {
  constructor(private readonly changes: ShareChangeService) {}

  @Post()
  @HttpCode(200)
  @Route({
    id: 'share-change.ask',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary:
      'Why the share of each group moved between two dates; a question in a body, so that no value stands in a URL',
    body: shareChangeQuestionSchema,
    response: shareChangeAnswerSchema,
  })
  async ask(
    @ZodBody(shareChangeQuestionSchema) question: ShareChangeQuestion,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<AnalystTable<ShareChangeAnswer>> {
    return orProblem(await this.changes.ask(question, account.username));
  }
}
