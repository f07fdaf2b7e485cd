import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { type Pack, packSchema } from '@muster/contracts';
import { type PackMoveKind } from '@muster/packs';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { PackDecisions } from './pack-decisions.service';
import { toPack } from './pack-row';

/** What people decide about packs: one route a move of `PACK_MOVES`. */
@Controller('api/packs')
export class PackMovesController {
  constructor(private readonly decisions: PackDecisions) {}

  @Post(':id/freezing')
  @HttpCode(200)
  @Route({
    id: 'packs.freeze',
    access: ['analyst'],
    egress: 'receipt',
    summary: 'Freezes a draft: from here on nothing of it changes',
    response: packSchema,
  })
  async freeze(@Param('id') id: string, @CurrentAccount() account: CurrentAccountValue): Promise<Pack> {
    return this.decide('freeze', id, account);
  }

  @Post(':id/approval')
  @HttpCode(200)
  @Route({
    id: 'packs.approve',
    access: ['analyst', 'plan-lead', 'dpo'],
    egress: 'receipt',
    summary: 'Approves a pack that somebody else built',
    response: packSchema,
  })
  async approve(@Param('id') id: string, @CurrentAccount() account: CurrentAccountValue): Promise<Pack> {
    return this.decide('approve', id, account);
  }

  @Post(':id/publication')
  @HttpCode(200)
  @Route({
    id: 'packs.publish',
    access: ['analyst', 'plan-lead', 'dpo'],
    egress: 'receipt',
    summary: 'Sends readers to an approved pack',
    response: packSchema,
  })
  async publish(@Param('id') id: string, @CurrentAccount() account: CurrentAccountValue): Promise<Pack> {
    return this.decide('publish', id, account);
  }

  @Post(':id/archive')
  @HttpCode(200)
  @Route({
    id: 'packs.archive',
    access: ['analyst', 'dpo'],
    egress: 'receipt',
    summary: 'Takes a published pack from its readers',
    response: packSchema,
  })
  async archive(@Param('id') id: string, @CurrentAccount() account: CurrentAccountValue): Promise<Pack> {
    return this.decide('archive', id, account);
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Route({
    id: 'packs.discard',
    access: ['analyst', 'dpo'],
    egress: 'receipt',
    summary: 'Drops a pack that was never published',
    response: packSchema,
  })
  async discard(@Param('id') id: string, @CurrentAccount() account: CurrentAccountValue): Promise<Pack> {
    return this.decide('discard', id, account);
  }

  private async decide(kind: PackMoveKind, id: string, { username }: CurrentAccountValue): Promise<Pack> {
    return toPack(orProblem(await this.decisions.decide(kind, id, username)), 'office');
  }
}
