/**
 * One reading for all who ask at the same time, and none that began before the question: who comes while one is under
 * way waits for the next. So many askers cost few readings, and nobody is told what was true a moment ago.
 */
export class FreshReading<Answer> {
  private running: Promise<unknown> | null = null;
  private next: Promise<Answer> | null = null;

  constructor(private readonly begin: () => Promise<Answer>) {}

  read(): Promise<Answer> {
    if (this.next) return this.next;
    if (!this.running) return this.run();
    this.next = this.running.then(() => {
      this.next = null;
      return this.run();
    });
    return this.next;
  }

  private run(): Promise<Answer> {
    const answer = this.begin();
    const settled = () => {
      if (this.running === running) this.running = null;
    };
    const running = answer.then(settled, settled);
    this.running = running;
    return answer;
  }
}
