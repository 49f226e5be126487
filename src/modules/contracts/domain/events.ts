export {};

declare module '../../../platform/events/events.js' {
  interface Events {
    'contracts.contract-concluded': { contractId: string };
    'contracts.contract-completed': { contractId: string };
    'contracts.contract-ended': { contractId: string };
  }
}
