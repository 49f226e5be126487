import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../../platform/access/access.js';
import { Answers } from '../../platform/http/answers.js';
import { PersonalData } from '../../platform/privacy/personal-data.js';

const said = z.object({ pl: z.string(), en: z.string() });

const processingAnswer = z
  .object({
    items: z.array(
      z.object({
        module: z.string(),
        purpose: said,
        basis: said,
        people: said,
        data: said,
        recipients: said,
        kept: said,
      }),
    ),
  })
  .meta({ id: 'ProcessingRegister' });

@ApiTags('site')
@Controller('/api/v1/processing')
export class ProcessingController {
  constructor(private readonly personalData: PersonalData) {}

  /** The register of processing activities (RODO art. 30). */
  @Get()
  @Access('public')
  @Answers(200, processingAnswer)
  list() {
    return {
      items: this.personalData.sources.flatMap(({ module, processing }) =>
        processing.map(({ purpose, basis, people, data, recipients, kept }) => ({
          ...{ module, purpose, basis, people, data, recipients, kept },
        })),
      ),
    };
  }
}
