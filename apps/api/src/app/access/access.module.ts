import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type Configuration } from '../platform/configuration';
import { SealingKey } from '../platform/keys/sealing-key.service';
import { CONFIGURATION } from '../platform/tokens';
import { AccessGuard } from './access.guard';
import { AccountEntity } from './account.entity';
import { AccountsController } from './accounts.controller';
import { Accounts } from './accounts.service';
import { AuditReader } from './audit-reader.service';
import { AuditTrail } from './audit-trail.service';
import { AuditController } from './audit.controller';
import { CaseRolesController } from './case-roles/case-roles.controller';
import { CaseRoles } from './case-roles/case-roles.service';
import { FactorResets } from './case-roles/factor-resets.service';
import { DemoAccounts } from './demo-accounts.service';
import { EgressInterceptor } from './egress.interceptor';
import { PasswordHashing } from './password-hashing.service';
import { RouteTable } from './route-table.service';
import { SecondFactorLimits } from './second-factor/second-factor-limits';
import { SecondFactorStore } from './second-factor/second-factor-store.service';
import { SecondFactorController } from './second-factor/second-factor.controller';
import { SecondFactorEntity } from './second-factor/second-factor.entity';
import { SecondFactors } from './second-factor/second-factors.service';
import { SessionCookie } from './session-cookie';
import { SessionController } from './session.controller';
import { SessionEntity } from './session.entity';
import { Sessions } from './sessions.service';
import { SignIn } from './sign-in.service';
import { SignInLimits } from './sign-in-limits';

/** Who may come in, what they may call and what is written down about it. The guard and the egress interceptor stand
 *  before and behind every route of the application. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity, SessionEntity, SecondFactorEntity]), DiscoveryModule],
  controllers: [
    SessionController,
    SecondFactorController,
    AccountsController,
    CaseRolesController,
    AuditController,
  ],
  providers: [
    Accounts,
    AuditReader,
    AuditTrail,
    DemoAccounts,
    PasswordHashing,
    CaseRoles,
    FactorResets,
    RouteTable,
    SealingKey,
    SecondFactorLimits,
    SecondFactorStore,
    SecondFactors,
    Sessions,
    SignIn,
    SignInLimits,
    {
      provide: SessionCookie,
      useFactory: (configuration: Configuration) => new SessionCookie(configuration),
      inject: [CONFIGURATION],
    },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: EgressInterceptor },
  ],
  exports: [
    Accounts,
    AuditReader,
    AuditTrail,
    CaseRoles,
    DemoAccounts,
    FactorResets,
    RouteTable,
    SecondFactors,
    Sessions,
  ],
})
export class AccessModule implements OnModuleInit {
  constructor(private readonly sessions: Sessions) {}

  /** Sessions that ended by age while nobody looked are removed at start-up. */
  async onModuleInit(): Promise<void> {
    await this.sessions.sweep();
  }
}
