import { Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  type Account,
  accountListSchema,
  accountSchema,
  accountWithPasswordSchema,
  addAccountSchema,
  setRolesSchema,
} from '@muster/contracts';
import { type z } from 'zod';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { Accounts, type AccountWithPassword } from './accounts.service';
import { type CurrentAccountValue } from './current-account';
import { CurrentAccount } from './current-account.decorator';
import { Route } from './route.decorator';

@Controller('api/accounts')
export class AccountsController {
  constructor(private readonly accounts: Accounts) {}

  @Get()
  @Route({
    id: 'account.list',
    access: ['administrator'],
    egress: 'receipt',
    summary: 'Every account',
    response: accountListSchema,
  })
  async list(): Promise<{ accounts: Account[] }> {
    return { accounts: await this.accounts.list() };
  }

  @Post()
  @Route({
    id: 'account.add',
    access: ['administrator'],
    egress: 'receipt',
    summary: 'Add an account; its password is shown once',
    body: addAccountSchema,
    response: accountWithPasswordSchema,
  })
  async add(
    @ZodBody(addAccountSchema) body: z.infer<typeof addAccountSchema>,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<AccountWithPassword> {
    return orProblem(await this.accounts.add(body, username));
  }

  @Post(':id/disable')
  @HttpCode(200)
  @Route({
    id: 'account.disable',
    access: ['administrator'],
    egress: 'receipt',
    summary: 'Close an account; its sessions end',
    response: accountSchema,
  })
  async disable(
    @Param('id') id: string,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<Account> {
    return orProblem(await this.accounts.disable(id, username));
  }

  @Post(':id/enable')
  @HttpCode(200)
  @Route({
    id: 'account.enable',
    access: ['administrator'],
    egress: 'receipt',
    summary: 'Open a closed account again',
    response: accountSchema,
  })
  async enable(
    @Param('id') id: string,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<Account> {
    return orProblem(await this.accounts.enable(id, username));
  }

  @Post(':id/reset')
  @HttpCode(200)
  @Route({
    id: 'account.reset',
    access: ['administrator'],
    egress: 'receipt',
    summary: 'Generate a new password; it is shown once',
    response: accountWithPasswordSchema,
  })
  async reset(
    @Param('id') id: string,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<AccountWithPassword> {
    return orProblem(await this.accounts.reset(id, username));
  }

  @Put(':id/roles')
  @Route({
    id: 'account.set-roles',
    access: ['administrator'],
    egress: 'receipt',
    summary: 'Change what an account may do; its sessions end',
    body: setRolesSchema,
    response: accountSchema,
  })
  async setRoles(
    @Param('id') id: string,
    @ZodBody(setRolesSchema) body: z.infer<typeof setRolesSchema>,
    @CurrentAccount() { username }: CurrentAccountValue,
  ): Promise<Account> {
    return orProblem(await this.accounts.setRoles(id, body.roles, username));
  }
}
