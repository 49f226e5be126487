export {};

declare module '../../../platform/events/events.js' {
  interface Events {
    /**
     * A supplier answered for the first time: quoted or declined. Of a sealed inquiry it is to be told from the
     * opening on only, since that there is an answer is sealed too. Instants as ISO texts.
     */
    'inquiries.inquiry-answered': {
      inquiryId: string;
      supplierId: string;
      sentAt: string;
      answeredAt: string;
    };
  }
}
