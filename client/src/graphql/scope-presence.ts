import { print } from 'graphql';
import type { Client } from 'graphql-ws';
import { SetScopePresenceDocument } from './generated/graphql.ts';
import type { ScopePresenceUpdate } from './scope-subscription.ts';

/** A colleague who has the scope open, and where in it they are. */
export interface PresentPerson<State> {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly state: State;
}

/** The latest word wins, so there is no use in more than this, in milliseconds. */
const GATHER_MS = 80;

const SET_PRESENCE = print(SetScopePresenceDocument);

/** Who is in a scope besides oneself. The server keeps one's own word for as long as one follows the scope's events with presence. */
export class ScopePresence<State> {
  readonly #listeners = new Set<() => void>();
  readonly #read: (state: unknown) => State;
  readonly #viewerId: string;
  readonly #send: (state: State) => void;
  #others: readonly PresentPerson<State>[] = [];
  #own: State;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #open = false;

  /** @param read makes sense of another client's state, which may be anything */
  constructor(options: { viewerId: string; own: State; read: (state: unknown) => State; send: (state: State) => void }) {
    this.#viewerId = options.viewerId;
    this.#own = options.own;
    this.#read = options.read;
    this.#send = options.send;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Everybody else; the same array until something changes. */
  others = (): readonly PresentPerson<State>[] => this.#others;

  received({ all, people }: ScopePresenceUpdate): void {
    const news = people.filter(({ person }) => person.id !== this.#viewerId);
    const named = new Set(news.map(({ person }) => person.id));
    const here = news.filter(({ state }) => state !== null && state !== undefined)
      .map(({ person, colour, state }) => ({ id: person.id, name: person.name, colour, state: this.#read(state) }));
    this.#others = [...(all ? [] : this.#others.filter(({ id }) => !named.has(id))), ...here].toSorted((a, b) => (a.name < b.name ? -1 : 1));
    for (const listener of this.#listeners) listener();
    // The first word of a subscription: the server has forgotten where we are, or never knew.
    if (all) this.#sendSoon();
    this.#open ||= all;
  }

  /** Says where one is. */
  setOwn(state: State): void {
    this.#own = state;
    if (this.#open) this.#sendSoon();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #sendSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#send(this.#own);
    }, GATHER_MS);
  }
}

/** Sends one's presence over the socket, which is open anyway. What is lost is said again with the next word. */
export function sendPresence(socket: Pick<Client, 'subscribe'>, scopeId: string, state: unknown): void {
  socket.subscribe({ query: SET_PRESENCE, variables: { input: { scopeId, state } } }, { next: () => {}, error: () => {}, complete: () => {} });
}
