import crypto, { scryptSync, type ScryptOptions } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Hashing a password takes a tenth of a second of CPU, on purpose, and everybody in the tests has the same one, signed in hundreds of
 * times: from here on what this process has hashed once it knows. Servers in processes of their own hash each time.
 */
export function hashOnce(): void {
  const keys = new Map<string, Buffer>();
  function scrypt(password: string, salt: string, length: number, options: ScryptOptions, done: (error: null, key: Buffer) => void): void {
    const asked = JSON.stringify([password, salt, length, options]);
    const key = keys.get(asked) ?? scryptSync(password, salt, length, options);
    keys.set(asked, key);
    setImmediate(done, null, Buffer.from(key));
  }
  Object.assign(crypto, { scrypt });
  syncBuiltinESMExports();
}
