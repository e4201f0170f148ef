import { type RefObject, useEffect } from 'react';

/** The room on A3 landscape within its margins, between the heading and the legend, in CSS pixels. */
const SHEET = { width: (420 - 20) * (96 / 25.4), height: (297 - 20) * (96 / 25.4) - 150 };
/** From what a wall can be read from to what a magnifying glass is needed for. */
const SIZES = [1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4];

/** Prints the map as large as one sheet allows; measured at the sheet's width, in a copy that nobody sees. */
export function usePrintFit(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const fit = () => {
      const element = frame.current;
      if (!element) return;
      const copy = element.cloneNode(true) as HTMLElement;
      Object.assign(copy.style, { position: 'fixed', left: '-99999px', top: '0', visibility: 'hidden', overflow: 'visible', padding: '0' });
      element.after(copy);
      const fits = (size: number) => {
        copy.style.width = `${SHEET.width / size}px`;
        return copy.scrollHeight * size <= SHEET.height;
      };
      const size = SIZES.find(fits) ?? SIZES.at(-1)!;
      copy.remove();
      element.style.setProperty('--fit', String(size));
    };
    addEventListener('beforeprint', fit);
    return () => removeEventListener('beforeprint', fit);
  }, [frame]);
}
