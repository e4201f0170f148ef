import type * as Y from 'yjs';
import { DOCUMENT_LIMITS } from '../../../../schema/document/limits.ts';
import type { PresenceClient } from './document-operations.ts';

/** What a tab tells about itself: the field it writes in and where, as relative positions in JSON. */
export interface PresenceState {
  readonly root: string | null;
  /** The step (or unit) the field belongs to. */
  readonly stepId: string | null;
  readonly anchor: unknown;
  readonly head: unknown;
}

/** A colleague's tab in this document. */
export interface PresentClient {
  readonly clientId: number;
  readonly personId: string;
  readonly name: string;
  /** Six-digit hexadecimal colour. */
  readonly colour: string;
  readonly role: string;
  readonly state: PresenceState | null;
}

const COLOURS = ['#3b6fb6', '#a8456b', '#14806f', '#8a4fa3', '#b4690e', '#4d5665'];

function colourOf(client: PresenceClient): string {
  if (/^#[0-9a-f]{6}$/i.test(client.colour)) return client.colour;
  let sum = 0;
  for (const char of client.personId) sum = (sum * 31 + char.charCodeAt(0)) % 9973;
  return COLOURS[sum % COLOURS.length]!;
}

const isCount = (count: unknown, most: number) => Number.isInteger(count) && (count as number) >= 0 && (count as number) <= most;

/** Of a negative clock Yjs throws. */
const isId = (id: unknown) => {
  const { client, clock } = (id ?? {}) as Record<string, unknown>;
  return isCount(client, 0xffff_ffff) && isCount(clock, Number.MAX_SAFE_INTEGER);
};

const absent = (value: unknown) => value === undefined || value === null;

/** A relative position as JSON, or null where it is none, names nothing (Yjs throws of that), or points into another root than it says. */
function readPosition(position: unknown, root: string): unknown {
  if (typeof position !== 'object' || position === null) return null;
  const { type, tname, item, assoc } = position as Record<string, unknown>;
  if (absent(type) && absent(item) && absent(tname)) return null;
  const sound = (absent(type) || isId(type)) && (absent(item) || isId(item)) && (absent(tname) || tname === root);
  return sound && (absent(assoc) || Number.isInteger(assoc)) ? position : null;
}

/** Another client's state as far as it can be relied on: it comes from anybody who may be here. */
function readState(state: unknown): PresenceState | null {
  if (typeof state !== 'object' || state === null) return null;
  const { root, stepId, anchor, head } = state as Record<string, unknown>;
  const field = typeof root === 'string' ? root : null;
  return {
    root: field,
    stepId: typeof stepId === 'string' ? stepId : null,
    anchor: field === null ? null : readPosition(anchor, field),
    head: field === null ? null : readPosition(head, field),
  };
}

type AwarenessState = { user: { name: string; color: string }; cursor: { anchor: unknown; head: unknown } | null };

/** How often a tab renews its presence, in milliseconds. */
export const RENEW_MS = 15_000;

const NOBODY: readonly PresentClient[] = [];
const NOWHERE: PresenceState = { root: null, stepId: null, anchor: null, head: null };

/**
 * Who is in the document (D10). It speaks enough of y-protocols' Awareness for the caret plugin; unlike that it drops nobody by time:
 * a tab is present as long as the server says so.
 */
export class DocumentPresence {
  readonly #others = new Map<number, PresentClient>();
  readonly #listeners = new Set<() => void>();
  #people: readonly PresentClient[] = NOBODY;
  #byRoot = new Map<string, readonly PresentClient[]>();
  #own: PresenceState = NOWHERE;
  #sendTimer: ReturnType<typeof setTimeout> | undefined;
  #renewTimer: ReturnType<typeof setInterval> | undefined;
  readonly #send: (state: PresenceState) => void;
  #live = false;
  /** The document whose client this tab is; the caret plugin reads it. */
  doc: Y.Doc;

  constructor(doc: Y.Doc, send: (state: PresenceState) => void) {
    this.doc = doc;
    this.#send = send;
  }

  get clientID(): number {
    return this.doc.clientID;
  }

  /** All other tabs in the document; the same array until something changes. */
  people = (): readonly PresentClient[] => this.#people;

  /** The other tabs in one field; the same array until something changes there. */
  peopleInField = (root: string): readonly PresentClient[] => this.#byRoot.get(root) ?? NOBODY;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Says where this tab is; sent at most every DOCUMENT_LIMITS.presenceCoalesceMs, the latest wins. */
  setOwn(change: Partial<PresenceState>): void {
    this.#own = { ...this.#own, ...change };
    if (!this.#live) return;
    this.#sendTimer ??= setTimeout(() => this.#sendNow(), DOCUMENT_LIMITS.presenceCoalesceMs);
  }

  /** The subscription is open: present are exactly these, and this tab tells where it is, now and every RENEW_MS. */
  opened(clients: readonly PresenceClient[]): void {
    this.#others.clear();
    this.#live = true;
    clearInterval(this.#renewTimer);
    this.#renewTimer = setInterval(() => this.#sendNow(), RENEW_MS);
    this.#sendNow();
    this.received(clients);
  }

  /** The subscription is over: nobody is known to be here. */
  closed(): void {
    this.#live = false;
    clearInterval(this.#renewTimer);
    clearTimeout(this.#sendTimer);
    this.#sendTimer = undefined;
    if (this.#others.size === 0) return;
    this.#others.clear();
    this.#changed();
  }

  /** Others have come, moved or (without a state) gone. */
  received(clients: readonly PresenceClient[]): void {
    for (const client of clients) {
      if (client.clientId === this.clientID) continue;
      if (client.state === null || client.state === undefined) this.#others.delete(client.clientId);
      else this.#others.set(client.clientId, { ...client, colour: colourOf(client), state: readState(client.state) });
    }
    this.#changed();
  }

  #sendNow(): void {
    clearTimeout(this.#sendTimer);
    this.#sendTimer = undefined;
    this.#send(this.#own);
  }

  #changed(): void {
    this.#people = [...this.#others.values()];
    const byRoot = new Map<string, readonly PresentClient[]>();
    for (const person of this.#people) {
      const root = person.state?.root;
      if (root) byRoot.set(root, [...(byRoot.get(root) ?? []), person]);
    }
    for (const [root, people] of byRoot) {
      const before = this.#byRoot.get(root);
      if (before && JSON.stringify(before) === JSON.stringify(people)) byRoot.set(root, before);
    }
    this.#byRoot = byRoot;
    for (const listener of this.#listeners) listener();
  }

  // What the caret plugin asks of an Awareness.

  getStates(): Map<number, AwarenessState> {
    const states = new Map<number, AwarenessState>();
    for (const { clientId, name, colour, state } of this.#people) {
      // To look for a field that is not there would make it, in this document.
      const cursor = state?.anchor && state.head && this.doc.share.has(state.root!) ? { anchor: state.anchor, head: state.head } : null;
      states.set(clientId, { user: { name, color: colour }, cursor });
    }
    return states;
  }

  getLocalState(): { cursor: { anchor: unknown; head: unknown } | null } {
    const { anchor, head } = this.#own;
    return { cursor: anchor && head ? { anchor, head } : null };
  }

  setLocalStateField(field: string, value: { anchor: unknown; head: unknown } | null): void {
    // Positions are JSON from here on, as they are on the wire.
    if (field === 'cursor') this.setOwn(JSON.parse(JSON.stringify(value ?? { anchor: null, head: null })));
  }

  on(event: string, listener: () => void): void {
    if (event === 'change') this.#listeners.add(listener);
  }

  off(event: string, listener: () => void): void {
    if (event === 'change') this.#listeners.delete(listener);
  }
}
