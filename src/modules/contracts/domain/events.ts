export {};

declare module '../../../platform/events/events.js' {
  interface Events {
    'contracts.contract-concluded': { contractId: string };
    /** The instant as an ISO text. */
    'contracts.contract-completed': {
      contractId: string;
      supplierId: string;
      buyerId: string;
      completedAt: string;
    };
    'contracts.contract-ended': { contractId: string };
  }
}
