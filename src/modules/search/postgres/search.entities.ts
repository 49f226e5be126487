import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { safeInteger } from '../../../platform/database/columns.js';
import { SearchCopyRow, SearchDebtRow } from './copy.entities.js';
import { searchKinds } from '../domain/search-document.js';

/**
 * A searchable row of one generation of the index, or the mark of a removed one (`removed`, texts blank).
 * The `tsvector` columns are made by `ts-text.ts` from folded words, so that folding lives in one place.
 */
@Entity('search_document')
@Check('ck_search_document_kind', `removed or kind in (${searchKinds.map((kind) => `'${kind}'`).join(', ')})`)
@Index('ix_search_document_words', { synchronize: false })
@Index('ix_search_document_title_words', { synchronize: false })
@Index('ix_search_document_name_words', { synchronize: false })
@Index('ix_search_document_facet', { synchronize: false })
@Index('ix_search_document_published_at', { synchronize: false })
@Index('ix_search_document_price_from', { synchronize: false })
@Index('ix_search_document_lead_days', { synchronize: false })
@Index('ix_search_document_written', { synchronize: false })
export class SearchDocumentRow {
  @PrimaryColumn('integer') generation!: number;
  @PrimaryColumn('uuid') id!: string;
  @Column('bigint', { transformer: safeInteger }) version!: number;
  @Column('boolean') removed!: boolean;
  /** The generation's `version` since the write that made the row what it is: writes of a generation wait for each other. */
  @Column('bigint', { default: 0, transformer: safeInteger }) written!: number;
  /** Key of the `search_facet` row that says the same of what the facets count. */
  @Column('integer') facet!: number;
  @Column('bigint', { nullable: true, transformer: safeInteger }) priceFrom!: number | null;
  @Column('integer', { nullable: true }) leadDays!: number | null;
  @Column('timestamptz') publishedAt!: Date;
  /** By month what is shown as free (`SearchDocument.free`). */
  @Column('jsonb', { default: {} }) free!: Record<string, number>;
  @Column('text') kind!: string;
  @Column('text') category!: string;
  @Column('text') supplierSlug!: string;
  @Column('text', { array: true }) areas!: string[];
  @Column('text') title!: string;
  @Column('text') categoryName!: string;
  @Column('text') supplierName!: string;
  @Column('tsvector') titleWords!: string;
  @Column('tsvector') nameWords!: string;
  /** All words, the description's too. */
  @Column('tsvector') words!: string;
}

/**
 * A combination of the things that facets count, under a small number that never changes its meaning. A
 * search answers numbers and the process counts them, which costs the database a tenth of grouping rows.
 */
@Entity('search_facet')
export class SearchFacetRow {
  @PrimaryColumn('integer', { generated: 'identity', generatedIdentity: 'ALWAYS' }) key!: number;
  /** SHA-256 of the rest: the areas can be too many for a unique index. */
  @Index('uq_search_facet_digest', { unique: true })
  @Column('text')
  digest!: string;
  @Column('text') category!: string;
  @Column('text') kind!: string;
  @Column('text') supplier!: string;
  @Column('text', { array: true }) areas!: string[];
  @Column('bigint', { nullable: true, transformer: safeInteger }) priceFrom!: number | null;
  @Column('integer', { nullable: true }) leadDays!: number | null;
  @Column('timestamptz') publishedAt!: Date;
  @Column('jsonb') free!: Record<string, number>;
}

/** A whole content of the index: the one that answers, or one being built to replace it. */
@Entity('search_generation')
@Check('ck_search_generation_state', "state in ('live', 'building')")
@Index('uq_search_generation_live', { synchronize: false })
export class SearchGenerationRow {
  @PrimaryColumn('integer') generation!: number;
  @Column('text') state!: 'live' | 'building';
  /** Counts the writes: with `generation` it says which content a search saw. */
  @Column('bigint', { default: 0, transformer: safeInteger }) version!: number;
  /** By which `INDEX_RULES` the content was made, another engine's copy of it too; 0: by older ones, or not whole yet. */
  @Column('integer', { default: 0 }) rules!: number;
}

/** A folded word that some document contains; what a mistyped word is compared with. */
@Entity('search_word')
@Index('ix_search_word_word', { synchronize: false })
export class SearchWordRow {
  @PrimaryColumn('text') word!: string;
}

/** How often something was looked for on a day, and with what success. Nobody can be told from it. */
@Entity('search_demand')
@Check('ck_search_demand_counts', 'searches >= 0 and zero_results >= 0 and nearest >= 0 and opened >= 0')
@Check('ck_search_demand_hours', 'hours between 0 and 16777215')
export class SearchDemandRow {
  @PrimaryColumn('date') day!: string;
  @PrimaryColumn('text') query!: string;
  @PrimaryColumn('jsonb') filters!: Record<string, string>;
  @Column('integer') searches!: number;
  @Column('integer') zeroResults!: number;
  /** The category of what was found or opened; null where nothing says it. */
  @Column('text', { nullable: true }) likelyCategory!: string | null;
  /** Searches of which only some of the words were found. */
  @Column('integer', { default: 0 }) nearest!: number;
  @Column('integer', { default: 0 }) opened!: number;
  /** A bit for each hour of the day, Warsaw's, in which it was looked for. */
  @Column('integer', { default: 0 }) hours!: number;
}

/** What a synonym group was before its last change, so that the change can be undone. */
export type SynonymGroupBefore = {
  readonly field: string;
  readonly phrases: readonly string[];
  readonly removed: boolean;
};

/** Words and phrases that mean the same to whoever searches, as the coordinator keeps them. */
@Entity('synonym_group')
@Check('ck_synonym_group_field', "field <> ''")
@Check('ck_synonym_group_phrases', 'cardinality(phrases) between 2 and 40')
@Check('ck_synonym_group_version', 'version > 0')
export class SynonymGroupRow {
  @PrimaryColumn('uuid') id!: string;
  /** The field of trade under which it is listed: 'sprzątanie', 'druk'. */
  @Column('text') field!: string;
  @Column('text', { array: true }) phrases!: string[];
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz') changedAt!: Date;
  @Column('timestamptz', { nullable: true }) removedAt!: Date | null;
  /** Null of a group that was never changed or whose change has been undone. */
  @Column('jsonb', { nullable: true }) before!: SynonymGroupBefore | null;
}

export const searchEntities = [
  SearchDocumentRow,
  SearchFacetRow,
  SearchGenerationRow,
  SearchWordRow,
  SearchDemandRow,
  SynonymGroupRow,
  SearchCopyRow,
  SearchDebtRow,
];
