import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './identity.entities.js';

/** The terms are accepted; of the privacy text one is told. */
export type ConsentPurpose = 'terms' | 'privacy';

/** Where it was said. */
export type ConsentForm =
  'registration' | 'personal-account' | 'invitation' | 'claim' | 'terms-page' | 'demonstration';

/** One line of what a person agreed to or was told. The serving role can add lines and nothing else. */
@Entity('consent')
@Check('ck_consent_purpose', "purpose in ('terms', 'privacy')")
@Check('ck_consent_text_version', 'text_version > 0')
@Check(
  'ck_consent_form',
  "form in ('registration', 'personal-account', 'invitation', 'claim', 'terms-page', 'demonstration')",
)
@Index('ix_consent_account_id', ['accountId', 'at'])
export class Consent {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;
  @Column('text') purpose!: ConsentPurpose;
  @Column('integer') textVersion!: number;
  /** False when it was declined or withdrawn. */
  @Column('boolean') given!: boolean;
  @Column('timestamptz') at!: Date;
  @Column('text') form!: ConsentForm;
}
