import { Menu } from '@mantine/core';
import type { MapPlacementFragment } from '../graphql/generated/graphql.ts';

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
  const { weeks } = placement;
  const box = anchor.getBoundingClientRect();
  return (
    <Menu opened onClose={onClose} position="bottom-end" withinPortal returnFocus={false}>
      <Menu.Target><span aria-hidden style={{ position: 'fixed', left: box.left, top: box.top, width: box.width, height: box.height, pointerEvents: 'none' }} /></Menu.Target>
      <Menu.Dropdown aria-label={placement.unit.title}>
        <Menu.Item onClick={onOpenUnit}>Open</Menu.Item>
        <Menu.Item onClick={onMove} rightSection={<kbd>M</kbd>}>Move to…</Menu.Item>
        <Menu.Item onClick={() => onWeeks(weeks + 1)} disabled={weeks >= 20} rightSection={<kbd>+</kbd>}>One week more</Menu.Item>
        <Menu.Item onClick={() => onWeeks(weeks - 1)} disabled={weeks <= 1} rightSection={<kbd>−</kbd>}>One week less</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={onRemove}>Take off the map</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
