import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A server with one bucket that speaks as much of S3 as keeping files takes, and checks every request's signature (SigV4). */
export interface S3Server {
  readonly endpoint: string;
  readonly bucket: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** What is in the bucket. */
  readonly objects: Map<string, { bytes: Buffer; mediaType: string }>;
  /** Answers with this status until it is null again. */
  failing: number | null;
  close(): Promise<void>;
}

const REGION = 'eu-west-2';
const hash = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest();

/** Whether the Authorization header was made with the secret, over this very request. */
function isSigned(request: IncomingMessage, body: Buffer, { accessKeyId, secretAccessKey }: S3Server['credentials']): boolean {
  const match = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(request.headers.authorization ?? '');
  if (match === null) return false;
  const [, key, day, region, names, signature] = match as unknown as string[];
  const { pathname, searchParams } = new URL(request.url!, 'http://s3');
  searchParams.sort();
  const digest = String(request.headers['x-amz-content-sha256']);
  if (key !== accessKeyId || region !== REGION || (digest !== 'UNSIGNED-PAYLOAD' && digest !== hash(body))) return false;
  const headers = names!.split(';').map((name) => `${name}:${String(request.headers[name]).trim().replaceAll(/ +/g, ' ')}\n`);
  const canonical = [request.method, pathname, searchParams.toString(), headers.join(''), names, digest].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], `${day}/${region}/s3/aws4_request`, hash(canonical)].join('\n');
  const signing = ['s3', 'aws4_request'].reduce((key, part) => hmac(key, part), hmac(hmac(`AWS4${secretAccessKey}`, day!), region!));
  return hmac(signing, toSign).toString('hex') === signature;
}

export async function startS3Server(): Promise<S3Server> {
  const credentials = { accessKeyId: 'TESTKEY', secretAccessKey: 'a secret of tests alone' };
  const bucket = 'coherence-files';
  const objects: S3Server['objects'] = new Map();
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const error = (status: number, code: string) => void response.writeHead(status, { 'content-type': 'application/xml' }).end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
    if (s3.failing !== null) return error(s3.failing, 'ServiceUnavailable');
    if (!isSigned(request, body, credentials)) return error(403, 'SignatureDoesNotMatch');
    const [, named, ...rest] = new URL(request.url!, 'http://s3').pathname.split('/').map(decodeURIComponent);
    if (named !== bucket) return error(404, 'NoSuchBucket');
    const key = rest.join('/');
    if (request.method === 'PUT') {
      objects.set(key, { bytes: body, mediaType: request.headers['content-type'] ?? '' });
      return void response.writeHead(200, { etag: `"${hash(body)}"` }).end();
    }
    if (request.method === 'DELETE') {
      objects.delete(key);
      return void response.writeHead(204).end();
    }
    const object = objects.get(key);
    if (object === undefined) return error(404, 'NoSuchKey');
    response.writeHead(200, { 'content-type': object.mediaType, 'content-length': object.bytes.length, etag: `"${hash(object.bytes)}"` }).end(object.bytes);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const s3: S3Server = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bucket,
    credentials,
    objects,
    failing: null,
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return s3;
}
