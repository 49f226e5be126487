import { Logger } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import type { Metrics } from '../../../platform/observability/metrics.js';
import type { SearchEngineError } from './engine-error.js';

/** What operators learn of the engine: a line in the log at each turn, and metrics. */
export class EngineReport {
  private readonly logger = new Logger('search');
  private readonly answering: Gauge;
  private readonly answers: Counter;
  private readonly drift: Counter;

  constructor({ registry }: Pick<Metrics, 'registry'>) {
    const registers = [registry];
    this.answering = new Gauge({
      name: 'search_engine_answering',
      help: 'Whether this process asks the search engine (1) or spares it and asks PostgreSQL (0)',
      registers,
    });
    this.answers = new Counter({
      name: 'search_answers_total',
      help: 'Searches and suggestions answered, by who answered them',
      labelNames: ['by'],
      registers,
    });
    this.drift = new Counter({
      name: 'search_engine_drift_total',
      help: 'Documents that the search engine had lost, kept too long or in an older form, and that were mended',
      registers,
    });
    this.answering.set(1);
  }

  answered(by: 'engine' | 'postgres'): void {
    this.answers.inc({ by });
  }

  lost(error: SearchEngineError): void {
    this.answering.set(0);
    this.logger.warn(`The search engine is spared, PostgreSQL answers: ${error.message}`);
  }

  found(): void {
    this.answering.set(1);
    this.logger.log('The search engine answers');
  }

  mended(documents: number): void {
    if (documents === 0) return;
    this.drift.inc(documents);
    this.logger.warn(`${documents} documents of the search engine differed from the index and were mended`);
  }
}
