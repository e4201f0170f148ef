import { unitLine, yearLabel } from '../ui/labels.ts';
import type { LinkView } from './thread-view.ts';

/** Where a linked object is opened; null where the viewer may not see it. */
export function linkPath({ type, scheme, unit, sequence, step }: LinkView): string | null {
  switch (type) {
    case 'SCHEME': return scheme ? `/schemes/${scheme.id}` : null;
    case 'UNIT': return unit ? `/units/${unit.id}` : null;
    case 'SEQUENCE': return sequence ? `/sequences/${sequence.id}` : null;
    case 'STEP': return step ? `/sequences/${step.sequence.id}?step=${step.id}` : null;
  }
}

/** Where it stands: "Hollin Lane School · Year 8 · step 2". */
export function linkPlace({ type, scheme, unit, sequence, step }: LinkView): string {
  const parts = (of: { readonly school: { readonly name: string } } | null | undefined, ...more: (string | false | null | undefined)[]) => [of?.school.name, ...more].filter(Boolean).join(' · ');
  switch (type) {
    case 'SCHEME': return parts(scheme?.department, scheme?.academicYearLabel);
    case 'UNIT': return parts(unit?.department, unit?.placement?.programme && yearLabel(unit.placement.programme));
    case 'SEQUENCE': return parts(sequence?.department, unitLine(sequence?.unit));
    case 'STEP': {
      if (!step) return '';
      const { department, unit: of, steps } = step.sequence;
      const number = steps.findIndex(({ id }) => id === step.id) + 1;
      return parts(department, of?.placement?.programme && yearLabel(of.placement.programme), number > 0 && `step ${number}`);
    }
  }
}
