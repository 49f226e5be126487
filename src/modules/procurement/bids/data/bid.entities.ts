import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { BidContent } from '../bid-content.js';
import type { OpenedBid } from '../domain/opening.js';

const ONE_AUTHOR = '(supplier_id is null) <> (outside_id is null)';

/**
 * A supplier's sealed answer to one procedure. Nothing here tells whether it stands: whoever counts rows learns that
 * something was begun. Its author alone sees the row; the buyer from the opening on.
 */
@Entity('bid')
@ForeignKey('procedure', ['procedureId', 'buyerId'], ['id', 'buyerId'])
@Unique('uq_bid_procedure_id_supplier_id', ['procedureId', 'supplierId'])
@Unique('uq_bid_procedure_id_outside_id', ['procedureId', 'outsideId'])
@Index('ix_bid_supplier_id', ['supplierId'])
@Check('ck_bid_author', `${ONE_AUTHOR} and buyer_id <> supplier_id`)
@Check(
  'ck_bid_version',
  'version >= 0 and (version = 0) = (confirmed_version is null) and (version > 0 or withdrawn_at is null)',
)
export class BidRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') procedureId!: string;
  @Column('uuid') buyerId!: string;
  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  supplierId!: string | null;
  @Column('uuid', { nullable: true }) outsideId!: string | null;
  /** Number of the version that counts; 0 before the first was sent. */
  @Column('integer', { default: 0 }) version!: number;
  /** For which version of the procedure its author last stood by it. */
  @Column('integer', { nullable: true }) confirmedVersion!: number | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
  /** Grows with every change; a form that saw an older one is refused. */
  @Column('integer', { default: 0 }) revision!: number;
  /** Who wrote the version in preparation, where another person has to send it. */
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  writtenBy!: string | null;
  @Column('timestamptz') createdAt!: Date;
}

/** One version, sealed; of its author alone for ever. The buyer reads `BidOpenedRow`. */
@Entity('bid_version')
@Check(
  'ck_bid_version_submitted',
  '(submitted_at is null) = (procedure_key is null) and (submitted_at is null) = (receipt is null)',
)
@Check('ck_bid_version_number', 'number > 0 and procedure_version > 0')
export class BidVersionRow {
  @ForeignKey('bid')
  @PrimaryColumn('uuid')
  bidId!: string;
  @PrimaryColumn('integer') number!: number;
  /** Of the procedure, that it answers. */
  @Column('integer') procedureVersion!: number;
  @Column('bytea') sealed!: Buffer;
  /** The data key for the opening; null while in preparation. */
  @Column('bytea', { nullable: true }) procedureKey!: Buffer | null;
  /** The data key for the author. */
  @Column('bytea') authorKey!: Buffer;
  /** The salted hash; the salt is sealed. */
  @Column('text', { nullable: true }) receipt!: string | null;
  @Column('timestamptz', { nullable: true }) submittedAt!: Date | null;
}

/** An encrypted file of a bid; its name, type and key are sealed in the content. */
@Entity('bid_file')
@Index('ix_bid_file_file_id', ['fileId'])
export class BidFileRow {
  @ForeignKey('bid')
  @PrimaryColumn('uuid')
  bidId!: string;
  @ForeignKey('stored_file')
  @PrimaryColumn('uuid')
  fileId!: string;
  /** Whether some sent version names it; then it stays. */
  @Column('boolean', { default: false }) sent!: boolean;
}

/** What an organisation demands of its own people's bids. */
@Entity('bid_rule')
export class BidRuleRow {
  @ForeignKey('organisation')
  @PrimaryColumn('uuid')
  organisationId!: string;
  /** Another person than the writer has to send. */
  @Column('boolean') twoPeople!: boolean;
}

/** The key pair of a procedure. The private key is sealed by the master key and used by the opening alone. */
@Entity('procedure_seal')
@Check('ck_procedure_seal_public_key', 'length(public_key) = 32')
export class ProcedureSealRow {
  @ForeignKey('procedure')
  @PrimaryColumn('uuid')
  procedureId!: string;
  @Column('bytea') publicKey!: Buffer;
  @Column('text') privateKey!: string;
  /** Tells, without the private key, whether the master key is still the same. */
  @Column('text') keyMark!: string;
}

/** The key pair by which an organisation reads its own bids. */
@Entity('organisation_seal')
@Check('ck_organisation_seal_public_key', 'length(public_key) = 32')
export class OrganisationSealRow {
  @ForeignKey('organisation')
  @PrimaryColumn('uuid')
  organisationId!: string;
  @Column('bytea') publicKey!: Buffer;
  @Column('text') privateKey!: string;
}

/** That a procedure was opened: when, by whom, and what was in it. Never changed. */
@Entity('procedure_opening')
@ForeignKey('procedure', ['procedureId', 'buyerId'], ['id', 'buyerId'])
@Check('ck_procedure_opening_by', 'not by_timer or opened_by is null')
@Check('ck_procedure_opening_unconfirmed', 'unconfirmed >= 0')
export class ProcedureOpeningRow {
  @PrimaryColumn('uuid') procedureId!: string;
  @Column('uuid') buyerId!: string;
  @Column('timestamptz') openedAt!: Date;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  openedBy!: string | null;
  /** Nobody clicked. */
  @Column('boolean') byTimer!: boolean;
  @Column('jsonb') opened!: readonly OpenedBid[];
  /** What was damaged, and so is in nobody's hands. */
  @Column('jsonb', { default: [] }) unreadable!: readonly OpenedBid[];
  /** How many bids stayed sealed because their authors did not stand by them after a change of the procedure. */
  @Column('integer') unconfirmed!: number;
}

/** An opened bid in the clear, for its buyer and its author. Never changed. */
@Entity('bid_opened')
@ForeignKey('bid_version', ['bidId', 'version'], ['bidId', 'number'])
@ForeignKey('procedure_opening', ['procedureId'], ['procedureId'])
@Index('ix_bid_opened_procedure_id', ['procedureId'])
@Index('ix_bid_opened_supplier_id', ['supplierId'])
@Check('ck_bid_opened_author', ONE_AUTHOR)
export class BidOpenedRow {
  @PrimaryColumn('uuid') bidId!: string;
  @Column('uuid') procedureId!: string;
  @Column('uuid') buyerId!: string;
  @Column('uuid', { nullable: true }) supplierId!: string | null;
  @Column('uuid', { nullable: true }) outsideId!: string | null;
  @Column('integer') version!: number;
  @Column('integer') procedureVersion!: number;
  @Column('timestamptz') submittedAt!: Date;
  @Column('jsonb') content!: BidContent;
  /** In hexadecimal; with the canonical text of the content it makes the receipt. */
  @Column('text') salt!: string;
  @Column('text') receipt!: string;
}

export const bidEntities = [
  BidRow,
  BidVersionRow,
  BidFileRow,
  BidRuleRow,
  ProcedureSealRow,
  OrganisationSealRow,
  ProcedureOpeningRow,
  BidOpenedRow,
];
