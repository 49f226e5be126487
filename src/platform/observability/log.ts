import type { LoggerService } from '@nestjs/common';

const levels = ['error', 'warn', 'info', 'debug'] as const;
const frameworkContexts = /^(NestFactory|InstanceLoader|RoutesResolver|RouterExplorer|NestApplication)$/;

export type LogLevel = (typeof levels)[number];

/**
 * One JSON line an event on stdout (plain text on a terminal). Callers pass ids and codes; addresses,
 * names, texts and prices never come here.
 */
export class Log implements LoggerService {
  constructor(
    private readonly level: LogLevel,
    private readonly now: () => Date,
    private readonly pretty = process.stdout.isTTY,
  ) {}

  log(message: unknown, context?: unknown) {
    // The framework tells of every route and module at its start; that is for debugging.
    this.write(!frameworkContexts.test(String(context)) ? 'info' : 'debug', message, context);
  }
  warn(message: unknown, context?: unknown) {
    this.write('warn', message, context);
  }
  error(message: unknown, ...rest: unknown[]) {
    this.write('error', message, rest.at(-1));
  }
  debug(message: unknown, context?: unknown) {
    this.write('debug', message, context);
  }

  private write(level: LogLevel, message: unknown, context: unknown) {
    if (levels.indexOf(level) > levels.indexOf(this.level)) return;
    const text = message instanceof Error ? (message.stack ?? message.message) : String(message);
    const time = this.now().toISOString();
    process.stdout.write(
      this.pretty
        ? `${time.slice(11, 19)} ${level.padEnd(5)} ${typeof context === 'string' ? `[${context}] ` : ''}${text}\n`
        : `${JSON.stringify({ time, level, context, message: text })}\n`,
    );
  }
}
