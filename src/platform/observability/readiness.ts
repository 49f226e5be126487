import { Injectable } from '@nestjs/common';

/** Whether the process is on its way out; set by the start-up code once the server exists. */
@Injectable()
export class Readiness {
  draining: () => boolean = () => false;
}
