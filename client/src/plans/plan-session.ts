import { Refused } from '../graphql/problem.ts';
import { applyEdit, type PlanEdit, withId } from './plan-edits.ts';
import type { PlanModel } from './plan-model.ts';

export type PlanSaving = 'saved' | 'saving' | 'offline';

/** What a page shows of a plan, the same object until something changes. */
export interface PlanView {
  readonly plan: PlanModel;
  readonly saving: PlanSaving;
  /** Ids of what waits for the server's word that it exists. */
  readonly unsure: ReadonlySet<string>;
}

export interface PlanSessionParts {
  /** Sends one edit; answers with the id of what it added. @throws Refused where the server will not have it, anything else where it was not reached */
  send(edit: PlanEdit): Promise<{ readonly id?: string } | void>;
  /** Fetches the plan anew and hands it to `arrived`. */
  fetch(): void;
  refused(edit: PlanEdit, error: unknown): void;
}

/** A change that a fetch under way may not bring yet. */
interface Done {
  readonly apply: (plan: PlanModel) => PlanModel;
  /** One's own edit; null for what was told of somebody else's. */
  readonly edit: PlanEdit | null;
  readonly at: number;
}

const RETRY_MS = 3_000;

/**
 * One plan on one screen: what the server says, with one's own edits on top until they are part of it. Edits go out one after the
 * other; without a line they wait, and what the server refuses is taken back. Knows nothing of React.
 */
export class PlanSession {
  readonly #parts: PlanSessionParts;
  readonly #listeners = new Set<() => void>();
  #base: PlanModel;
  #view: PlanView;
  #pending: PlanEdit[] = [];
  /** What the server took or told after the fetch under way began. */
  #done: Done[] = [];
  #count = 0;
  #sending = false;
  #offline = false;
  #closed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(plan: PlanModel, parts: PlanSessionParts) {
    this.#parts = parts;
    this.#base = plan;
    this.#view = { plan, saving: 'saved', unsure: new Set() };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  view = (): PlanView => this.#view;

  /** Shows an edit at once and sends it when its turn comes. */
  edit = (edit: PlanEdit): void => {
    this.#pending.push(edit);
    this.#show();
    void this.#sendNext();
  };

  /** A fetch begins; the returned function takes what it brings. */
  fetching(): (plan: PlanModel) => void {
    const began = this.#count;
    return (plan) => {
      this.#done = this.#done.filter(({ at }) => at > began);
      this.#base = this.#done.reduce((now, { apply }) => apply(now), plan);
      this.#show();
    };
  }

  /**
   * Shows what the server tells of one piece, before a fetch brings it. Not where one's own edit of the same is younger than the last fetch: which
   * of the two came first, only a fetch says.
   */
  told(id: string, apply: (plan: PlanModel) => PlanModel): void {
    const own = [...this.#pending, ...this.#done.flatMap(({ edit }) => edit ?? [])];
    if (own.some((edit) => 'id' in edit && edit.id === id)) return;
    this.#done.push({ apply, edit: null, at: ++this.#count });
    this.#base = apply(this.#base);
    this.#show();
  }

  /** The connection is back. */
  online(): void {
    clearTimeout(this.#timer);
    void this.#sendNext();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  async #sendNext(): Promise<void> {
    const [edit] = this.#pending;
    if (edit === undefined || this.#sending) return;
    this.#sending = true;
    try {
      const answer = await this.#parts.send(edit);
      this.#took(edit, answer?.id);
    } catch (error) {
      if (error instanceof Refused) this.#refused(edit, error);
      else return this.#lost();
    } finally {
      this.#sending = false;
    }
    this.#show();
    if (this.#pending.length === 0) this.#parts.fetch();
    else await this.#sendNext();
  }

  #took(edit: PlanEdit, id: string | undefined): void {
    this.#offline = false;
    const drawn = 'id' in edit ? edit.id : '';
    const named = id !== undefined && id !== drawn ? (one: PlanEdit) => withId(one, drawn, id) : (one: PlanEdit) => one;
    this.#pending = this.#pending.slice(1).map(named);
    const taken = named(edit);
    this.#done.push({ apply: (plan) => applyEdit(plan, taken), edit: taken, at: ++this.#count });
    this.#base = applyEdit(this.#base, taken);
  }

  #refused(edit: PlanEdit, error: unknown): void {
    this.#offline = false;
    // What was to be done with something that could not be added has nothing to be done with.
    const gone = edit.kind.startsWith('add') && 'id' in edit ? edit.id : null;
    this.#pending = this.#pending.slice(1).filter((one) => gone === null || !JSON.stringify(one).includes(JSON.stringify(gone)));
    this.#parts.refused(edit, error);
  }

  #lost(): void {
    this.#offline = true;
    this.#show();
    clearTimeout(this.#timer);
    if (!this.#closed) this.#timer = setTimeout(() => void this.#sendNext(), RETRY_MS);
  }

  #show(): void {
    const plan = this.#pending.reduce(applyEdit, this.#base);
    const saving = this.#pending.length === 0 ? 'saved' : this.#offline ? 'offline' : 'saving';
    this.#view = { plan, saving, unsure: new Set(this.#pending.flatMap((edit) => (edit.kind.startsWith('add') ? [edit.id] : []))) };
    for (const listener of this.#listeners) listener();
  }
}
