import type { Asker } from '../asker.ts';
import { commentBody, type CommentBody } from '../comments/comment-body.ts';
import { recordEvents } from '../events/event.store.ts';
import type { Anonymity, OnePer } from '../generated/prisma/enums.ts';
import type { DiscussionTemplateModel } from '../generated/prisma/models.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, forbidden, invalid, notFound } from '../platform/errors.ts';
import { oneAtATime } from '../platform/one-at-a-time.ts';
import { line, optionalLine } from '../platform/text.ts';
import { can } from '../policy/policy.ts';
import { SHIPPED_TEMPLATES, type ShippedTemplate, type TemplateStage } from './shipped-templates.ts';

/** A way of leading a thread as one hub has it: the shipped wording, the hub's own of it, or one of its own. */
export interface Template {
  /** The hub's, and the key. */
  readonly id: string;
  readonly hubId: string;
  readonly key: string;
  readonly title: string;
  readonly purpose: string;
  /** Editor JSON. */
  readonly prompt: unknown;
  readonly promptText: string;
  readonly stages: readonly { title: string; purpose: string | null; minutes: number | null }[];
  readonly outcomeParts: readonly string[];
  readonly postBeforeSeeing: boolean;
  readonly onePer: OnePer | null;
  readonly anonymity: Anonymity;
  /** Whether the product ships one of this key. */
  readonly shipped: boolean;
  readonly editedById: string | null;
  readonly at: Date | null;
}

export interface SaveTemplate {
  readonly hubId: string;
  /** Of the template whose wording this is to be; null for a new one. */
  readonly key?: string | null | undefined;
  readonly title: string;
  readonly purpose: string;
  readonly prompt: unknown;
  readonly stages: readonly { readonly title: string; readonly purpose?: string | null | undefined; readonly minutes?: number | null | undefined }[];
  readonly outcomeParts: readonly string[];
  readonly postBeforeSeeing: boolean;
  readonly onePer?: OnePer | null | undefined;
  readonly anonymity: Anonymity;
}

/** Templates of a hub, stages of one, and parts of an outcome. */
export const TEMPLATE_LIMITS = { templates: 40, stages: 10, outcomeParts: 10, purpose: 500, minutes: 240 } as const;

/** How threads are led: what ships with the product, and how each hub words it. */
export function createTemplateService({ db, bus, clock, ids }: Deps) {
  /** @throws DomainProblem NOT_FOUND or FORBIDDEN */
  function authorise({ actor }: Asker, hubId: string): void {
    if (!can(actor, 'hub.view', { hubId }).allowed) throw notFound('This hub');
    const decision = can(actor, 'template.save', { hubId });
    if (!decision.allowed) throw forbidden(decision.reason);
  }

  const changed = (type: string, hubId: string, actorId: string) => ({ scope: hubId, type, nodeId: hubId, actorId, at: clock.now() });

  return {
    mayEdit: ({ actor }: Asker, hubId: string): boolean => can(actor, 'template.save', { hubId }).allowed,

    /** Shipped ones first, each in the hub's wording where it has one; then the hub's own by title. None for who does not belong to it. */
    async ofHub(asker: Asker, hubId: string): Promise<Template[]> {
      if (!can(asker.actor, 'hub.view', { hubId }).allowed) return [];
      return templatesOf(hubId, await asker.loaders.templatesOfHub.load(hubId));
    },

    /** What a thread was opened from, as it is called now; null where it is gone or was none. */
    async titleOf(asker: Asker, hubId: string, key: string | null): Promise<{ key: string; title: string } | null> {
      if (key === null) return null;
      const row = (await asker.loaders.templatesOfHub.load(hubId)).find((template) => template.key === key) ?? SHIPPED_TEMPLATES.find((template) => template.key === key);
      return row === undefined ? null : { key, title: row.title };
    },

    /** Words a template as the hub wants it, or adds one. @throws DomainProblem NOT_FOUND, FORBIDDEN, INVALID_INPUT, CONFLICT */
    async saveThreadTemplate(asker: Asker, input: SaveTemplate): Promise<{ template: Template }> {
      const { hubId } = input;
      authorise(asker, hubId);
      const words = checked(input);
      const { personId } = asker.actor;
      return db.write(personId, async (tx, after) => {
        await oneAtATime(tx, `templates of ${hubId}`);
        const rows = await tx.discussionTemplate.findMany({ where: { hubId } });
        const id = ids.next('template');
        const key = input.key ?? id;
        const known = rows.some((row) => row.key === key) || SHIPPED_TEMPLATES.some((template) => template.key === key);
        if (input.key != null && !known) throw notFound('This template');
        if (!known && rows.length >= TEMPLATE_LIMITS.templates) throw new DomainProblem('CONFLICT', `A hub has ${TEMPLATE_LIMITS.templates} templates at most. Nothing was changed.`);
        const data = { ...words, editedById: personId, at: clock.now() };
        const row = await tx.discussionTemplate.upsert({ where: { hubId_key: { hubId, key } }, create: { id, hubId, key, ...data }, update: data });
        await recordEvents(tx, after, bus, [changed('template.saved', hubId, personId)]);
        return { template: ofRow(row) };
      });
    },

    /** Back to the shipped wording; a template of the hub's own goes. Threads opened from it stay as they are. */
    async resetThreadTemplate(asker: Asker, { hubId, key }: { hubId: string; key: string }): Promise<{ hubId: string; template: Template | null }> {
      authorise(asker, hubId);
      const { personId } = asker.actor;
      const shipped = SHIPPED_TEMPLATES.find((template) => template.key === key);
      return db.write(personId, async (tx, after) => {
        const { count } = await tx.discussionTemplate.deleteMany({ where: { hubId, key } });
        if (count === 0 && shipped === undefined) throw notFound('This template');
        if (count > 0) await recordEvents(tx, after, bus, [changed('template.reset', hubId, personId)]);
        return { hubId, template: shipped === undefined ? null : ofShipped(hubId, shipped) };
      });
    },
  };
}

