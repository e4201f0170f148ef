import { Extension } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { DOCUMENT_LIMITS } from '../../../../schema/document/limits.ts';

/** What a node costs in an update beside its text, roughly, in bytes. */
const NODE_BYTES = 24;
/** Additions below this are let through without measuring the document; the server still refuses what is too much (D5). */
const MEASURE_FROM_BYTES = 4 * 1024;

function addedBytes(transaction: Transaction): number {
  let bytes = 0;
  const encoder = new TextEncoder();
  for (const step of transaction.steps) {
    if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) continue;
    step.slice.content.descendants((node) => {
      bytes += NODE_BYTES + (node.isText ? encoder.encode(node.text).length : 0);
    });
  }
  return bytes;
}

function depthOf(node: PmNode): number {
  let deepest = 0;
  node.forEach((child) => {
    if (!child.isText) deepest = Math.max(deepest, 1 + depthOf(child));
  });
  return deepest;
}

export interface FieldLimitsOptions {
  /** Encoded size of the live document in bytes. */
  readonly documentBytes: () => number;
  /** Why nothing was changed. */
  readonly onRefused: (message: string) => void;
}

/** What stops a change before it is made, in words; null where nothing does (D4). */
export function limitProblem(transaction: Transaction, documentBytes: () => number): string | null {
  const added = addedBytes(transaction);
  if (added > DOCUMENT_LIMITS.pasteBytes) {
    return 'That is too much to paste at once (more than 1 MB). Nothing was changed; paste it in parts.';
  }
  if (added > MEASURE_FROM_BYTES && documentBytes() + added > DOCUMENT_LIMITS.documentBytes) {
    return 'This document would grow beyond 2 MB. Nothing was changed; take something out first.';
  }
  if (depthOf(transaction.doc) > DOCUMENT_LIMITS.depth) return 'Lists cannot be nested more deeply than this.';
  return null;
}

/** Checks the limits of the document before a change of this person's is made. */
export const fieldLimits = Extension.create<FieldLimitsOptions>({
  name: 'fieldLimits',
  addOptions: () => ({ documentBytes: () => 0, onRefused: () => {} }),
  addProseMirrorPlugins() {
    const { documentBytes, onRefused } = this.options;
    return [
      new Plugin({
        key: new PluginKey('field-limits'),
        filterTransaction(transaction) {
          if (!transaction.docChanged || transaction.getMeta(ySyncPluginKey)) return true;
          const problem = limitProblem(transaction, documentBytes);
          if (problem !== null) onRefused(problem);
          return problem === null;
        },
      }),
    ];
  },
});
