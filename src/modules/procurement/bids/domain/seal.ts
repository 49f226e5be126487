import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

/** An X25519 key pair, 32 raw bytes each. What is wrapped to the public key only the private one unwraps. */
export type SealKeys = { readonly publicKey: Buffer; readonly privateKey: Buffer };

/**
 * Where a sealed thing belongs; it opens nowhere else. A draft is never taken for what was sent; a file goes on from
 * version to version, and has the version 0.
 */
export type SealPlace = {
  readonly procedureId: string;
  readonly bidId: string;
  readonly version: number;
  readonly stage: 'draft' | 'sent' | 'file';
};

const KEY = 32;
const IV = 12;
const TAG = 16;
const LENGTH = 4;

/** The least a sealed thing is long; then four times as much each, and from the last of them on by its multiples. */
const buckets = [8, 32, 128, 512, 2_048].map((kibibytes) => kibibytes * 1_024);

/** What stands before a raw X25519 key in its DER form (RFC 8410). */
const publicHead = Buffer.from('302a300506032b656e032100', 'hex');
const privateHead = Buffer.from('302e020100300506032b656e04220420', 'hex');

export const newSealKeys = (): SealKeys => {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(publicHead.length),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(privateHead.length),
  };
};

/** The same pair for the same secret of full entropy: for an author whose only key is its personal link. */
export const sealKeysFrom = (secret: string): SealKeys => {
  const privateKey = Buffer.from(hkdfSync('sha256', secret, '', 'wspolny-rynek/seal/link', KEY));
  const publicKey = createPublicKey(privateObject(privateKey)).export({ type: 'spki', format: 'der' });
  return { privateKey, publicKey: publicKey.subarray(publicHead.length) };
};

export const newDataKey = (): Buffer => randomBytes(KEY);

/** The data key as only the holder of the private key gets it back: ephemeral public key, then the sealed key. */
export const wrap = (dataKey: Buffer, publicKey: Buffer, place: SealPlace): Buffer => {
  const once = newSealKeys();
  const shared = diffieHellman({
    privateKey: privateObject(once.privateKey),
    publicKey: publicObject(publicKey),
  });
  const key = wrappingKey(shared, once.publicKey, publicKey);
  return Buffer.concat([once.publicKey, encrypt(dataKey, key, bound(place, 'key'))]);
};

/** Null when it was wrapped to another key, for another place, or changed since. */
export const unwrap = (wrapped: Buffer, keys: SealKeys, place: SealPlace): Buffer | null => {
  if (wrapped.length !== KEY + IV + TAG + KEY) return null;
  const once = wrapped.subarray(0, KEY);
  try {
    const shared = diffieHellman({
      privateKey: privateObject(keys.privateKey),
      publicKey: publicObject(once),
    });
    const key = wrappingKey(shared, once, keys.publicKey);
    return decrypt(wrapped.subarray(KEY), key, bound(place, 'key'));
  } catch {
    // Some points have no shared secret with any key; OpenSSL refuses them.
    return null;
  }
};

/** Padded to a bucket and encrypted, so that the length tells little. The data key is for this one thing alone. */
export const sealBytes = (bytes: Buffer, dataKey: Buffer, place: SealPlace): Buffer =>
  encrypt(padded(bytes), dataKey, bound(place, 'content'));

/** Null under another key, in another place, or when a bit of it changed. */
export const openBytes = (sealed: Buffer, dataKey: Buffer, place: SealPlace): Buffer | null => {
  const plain = decrypt(sealed, dataKey, bound(place, 'content'));
  return plain && unpadded(plain);
};

/** How long the padded plaintext of so many bytes is. */
export const paddedLength = (bytes: number): number => {
  const whole = bytes + LENGTH;
  const last = buckets.at(-1) ?? 0;
  return buckets.find((bucket) => whole <= bucket) ?? Math.ceil(whole / last) * last;
};

const padded = (bytes: Buffer): Buffer => {
  const plain = Buffer.alloc(paddedLength(bytes.length));
  plain.writeUInt32BE(bytes.length);
  bytes.copy(plain, LENGTH);
  return plain;
};

const unpadded = (plain: Buffer): Buffer | null => {
  const length = plain.length < LENGTH ? Number.NaN : plain.readUInt32BE();
  return length <= plain.length - LENGTH ? plain.subarray(LENGTH, LENGTH + length) : null;
};

const bound = ({ procedureId, bidId, version, stage }: SealPlace, part: 'key' | 'content'): Buffer =>
  Buffer.from(['wspolny-rynek/bid', part, procedureId, bidId, String(version), stage].join('\0'));

const wrappingKey = (shared: Buffer, once: Buffer, publicKey: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', shared, Buffer.concat([once, publicKey]), 'wspolny-rynek/seal/wrap', KEY));

const encrypt = (plain: Buffer, key: Buffer, aad: Buffer): Buffer => {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(aad);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
};

const decrypt = (sealed: Buffer, key: Buffer, aad: Buffer): Buffer | null => {
  if (sealed.length < IV + TAG) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV))
    .setAAD(aad)
    .setAuthTag(sealed.subarray(IV, IV + TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]);
  } catch {
    return null;
  }
};

const publicObject = (raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([publicHead, raw]), format: 'der', type: 'spki' });

const privateObject = (raw: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([privateHead, raw]), format: 'der', type: 'pkcs8' });
