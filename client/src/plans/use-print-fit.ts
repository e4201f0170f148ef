import { type RefObject, useEffect } from 'react';

/** A4 within its margins (plan page in PlanPaper.module.css), in CSS pixels. */
const SHEET = { width: (210 - 24) * (96 / 25.4), height: (297 - 22) * (96 / 25.4) };
const SIZES = [1.12, 1.08, 1.04, 1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72, 0.68, 0.64, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3];

/** Prints a sheet as large as one side of A4 allows; measured in a copy that nobody sees, at the width it then has. */
export function usePrintFit(sheet: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const fit = () => {
      const element = sheet.current;
      if (!element) return;
      const copy = element.cloneNode(true) as HTMLElement;
      copy.setAttribute('data-measured', '');
      element.after(copy);
      const fits = (size: number) => {
        copy.style.width = `${SHEET.width / size}px`;
        return copy.scrollHeight * size <= SHEET.height - 6;
      };
      const size = SIZES.find(fits) ?? SIZES.at(-1)!;
      copy.remove();
      element.style.setProperty('--fit', String(size));
    };
    addEventListener('beforeprint', fit);
    return () => removeEventListener('beforeprint', fit);
  }, [sheet]);
}
