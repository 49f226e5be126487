import { Injectable } from '@nestjs/common';
import { catalogue } from '../../platform/i18n/catalogue.js';
import { Calendar } from '../notices/index.js';
import { evidenceName } from './evidence.labels.js';
import { Evidence } from './evidence.service.js';

const texts = catalogue({
  pl: { ends: (name: string) => `Kończy się ważność: ${name}` },
  en: { ends: (name) => `Last day: ${name}` },
});

/** The last days of what the organisation can prove. */
@Injectable()
export class EvidenceCalendar {
  constructor(calendar: Calendar, evidence: Evidence) {
    calendar.register(async (actor, lang) =>
      (await evidence.list(actor)).flatMap((line) =>
        line.validUntil
          ? [
              {
                ...{ id: `evidence:${line.id}`, title: texts[lang].ends(evidenceName(line, lang)) },
                ...{ path: '/panel/zaswiadczenia', on: line.validUntil },
              },
            ]
          : [],
      ),
    );
  }
}
