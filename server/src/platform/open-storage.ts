import path from 'node:path';
import type { Environment } from './config.ts';
import { createLocalStorage, type Storage } from './storage.ts';

type Settings = Pick<Environment, 'DATA_DIR' | 'S3_BUCKET' | 'S3_REGION' | 'S3_ENDPOINT' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'>;

/** Where files are kept, as the environment says: a bucket where it names one, else the folder `files` of DATA_DIR. @throws Error for half a pair of keys */
export async function openStorage({ DATA_DIR, S3_BUCKET, S3_REGION, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY }: Settings): Promise<Storage> {
  if (S3_BUCKET === undefined) return createLocalStorage(path.resolve(DATA_DIR, 'files'));
  if ((S3_ACCESS_KEY_ID === undefined) !== (S3_SECRET_ACCESS_KEY === undefined)) throw new Error('S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together.');
  const credentials = S3_ACCESS_KEY_ID === undefined || S3_SECRET_ACCESS_KEY === undefined ? undefined : { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY };
  // Only then: its code takes a start a tenth of a second.
  const { createS3Storage } = await import('./storage.s3.ts');
  return createS3Storage({ bucket: S3_BUCKET, region: S3_REGION, endpoint: S3_ENDPOINT, credentials });
}
