import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

type Scrypt = (password: string, salt: string, length: number, options: object, done: (error: Error | null, key: Buffer | null) => void) => void;

/**
 * Hashing a password takes a tenth of a second of CPU, on purpose, and everybody in the tests has the same one, signed in hundreds of
 * times: from here on what this process has hashed once it knows. Servers in processes of their own hash each time.
 */
export function hashOnce(): void {
  const { scrypt } = crypto as unknown as { scrypt: Scrypt };
  const keys = new Map<string, Promise<Buffer>>();
  const remembering: Scrypt = (password, salt, length, options, done) => {
    const asked = JSON.stringify([password, salt, length, options]);
    const key = keys.get(asked) ?? new Promise((resolve, reject) => scrypt(password, salt, length, options, (error, made) => (made === null ? reject(error!) : resolve(made))));
    keys.set(asked, key);
    key.then((made) => done(null, Buffer.from(made)), (error: Error) => done(error, null));
  };
  Object.assign(crypto, { scrypt: remembering });
  syncBuiltinESMExports();
}
