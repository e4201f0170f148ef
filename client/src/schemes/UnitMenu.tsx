import type { MapPlacementFragment } from '../graphql/generated/graphql.ts';
import { PopMenu } from '../ui/PopMenu.tsx';

export interface UnitMenuProps {
  readonly placement: MapPlacementFragment;
  /** The bar's button, where the menu opens. */
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly onOpenUnit: () => void;
  readonly onMove: () => void;
  readonly onWeeks: (weeks: number) => void;
  readonly onRemove: () => void;
}

/** What can be done with a unit on the map: one menu for all of them. */
export function UnitMenu({ placement, anchor, onClose, onOpenUnit, onMove, onWeeks, onRemove }: UnitMenuProps) {
  const { weeks, unit } = placement;
  return (
    <PopMenu
      label={unit.title} anchor={anchor} onClose={onClose}
      items={[
        { label: 'Open', onSelect: onOpenUnit },
        { label: 'Move to…', keyHint: 'M', onSelect: onMove },
        { label: 'One week more', keyHint: '+', disabled: weeks >= 20, onSelect: () => onWeeks(weeks + 1) },
        { label: 'One week less', keyHint: '−', disabled: weeks <= 1, onSelect: () => onWeeks(weeks - 1) },
        { label: 'Take off the map', apart: true, onSelect: onRemove },
      ]}
    />
  );
}
