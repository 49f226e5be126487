import { isIP } from 'node:net';

/** A host name without the brackets that URLs put around IPv6. */
export const bareHost = (host: string): string => host.replace(/^\[(.*)\]$/, '$1');

/** Whether only this machine can reach `host`. */
export const isLoopback = (host: string): boolean => {
  const name = bareHost(host).toLowerCase();
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '::1' ||
    (isIP(name) === 4 && name.startsWith('127.'))
  );
};

/** Why `text` is no address or network (`10.0.0.0/8`) that may be trusted, or null if it is one. */
export const whyNoNetwork = (text: string): string | null => {
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return `"${text}" is no IP address or network like 10.0.0.0/8`;
  if (prefix === undefined) return null;
  const most = version === 4 ? 32 : 128;
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > most) {
    return `"${text}": the part after / is a number from 1 to ${most}`;
  }
  return Number(prefix) === 0 ? `"${text}" would trust everybody` : null;
};

const privateNetworks = [
  /^10\./,
  /^192\.168\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
  /^127\./,
  /^169\.254\./,
  /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^(::1$|f[cd]|fe80)/i,
];

/** Those of the networks that hold more than one machine and are not private: strangers could stand in them. */
export const wideNetworks = (networks: readonly string[]): string[] =>
  networks.filter((network) => {
    const [address = '', prefix] = network.split('/');
    const whole = prefix === undefined || Number(prefix) === (isIP(address) === 4 ? 32 : 128);
    const wide = Number(prefix) < (isIP(address) === 4 ? 8 : 7);
    return !whole && (wide || !privateNetworks.some((known) => known.test(address)));
  });
