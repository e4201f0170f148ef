import { z } from 'zod';

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.string().optional(),
  /** The address people open, where it is not http://localhost:PORT. */
  PUBLIC_URL: z.url().optional(),
  /** Further origins that may use the API from a browser, comma-separated. */
  TRUSTED_ORIGINS: z.string().default(''),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Number of reverse proxies in front whose X-Forwarded-For is believed. */
  TRUST_PROXY: z.coerce.number().int().min(0).default(0),
  /** Messages one socket may send a second, for ever and at once; above it presence is dropped and the rest refused. */
  SOCKET_MESSAGES_PER_SECOND: z.coerce.number().positive().default(60),
  SOCKET_MESSAGES_BURST: z.coerce.number().int().positive().default(200),
  /** Sockets one person may have open: tabs, devices, programs. */
  SOCKETS_PER_PERSON: z.coerce.number().int().positive().default(10),
  /** The most that one person posts in threads within an hour. */
  POSTS_PER_HOUR: z.coerce.number().int().positive().default(30),
  /** The room that all uploaded files of one school have, or of the people of a hub who are of no school; in MB. */
  FILES_MB_PER_SCHOOL: z.coerce.number().int().positive().default(5_000),
  /** Signs cookies and cursors; kept in DATA_DIR where it is not given. */
  SECRET: z.string().min(32).optional(),
  /** The bucket that uploaded files are kept in; without it they are kept in DATA_DIR. It must be closed to the public. */
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('eu-west-2'),
  /** Of a server that speaks like S3 and is not Amazon's. */
  S3_ENDPOINT: z.url().optional(),
  /** Without them Amazon's own ways of finding credentials are taken. */
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
});

export type Environment = z.infer<typeof schema>;

/** Reads the environment. @throws Error with one line a wrong variable. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const result = schema.safeParse(env);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment cannot be used as it is:\n${lines.join('\n')}`);
}
