export {};

declare module '../../../platform/events/events.js' {
  interface Events {
    /** The buyer accepted what was delivered; from here on it is owed. */
    'contracts.delivery-accepted': { deliveryId: string; supplierId: string };
    'contracts.contract-concluded': { contractId: string };
    /** The instant as an ISO text. */
    'contracts.contract-completed': {
      contractId: string;
      supplierId: string;
      buyerId: string;
      completedAt: string;
    };
    /** Both sides have accepted what came of an award: it is in force. */
    'contracts.contract-in-force': { contractId: string };
    /** Both sides have agreed on a further version. */
    'contracts.contract-amended': { contractId: string };
    /** A partner's share began or ceased to count. */
    'contracts.contract-shared': { contractId: string };
    'contracts.contract-ended': { contractId: string };
  }
}
