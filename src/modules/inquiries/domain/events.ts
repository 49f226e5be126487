export {};

declare module '../../../platform/events/events.js' {
  interface Events {
    /**
     * An inquiry went to a supplier. The touches are the marks of the links by which the asker first and last
     * came, both null when none is known; who made them can read them. The instant as ISO text.
     */
    'inquiries.inquiry-sent': {
      inquiryId: string;
      buyerId: string;
      supplierId: string;
      listingId: string | null;
      firstTouch: string | null;
      lastTouch: string | null;
      sentAt: string;
    };
    /**
     * A supplier answered for the first time: quoted or declined. Of a sealed inquiry it is to be told from the
     * opening on only, since that there is an answer is sealed too. Instants as ISO texts.
     */
    'inquiries.inquiry-answered': {
      inquiryId: string;
      supplierId: string;
      sentAt: string;
      answeredAt: string;
      answer: 'quoted' | 'declined';
    };
  }
}
