import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The second factor of an account; it is asked for once its first code was right. */
@Entity({ schema: 'access', name: 'second_factor' })
export class SecondFactorEntity {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;
}
