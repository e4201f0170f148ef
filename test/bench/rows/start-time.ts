import type { Bench } from '../contestants.ts';
import { createProduct } from '../../testkit/product.ts';
import { absolute, type Row } from '../table.ts';

/** What `npm start` runs when nothing changed, from its first instruction to its first answer: database, server, everything. */
export async function startTime({ quick }: Bench): Promise<Row[]> {
  const product = await createProduct();
  const runs: number[] = [];
  try {
    // The first start makes the database and the demo.
    await product.start();
    for (let run = 0; run < (quick ? 1 : 3); run++) {
      await product.stop();
      runs.push((await product.start()) / 1_000);
    }
  } finally {
    await product.remove();
  }
  return [absolute('start when nothing changed, to the first answer', 's', runs, { least: '≤ 5', aim: '≤ 3' }, (own) => own <= 5, 'with its own Postgres')];
}
