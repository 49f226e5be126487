import { asSystem, type Tx } from '../../../platform/database/db.js';
import type { EvidenceFacts } from '../domain/evidence.js';
import { EvidenceRow } from './evidence.entities.js';

export const insertEvidence = async (
  tx: Tx,
  own: { id: string; organisationId: string; fileId: string | null; declaredAt: Date; declaredBy: string },
  facts: EvidenceFacts,
): Promise<void> => {
  await tx.getRepository(EvidenceRow).insert({ ...own, ...columnsOf(facts), version: 1, ...unverified });
};

/** Replaces the facts when the version is still the one that was edited, which ends the verification. */
export const replaceEvidence = async (
  tx: Tx,
  own: { id: string; organisationId: string; fileId: string | null; declaredAt: Date; declaredBy: string },
  facts: EvidenceFacts,
  version: number,
): Promise<boolean> => {
  const { id, organisationId, fileId, declaredAt, declaredBy } = own;
  const { affected } = await tx
    .getRepository(EvidenceRow)
    .update(
      { id, organisationId, version },
      { ...columnsOf(facts), fileId, declaredAt, declaredBy, version: version + 1, ...unverified },
    );
  return affected === 1;
};

/** Takes the file off, which is a change like any other. */
export const dropEvidenceFile = async (
  tx: Tx,
  own: { id: string; organisationId: string; declaredAt: Date; declaredBy: string },
  version: number,
): Promise<void> => {
  const { id, organisationId, declaredAt, declaredBy } = own;
  await tx
    .getRepository(EvidenceRow)
    .update(
      { id, organisationId },
      { fileId: null, declaredAt, declaredBy, version: version + 1, ...unverified },
    );
};

/** Holds the row until the transaction ends; nothing for one that its row security does not let change. */
export const lockEvidence = async (tx: Tx, id: string): Promise<void> => {
  await tx.query('select from evidence where id = $1 for update', [id]);
};

export const deleteEvidence = async (tx: Tx, organisationId: string, id: string): Promise<void> => {
  await tx.getRepository(EvidenceRow).delete({ id, organisationId });
};

/** The coordinator's mark and nothing else (§5.1); false when it is another version, or none, by now. */
export const markVerified = (
  tx: Tx,
  id: string,
  version: number,
  mark: { at: Date; by: string; for: string } | null,
): Promise<boolean> =>
  asSystem(tx, async () => {
    const { affected } = await tx
      .getRepository(EvidenceRow)
      .update(
        { id, version },
        { verifiedAt: mark?.at ?? null, verifiedBy: mark?.by ?? null, verifiedFor: mark?.for ?? null },
      );
    return affected === 1;
  });

const unverified = { verifiedAt: null, verifiedBy: null, verifiedFor: null };

const columnsOf = (facts: EvidenceFacts): EvidenceFacts => {
  const { kind, title, number, issuer, issuedOn, validFrom, validUntil, scope, share, disclosure } = facts;
  return { kind, title, number, issuer, issuedOn, validFrom, validUntil, scope, share, disclosure };
};
