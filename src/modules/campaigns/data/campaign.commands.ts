import type { Tx } from '../../../platform/database/db.js';
import type { CampaignFields } from '../domain/campaign-rules.js';
import type { CampaignState } from '../domain/campaign-states.js';
import { Campaign } from './consent.entities.js';

const columnsOf = (fields: CampaignFields) => ({
  ...{ namePl: fields.namePl, nameEn: fields.nameEn, goal: fields.goal },
  ...{ messagePl: fields.messagePl, messageEn: fields.messageEn },
  ...{ storyPl: fields.storyPl, storyEn: fields.storyEn },
  ...{ criteriaPl: fields.criteriaPl, criteriaEn: fields.criteriaEn },
  buyerKinds: [...fields.buyerKinds],
  powiats: [...fields.powiats],
  categories: [...fields.categories],
  languages: [...fields.languages],
  ...{ startsOn: fields.startsOn, endsOn: fields.endsOn },
  ...{ budget: fields.budget, fundingSource: fields.fundingSource },
  ...{ projectName: fields.projectName, projectUrl: fields.projectUrl },
});

type NewCampaign = Pick<
  Campaign,
  'id' | 'slug' | 'state' | 'requestedBy' | 'template' | 'copiedFrom' | 'createdBy'
> & { readonly fields: CampaignFields; readonly at: Date };

export const insertCampaign = async (tx: Tx, made: NewCampaign): Promise<void> => {
  const { id, slug, state, requestedBy, template, copiedFrom, createdBy, fields, at } = made;
  await tx.getRepository(Campaign).insert({
    ...{ id, slug, state, requestedBy, template, copiedFrom, createdBy, ...columnsOf(fields) },
    ...{ pictureId: null, altPl: null, altEn: null, refusalReason: null, version: 1 },
    ...{ createdAt: at, updatedAt: at, approvedBy: null, approvedAt: null },
    ...{ pausedAt: null, endedAt: null, reportedAt: null },
  });
};

/** Replaces what is planned; the caller holds the row's lock and has compared versions. */
export const updateCampaign = async (
  tx: Tx,
  id: string,
  version: number,
  fields: CampaignFields,
  at: Date,
): Promise<void> => {
  await tx
    .getRepository(Campaign)
    .update({ id }, { ...columnsOf(fields), version: version + 1, updatedAt: at });
};

/** Moves it to `state` with the stamps that go with it. `reason` for a refusal only. */
export const setCampaignState = async (
  tx: Tx,
  id: string,
  state: CampaignState,
  how: { readonly at: Date; readonly by?: string; readonly reason?: string },
): Promise<void> => {
  const { at, by, reason } = how;
  await tx.getRepository(Campaign).update(
    { id },
    {
      state,
      pausedAt: state === 'paused' ? at : null,
      ...(state === 'approved' && { approvedAt: at, approvedBy: by ?? null }),
      ...(state === 'refused' && { refusalReason: reason ?? null }),
      ...(state === 'ended' && { endedAt: at }),
      ...(state === 'reported' && { reportedAt: at }),
      updatedAt: at,
    },
  );
};

/** Null takes the picture off. */
export const setPicture = async (
  tx: Tx,
  id: string,
  picture: { readonly fileId: string; readonly altPl: string; readonly altEn: string | null } | null,
  at: Date,
): Promise<void> => {
  await tx.getRepository(Campaign).update(
    { id },
    {
      pictureId: picture?.fileId ?? null,
      altPl: picture?.altPl ?? null,
      altEn: picture?.altEn ?? null,
      updatedAt: at,
    },
  );
};