function templatesOf(hubId: string, rows: readonly DiscussionTemplateModel[]): Template[] {
  const own = new Map(rows.map((row) => [row.key, row]));
  const shipped = SHIPPED_TEMPLATES.map((template) => {
    const row = own.get(template.key);
    own.delete(template.key);
    return row === undefined ? ofShipped(hubId, template) : ofRow(row);
  });
  return [...shipped, ...[...own.values()].map(ofRow).toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB') || (a.key < b.key ? -1 : 1))];
}

function ofShipped(hubId: string, { prompt, stages, ...template }: ShippedTemplate): Template {
  const { body, text } = paragraphs(prompt);
  return {
    ...template,
    id: `${hubId}/${template.key}`,
    hubId,
    prompt: body,
    promptText: text,
    stages: stages.map(({ title, purpose, minutes }: TemplateStage) => ({ title, purpose, minutes: minutes ?? null })),
    shipped: true,
    editedById: null,
    at: null,
  };
}

function ofRow({ stages, ...row }: DiscussionTemplateModel): Template {
  return {
    ...row,
    id: `${row.hubId}/${row.key}`,
    stages: stages as unknown as Template['stages'],
    shipped: SHIPPED_TEMPLATES.some(({ key }) => key === row.key),
  };
}

function paragraphs(lines: readonly string[]): CommentBody {
  return commentBody({ type: 'doc', content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) });
}

/** @throws DomainProblem INVALID_INPUT */
function checked({ title, purpose, prompt, stages, outcomeParts, postBeforeSeeing, onePer, anonymity }: SaveTemplate) {
  if (stages.length > TEMPLATE_LIMITS.stages) throw invalid(`A template has ${TEMPLATE_LIMITS.stages} stages at most. Nothing was changed.`, 'stages');
  if (outcomeParts.length > TEMPLATE_LIMITS.outcomeParts) throw invalid(`An outcome has ${TEMPLATE_LIMITS.outcomeParts} parts at most. Nothing was changed.`, 'outcomeParts');
  const { body, text } = commentBody(prompt);
  return {
    title: line(title, 'title'),
    purpose: line(purpose, 'purpose', TEMPLATE_LIMITS.purpose),
    prompt: body as object,
    promptText: text,
    stages: stages.map((stage) => ({ title: line(stage.title, 'stages'), purpose: optionalLine(stage.purpose, 'stages', TEMPLATE_LIMITS.purpose), minutes: minutesOf(stage.minutes) })),
    outcomeParts: [...new Set(outcomeParts.map((part) => line(part, 'outcomeParts')))],
    postBeforeSeeing,
    onePer: onePer ?? null,
    anonymity,
  };
}

function minutesOf(minutes: number | null | undefined): number | null {
  if (minutes == null) return null;
  if (minutes < 1 || minutes > TEMPLATE_LIMITS.minutes) throw invalid(`A stage takes 1 to ${TEMPLATE_LIMITS.minutes} minutes. Nothing was changed.`, 'stages');
  return minutes;
}
