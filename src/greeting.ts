import { demoAccounts, demoPassword } from '../seeds/demo-accounts.js';
import type { Config } from './platform/config/config.js';

/** What the terminal shows when the site is up: where it is and, in the demonstration, as whom to sign in. */
export const greeting = (config: Config, address: string): string => {
  const lines = ['', `Wspólny Rynek: ${address}`, ''];
  if (config.demo) {
    lines.push('Konta pokazowe / demo accounts:');
    for (const { email, who } of demoAccounts) lines.push(`  ${email.padEnd(34)} ${who.pl}`);
    lines.push(`  hasło / password: ${demoPassword}`, '', `Poczta / mail: ${address}/poczta`);
  }
  lines.push('', 'Ctrl+C kończy / stops.', '');
  return lines.join('\n');
};
