import { type RefObject, useEffect } from 'react';

/** Millimetres on paper in CSS pixels. */
export const MM = 96 / 25.4;

/** A sheet of paper, within its margins. */
export interface PrintSheet {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** What it may be shown at, the largest first. */
  readonly sizes: readonly number[];
  /** Takes the copy that is measured out of sight, and lays it out as it will be printed. */
  readonly prepare: (copy: HTMLElement) => void;
}

/** Prints an element as large as one sheet allows: `--fit` is its size, measured at the sheet's width in a copy that nobody sees. */
export function usePrintFit(frame: RefObject<HTMLElement | null>, sheet: PrintSheet): void {
  useEffect(() => {
    const fit = () => {
      const element = frame.current;
      if (!element) return;
      const copy = element.cloneNode(true) as HTMLElement;
      sheet.prepare(copy);
      // Where people want no motion every change takes a moment all the same, and widths would be measured as they were.
      copy.style.transitionProperty = 'none';
      element.after(copy);
      const fits = (size: number) => {
        copy.style.width = `${sheet.width / size}px`;
        return copy.scrollHeight * size <= sheet.height;
      };
      const size = sheet.sizes.find(fits) ?? sheet.sizes.at(-1)!;
      copy.remove();
      element.style.setProperty('--fit', String(size));
    };
    addEventListener('beforeprint', fit);
    return () => removeEventListener('beforeprint', fit);
  }, [frame, sheet]);
}
