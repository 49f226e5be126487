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
