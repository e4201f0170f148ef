import { Scene, type Kept } from './anchors.testkit.ts';
import { numbers } from './numbers.testkit.ts';

export interface Tally {
  /** Anchors looked at whose characters survived in order, once. */
  survived: number;
  lost: number;
  /** Anchors of which something or everything is gone, and of these those still found. */
  hurt: number;
  hurtFound: number;
  /** Of one or two characters, and not found though they survived. */
  missed: number;
}

/** Every letter is another one, so that what has survived is known whatever became of the paragraphs around it. */
function differentLetters(): () => string {
  let next = 0x4e00;
  return () => {
    if (next > 0x9f00 && next < 0xac00) next = 0xac00;
    return Array.from({ length: 1 + (next % 7) }, () => String.fromCharCode(next++)).join('') + (next % 3 === 0 ? '' : ' ');
  };
}

/** Where a quote's characters are, if each is in the text once, and in order. */
function survivingPlace(text: string, quote: string): { from: number; to: number } | null {
  const places = [...quote].filter((letter) => letter.trim() !== '').map((letter) => (text.indexOf(letter) === text.lastIndexOf(letter) ? text.indexOf(letter) : -1));
  const inOrder = places.every((place, i) => place >= 0 && (i === 0 || place > places[i - 1]!));
  return inOrder && places.length > 0 ? { from: places[0]!, to: places.at(-1)! + 1 } : null;
}

/** @throws with the seed where an anchor does not cover its characters exactly though all of them survived in order, once */
export function expectAnchorsToHold(seed: number, { edits, every }: { edits: number; every: number }): Tally {
  const pick = numbers(seed);
  const scene = new Scene(pick, 3, differentLetters());
  const tally: Tally = { survived: 0, lost: 0, hurt: 0, hurtFound: 0, missed: 0 };
  for (let i = 1; i <= edits; i++) {
    scene.act();
    if (i % 100 === 0) scene.forget();
    if (i > 30 && scene.anchors.length < 40 && pick(4) === 0) scene.remark(1 + pick(pick(3) === 0 ? 40 : 8));
    if (pick(every) === 0) {
      scene.project();
      for (const kept of scene.anchors) check(seed, i, scene.text, kept, tally);
    }
  }
  scene.settle();
  scene.project();
  for (const kept of scene.anchors) check(seed, edits, scene.text, kept, tally);
  return tally;
}

function check(seed: number, edit: number, text: string, { quote, place }: Kept, tally: Tally): void {
  const expected = survivingPlace(text, quote);
  if (!expected) {
    tally.hurt += 1;
    if (place) tally.hurtFound += 1;
    else tally.lost += 1;
    return;
  }
  tally.survived += 1;
  const edges = text.slice(place?.from, expected.from) + text.slice(expected.to, place?.to);
  const covers = place && place.from <= expected.from && place.to >= expected.to && edges.trim() === '';
  // One or two letters that are elsewhere too, and then there alone, could be anybody's.
  if (!covers && quote.replaceAll(/\s/g, '').length < 3) return void (tally.missed += 1);
  if (!covers) throw new Error(`seed ${seed}, edit ${edit}: "${quote}" is at ${JSON.stringify(expected)}, not at ${JSON.stringify(place)} in "${text}"`);
}
