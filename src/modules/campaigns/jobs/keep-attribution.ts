import { Injectable } from '@nestjs/common';
import type { Events } from '../../../platform/events/events.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { Attributions } from '../attributions.service.js';

/** An inquiry was sent, perhaps by way of a campaign. */
@Injectable()
export class AttributeInquiry extends JobHandler<Events['inquiries.inquiry-sent']> {
  static readonly task = 'campaigns.attribute-inquiry';

  constructor(private readonly attributions: Attributions) {
    super();
  }

  handle(sent: Events['inquiries.inquiry-sent']): Promise<void> {
    return this.attributions.sent(sent);
  }
}

/** A supplier answered for the first time. */
@Injectable()
export class AttributeAnswer extends JobHandler<Events['inquiries.inquiry-answered']> {
  static readonly task = 'campaigns.attribute-answer';

  constructor(private readonly attributions: Attributions) {
    super();
  }

  handle(answered: Events['inquiries.inquiry-answered']): Promise<void> {
    return this.attributions.answered(answered);
  }
}

/** A procedure asked suppliers, or its bids were opened. */
@Injectable()
export class AttributeProcedure extends JobHandler<{ procedureId: string }> {
  static readonly task = 'campaigns.attribute-procedure';

  constructor(private readonly attributions: Attributions) {
    super();
  }

  handle({ procedureId }: { procedureId: string }): Promise<void> {
    return this.attributions.procedureMoved(procedureId);
  }
}

/** A contract was concluded, came in force, was changed, completed or ended. */
@Injectable()
export class AttributeContract extends JobHandler<{ contractId: string }> {
  static readonly task = 'campaigns.attribute-contract';

  constructor(private readonly attributions: Attributions) {
    super();
  }

  handle({ contractId }: { contractId: string }): Promise<void> {
    return this.attributions.contractMoved(contractId);
  }
}
