import { useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { parseRoot } from '../../../schema/document/roots.ts';
import type { CommentedPage } from '../comments/commented-page.ts';
import { openStep } from './open-step.ts';
import { ALL_FIELDS } from './step-fields.ts';

interface CommentedSteps {
  readonly steps: readonly { readonly id: string }[];
}

function fieldLabel(root: string): string | undefined {
  const parsed = parseRoot('SEQUENCE', root);
  return parsed?.part === 'response' ? 'Response' : parsed?.part ? 'Misconception' : ALL_FIELDS.find((one) => one.field === parsed?.field)?.label;
}

/** What the comments beside a sequence need to know of its page. */
export function useCommentedSequence({ steps }: CommentedSteps): CommentedPage {
  const [, setParams] = useSearchParams();
  const latest = useRef(setParams);
  latest.current = setParams;
  return useMemo(() => {
    const stepName = (stepId: string) => {
      const number = steps.findIndex(({ id }) => id === stepId) + 1;
      return number === 0 ? 'A removed step' : `Step ${number}`;
    };
    return {
      where({ itemId, root }) {
        if (itemId === null) return 'The whole sequence';
        const field = root === null ? undefined : fieldLabel(root);
        return field ? `${stepName(itemId)} · ${field}` : stepName(itemId);
      },
      fieldRank(root) {
        const parsed = parseRoot('SEQUENCE', root);
        // Misconceptions stand between the two parts of a step.
        return parsed?.part ? 5.5 : ALL_FIELDS.findIndex(({ field }) => field === parsed?.field);
      },
      isCommentable: (root) => root.startsWith('step'),
      spotOf(_text, { itemId }) {
        const element = itemId === null ? null : document.getElementById(itemId);
        return element && { element, closedIn: element.dataset['open'] === undefined ? itemId : null, drawn: true };
      },
      closedPart: (stepId) => stepName(stepId).toLowerCase(),
      open: (stepId) => openStep(latest.current, stepId),
      firstSteps: (
        <>
          <p>Select some words in a step and say what you notice or wonder, or suggest others. It appears here, beside them, for everybody who has this sequence.</p>
          <p>A step or a field has a speech bubble of its own; <kbd>]</kbd> and <kbd>[</kbd> lead from comment to comment.</p>
        </>
      ),
      onlyRead: <p>What colleagues say about a step or some words of it appears here, beside the text. You may read it.</p>,
    };
  }, [steps]);
}
