import type { Representative } from '../../platform/access/actor.js';
import { asSystem, type Reader, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import type { Localised } from '../../shared/lang.js';
import { formatMoney, type Grosze } from '../../shared/money.js';
import { vatTotals } from '../../shared/vat.js';
import type { Contract } from './data/contract.queries.js';
import { memberName, partnersNet, shareOf, type ContractOutline, type Share } from './data/share.queries.js';
import type { ContractLine } from './domain/agreement.js';
import { mostForPartner } from './domain/shares.js';
import { shareProblems } from './domain/share-problems.js';
import type { AskInput } from './share.schemas.js';

/** Whether the contract may still have its shares changed: until it is completed or ended. */
export const isShareable = ({ state }: Pick<ContractOutline, 'state'>): boolean =>
  state === 'awaiting-acceptance' || state === 'active';

/** @throws Problem `contracts/share-not-found` to all but the lead and the partner */
export const readShare = async (reader: Reader, actor: Representative, id: string): Promise<Share> => {
  const share = await shareOf(reader, id, actor.organisation.id);
  if (!share) throw shareProblems.shareNotFound();
  return share;
};

/** The partner's name. @throws Problem `contracts/share-wrong` for who is no member or a party itself */
export const partnerNamed = async (
  reader: Reader,
  { buyerId, supplierId }: Pick<Contract, 'buyerId' | 'supplierId'>,
  { partnerId }: Pick<AskInput, 'partnerId'>,
): Promise<string> => {
  const name = await memberName(reader, partnerId);
  if (name === null) throw wrong('/partnerId', noMember);
  if (partnerId === buyerId || partnerId === supplierId) throw wrong('/partnerId', aParty);
  return name;
};

/** @throws Problem `contracts/share-wrong` when nothing of the contract would be left to the lead */
export const insistItLeavesSome = (contractNet: Grosze, others: readonly Share[], net: Grosze): void => {
  const most = mostForPartner(contractNet, others);
  if (net <= most) return;
  throw wrong('/net', {
    pl: `Najwyżej ${formatMoney(most, 'pl')}: reszta wartości netto umowy zostaje przy Was.`,
    en: `${formatMoney(most, 'en')} at most: the rest of the contract’s net value stays with you.`,
  });
};

/** Whether the partners' shares are still less than a contract with these lines. @throws Problem `contracts/shares-exceed` */
export const insistSharesFit = async (
  tx: Tx,
  contractId: string,
  lines: readonly ContractLine[],
): Promise<void> => {
  const net = await asSystem(tx, () => partnersNet(tx, contractId));
  if (net > 0 && vatTotals(lines).net <= net) throw shareProblems.sharesExceed(undefined);
};

/** Writes a step into the share's log. */
export const noteShare = (tx: Tx, actor: Representative, id: string, action: string, at: Date) =>
  recordActivity(tx, actor, { action, subject: { kind: 'contract-share', id }, at });

const wrong = (pointer: string, text: Localised) => shareProblems.shareWrong(undefined, [{ pointer, text }]);

const noMember = {
  pl: 'Wybierz członka klastra z listy.',
  en: 'Choose a member of the cluster from the list.',
};
const aParty = {
  pl: 'Wybierz inną organizację: ta jest już stroną umowy.',
  en: 'Choose another organisation: this one is a party to the contract.',
};
