import type { INestApplicationContext } from '@nestjs/common';
import type { TaskList } from 'graphile-worker';
import type { Events } from '../events/events.js';
import type { JobHandler, JobHandlerClass, Schedule } from './job-handler.js';

/** Event → who is told. The one table of reactions across modules. */
export type Subscriptions = { readonly [Name in keyof Events]: readonly JobHandlerClass<Events[Name]>[] };

/** Names of the tasks that an event starts. Unknown events start nothing, which the type forbids anyway. */
export const subscribersIn =
  (subscriptions: Readonly<Record<string, readonly { task: string }[]>>) =>
  (event: string): readonly string[] =>
    (subscriptions[event] ?? []).map((handler) => handler.task);

/** The queue's task list: each name leads to the handler that Nest built. */
export const taskListOf = (
  app: INestApplicationContext,
  subscriptions: Readonly<Record<string, readonly JobHandlerClass[]>>,
  schedules: readonly Schedule[],
): TaskList => {
  const classes = new Set<JobHandlerClass>([
    ...Object.values(subscriptions).flat(),
    ...schedules.map((schedule) => schedule.job as JobHandlerClass),
  ]);
  return Object.fromEntries(
    [...classes].map((handlerClass) => {
      const handler = app.get<JobHandler<unknown>>(handlerClass, { strict: false });
      return [
        handlerClass.task,
        async (payload: unknown, helpers: { job: { id: string; attempts: number } }) =>
          handler.handle(payload, {
            id: `${handlerClass.task}-${helpers.job.id}`,
            attempt: helpers.job.attempts,
          }),
      ];
    }),
  );
};
