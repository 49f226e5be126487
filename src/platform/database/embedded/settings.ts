import { markText, type ProcessMark } from './process-mark.js';

/** What a server's settings depend on. `fast` gives up safety against power cuts: for tests only. */
export type ServerOptions = {
  readonly listen: Listen;
  readonly fast: boolean;
  readonly starter: ProcessMark;
};

/** A folder for the Unix socket, or a port of the loopback address (Windows only). */
export type Listen = { readonly sockets: string; readonly port: number } | { readonly loopbackPort: number };

// For a small machine that also runs the application; every value may be seen with SHOW.
const always = {
  shared_buffers: '128MB',
  max_connections: '100',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  random_page_cost: '1.1',
  // Containers give 64 MB of shared memory, which one parallel query can use up.
  max_parallel_workers_per_gather: '0',
  autovacuum_max_workers: '2',
  io_method: 'sync',
  jit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  wal_compression: 'on',
  min_wal_size: '64MB',
  max_wal_size: '512MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  password_encryption: 'scram-sha-256',
  // A failed statement's text and its values are personal data: only the server's own events are logged.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
} as const;

// Test files hold several whole applications at once, each with pools of its own.
const forTests = {
  max_connections: '400',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
} as const;

const quoted = (folder: string) => `"${folder.replaceAll('"', '""')}"`;

const listening = (listen: Listen): Record<string, string> =>
  'sockets' in listen
    ? {
        listen_addresses: '',
        unix_socket_directories: quoted(listen.sockets),
        unix_socket_permissions: '0700',
        port: String(listen.port),
      }
    : {
        listen_addresses: '127.0.0.1',
        unix_socket_directories: '',
        port: String(listen.loopbackPort),
      };

/** The server's settings, given at each start so that a new version of ours brings its own to old data. */
export const serverSettings = ({ listen, fast, starter }: ServerOptions): Record<string, string> => ({
  ...always,
  ...(fast ? forTests : {}),
  ...listening(listen),
  cluster_name: markText(starter),
});
