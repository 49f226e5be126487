import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Turns } from './turns.js';
import type { TypesetAnswer, TypesetRequest } from './typesetter.child.js';

/** The typesetter broke, was too slow or refused the template; the data may be tried again. */
export class DocumentFailure extends Error {
  override readonly name = 'DocumentFailure';
}

/** 300 lines take 0.2 s; whatever takes this long will not end. */
const LIMIT_MS = 20_000;
const IDLE_MS = 30_000;
/** WebAssembly memory never shrinks, and the compiler's caches fill it: above this a new child is taken. */
const CHILD_MEMORY = 64 * 2 ** 20;

/** Beside this file, TypeScript from the sources and JavaScript from the build. */
const childFile = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? './typesetter.child.ts' : './typesetter.child.js',
    import.meta.url,
  ),
);

/**
 * Typst in a child process of its own: the compiler takes 130 to 190 MB, gives none of it back while its
 * process lives, and blocks its thread while it works. The child starts with the first document, leaves
 * after half a minute without work, and ends with its parent however that ends (the channel closes).
 */
export class Typesetter {
  private readonly turns = new Turns();
  private child: ChildProcess | null = null;
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly limitMs: number = LIMIT_MS) {}

  /** @throws DocumentFailure */
  typeset(request: TypesetRequest): Promise<Buffer> {
    return this.turns.take(async () => {
      clearTimeout(this.idle);
      this.child ??= this.start();
      try {
        const answer = await ask(this.child, request, this.limitMs);
        if (answer.memory > CHILD_MEMORY) this.stop();
        if (!answer.pdf) throw new DocumentFailure(`${request.template}: ${answer.error}`);
        return Buffer.from(answer.pdf.buffer, answer.pdf.byteOffset, answer.pdf.byteLength);
      } finally {
        if (this.child) this.idle = setTimeout(() => this.stop(), IDLE_MS).unref();
      }
    });
  }

  /** The child's process id while there is one. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Ends the child; work under way fails. */
  stop(): void {
    clearTimeout(this.idle);
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  private start(): ChildProcess {
    const child = fork(childFile, [], {
      serialization: 'advanced',
      // The baseline compiler alone: a third of the memory, and documents are too few to earn the optimiser.
      execArgv: ['--liftoff-only'],
      env: {},
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.once('exit', () => {
      if (this.child === child) this.child = null;
    });
    return child;
  }
}

const ask = (child: ChildProcess, request: TypesetRequest, limitMs: number): Promise<TypesetAnswer> =>
  new Promise((resolve, reject) => {
    const fail = (text: string) => {
      settle();
      child.kill('SIGKILL');
      reject(new DocumentFailure(`${request.template}: ${text}`));
    };
    const limit = setTimeout(() => fail(`no document within ${limitMs} ms`), limitMs);
    const answered = (answer: unknown) => {
      settle();
      resolve(answer as TypesetAnswer);
    };
    const ended = () => fail('the typesetter ended');
    const broken = (error: Error) => fail(error.message);
    const settle = () => {
      clearTimeout(limit);
      child.off('message', answered).off('exit', ended).off('error', broken);
      // At rest neither the child nor its channel keeps a finished program alive.
      child.unref();
      child.channel?.unref();
    };
    child.ref();
    child.channel?.ref();
    child.once('message', answered).once('exit', ended).once('error', broken);
    child.send(request, (error) => error && fail(error.message));
  });
