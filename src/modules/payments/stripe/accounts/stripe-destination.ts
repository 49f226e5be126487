import { Injectable } from '@nestjs/common';
import { Config } from '../../../../platform/config/config.js';
import { recordActivity } from '../../../../platform/events/activity.js';
import { Notices } from '../../../notices/index.js';
import { PayoutDestinations } from '../../accounts/payout-destinations.js';
import { everHadAccount, usedAccountOf } from '../data/stripe-account.queries.js';
import { useAccount } from '../data/stripe-account.commands.js';
import { tellStripe } from './stripe-news.js';

/** Enough to recognise an account by. */
export const maskedAccount = (accountId: string): string => `…${accountId.slice(-4)}`;

/** What is paid online goes to the organisation's own account at Stripe, which changes as its bank account does. */
@Injectable()
export class StripeDestination {
  constructor(destinations: PayoutDestinations, config: Config, notices: Notices) {
    const livemode = config.stripe?.livemode ?? false;
    destinations.register('stripe-account', {
      label: { pl: 'nowe konto Stripe', en: 'new Stripe account' },
      present: async (reader, organisationId) =>
        (await usedAccountOf(reader, organisationId, livemode))?.accountId ?? null,
      everHad: (reader, organisationId) => everHadAccount(reader, organisationId, livemode),
      put: async (tx, { organisationId, value, at, by }) => {
        await useAccount(tx, value, { organisationId, livemode, at });
        const subject = { kind: 'organisation', id: organisationId };
        const details = { to: maskedAccount(value) };
        await recordActivity(tx, by ?? 'system', { action: 'stripe-account-changed', subject, at, details });
        await tellStripe(notices, tx, organisationId, { what: 'connected' });
      },
      shown: (accountId) => accountId,
      masked: maskedAccount,
    });
  }
}
