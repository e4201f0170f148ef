import { type RefObject, useEffect } from 'react';

/** The room on A3 landscape within its margins, below the heading and above the legend, in CSS pixels. */
const SHEET = { width: (420 - 20) * (96 / 25.4), height: (297 - 20) * (96 / 25.4) - 150 };

/** Shrinks the map, when it is printed, to what one sheet holds; measured at the sheet's width, in a copy that nobody sees. */
export function usePrintFit(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const fit = () => {
      const element = frame.current;
      if (!element) return;
      const copy = element.cloneNode(true) as HTMLElement;
      copy.removeAttribute('id');
      Object.assign(copy.style, { position: 'fixed', left: '-99999px', top: '0', width: `${SHEET.width}px`, visibility: 'hidden' });
      element.after(copy);
      const ratio = Math.min(1, SHEET.height / copy.scrollHeight);
      copy.remove();
      element.style.setProperty('--fit', ratio.toFixed(3));
    };
    addEventListener('beforeprint', fit);
    return () => removeEventListener('beforeprint', fit);
  }, [frame]);
}
