declare module '../../../platform/events/events.js' {
  interface Events {
    'campaigns.catalogue-requested': { catalogueId: string };
  }
}

export {};
