import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { AccountEntity } from './account.entity';
import { type SecondFactorEntity } from './second-factor/second-factor.entity';

/** An open session. Ending it deletes the row, so that nothing can revive it. */
@Entity({ schema: 'access', name: 'session' })
export class SessionEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('bytea', { name: 'token_sha256', select: false })
  tokenSha256!: Buffer;

  @ManyToOne(() => AccountEntity)
  @JoinColumn({ name: 'account_id' })
  account!: AccountEntity;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt!: Date;

  /** When the second factor was given; null before. */
  @Column('timestamptz', { name: 'second_factor_at', nullable: true })
  secondFactorAt!: Date | null;

  /** Second factor of the account, when the query asks for it; null when none was set up. */
  factor?: SecondFactorEntity | null;
}
