import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest();

/** As much CBOR (RFC 8949) as a passkey's papers take: small integers, texts, bytes and maps. */
const cbor = (value: number | string | Buffer | Map<number | string, unknown>): Buffer => {
  const head = (major: number, length: number) =>
    length < 24
      ? Buffer.from([(major << 5) | length])
      : length < 256
        ? Buffer.from([(major << 5) | 24, length])
        : Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const entries = [...value].flatMap(([key, item]) => [cbor(key), cbor(item as Buffer)]);
  return Buffer.concat([head(5, value.size), ...entries]);
};

type Options = { readonly challenge: string };
export type Site = { readonly origin: string; readonly rpId: string };

/** A device with one passkey (ES256, no attestation), that says whatever a test wants it to say. */
export class VirtualPasskey {
  private readonly id = randomBytes(16);
  private readonly privateKey: KeyObject;
  private readonly point: { x: Buffer; y: Buffer };
  private counter = 0;

  constructor(private readonly site: Site) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.privateKey = privateKey;
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.point = { x: Buffer.from(x, 'base64url'), y: Buffer.from(y, 'base64url') };
  }

  /** Answers `navigator.credentials.create`. */
  create({ challenge }: Options, site: Site = this.site) {
    const cose = cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, this.point.x],
        [-3, this.point.y],
      ]),
    );
    const length = Buffer.from([0, this.id.length]);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, cose]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', Buffer.concat([this.authenticatorData(site, 0x45), credential])],
    ]);
    return this.answer({
      clientDataJSON: clientData('webauthn.create', challenge, site).toString('base64url'),
      attestationObject: cbor(attestation).toString('base64url'),
      transports: ['internal'],
    });
  }

  /** Answers `navigator.credentials.get`. */
  get({ challenge }: Options, site: Site = this.site) {
    this.counter += 1;
    const client = clientData('webauthn.get', challenge, site);
    const authenticator = this.authenticatorData(site, 0x05);
    const signature = createSign('sha256')
      .update(Buffer.concat([authenticator, sha256(client)]))
      .sign(this.privateKey);
    return this.answer({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: authenticator.toString('base64url'),
      signature: signature.toString('base64url'),
    });
  }

  /** As a copy of the key that was made before its last uses would count. */
  rewind(): void {
    this.counter = 0;
  }

  private authenticatorData({ rpId }: Site, flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), counter]);
  }

  private answer<Response>(response: Response) {
    const id = this.id.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}

const clientData = (type: string, challenge: string, { origin }: Site) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
