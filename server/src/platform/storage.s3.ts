import type { Readable } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { checkKey, type Storage } from './storage.ts';

/** A bucket of S3, or of a server that speaks like it. */
export interface S3Options {
  readonly bucket: string;
  readonly region: string;
  /** Of a server that is not Amazon's, such as `https://minio.example`; buckets are then named in the path. */
  readonly endpoint?: string | undefined;
  /** Where it is not given, the environment, a profile or the machine's own role says who we are, as Amazon's tools do. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
}

/** Keeps bytes as objects of a bucket, which must be there and closed to the public. */
export function createS3Storage({ bucket, region, endpoint, credentials }: S3Options): Storage {
  const client = new S3Client({
    region,
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(credentials && { credentials }),
    // Servers other than Amazon's do not all know its newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 15_000 },
  });
  const place = (key: string) => ({ Bucket: bucket, Key: checkKey(key) });
  return {
    async put(key, bytes, mediaType) {
      await client.send(new PutObjectCommand({ ...place(key), Body: bytes, ContentLength: bytes.byteLength, ContentType: mediaType }));
    },
    async get(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand(place(key)));
        return (Body as Readable | undefined) ?? null;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand(place(key)));
    },
  };
}
