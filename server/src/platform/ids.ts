import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';

/** Every kind of thing that has an id, and so its prefix. */
export const ID_PREFIXES = [
  'person', 'membership', 'invitation', 'hub', 'school', 'department', 'halfterm', 'workgroup', 'participation',
  'scheme', 'programme', 'unit', 'placement', 'thread', 'term', 'import', 'sequence', 'step', 'misconception',
  'grant', 'document', 'epoch', 'parked', 'user', 'audit', 'token', 'comment', 'version', 'suggestion', 'inbox',
  'discussion', 'post', 'summary', 'template', 'nudge', 'decision', 'option', 'report', 'action', 'file',
  'plan', 'priority', 'criterion', 'milestone', 'evidence', 'review', 'planlink', 'change', 'view',
] as const;
export type IdPrefix = (typeof ID_PREFIXES)[number];

export interface Ids {
  /** A new opaque id, `<prefix>_` and a UUIDv7 (RFC 9562) in 32 hexadecimal digits: ids made later sort later. */
  next(prefix: IdPrefix): string;
}

/** Ids from a clock and a source of random bytes. */
export function createIds(clock: Clock, random: (size: number) => Uint8Array = randomBytes): Ids {
  let lastMs = 0;
  let counter = 0;
  return {
    next(prefix) {
      const now = clock.now().getTime();
      // Twelve counter bits keep the order of ids made within one millisecond (RFC 9562, 6.2).
      if (now > lastMs) [lastMs, counter] = [now, 0];
      else if (++counter > 0xfff) [lastMs, counter] = [lastMs + 1, 0];
      const bytes = new Uint8Array(16);
      bytes.set(random(8), 8);
      const view = new DataView(bytes.buffer);
      view.setUint16(0, Math.floor(lastMs / 2 ** 32));
      view.setUint32(2, lastMs % 2 ** 32);
      view.setUint16(6, 0x7000 | counter);
      view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
      return `${prefix}_${Buffer.from(bytes).toString('hex')}`;
    },
  };
}

const PATTERN = new RegExp(`^(${ID_PREFIXES.join('|')})_[0-9a-f]{32}$`);

/** The kind an id names, or null where the text is no id of ours. */
export function idPrefix(id: string): IdPrefix | null {
  return (PATTERN.exec(id)?.[1] as IdPrefix | undefined) ?? null;
}
