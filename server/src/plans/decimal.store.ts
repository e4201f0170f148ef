import { Prisma } from '../generated/prisma/client.ts';

/** Half-days as a row holds them. */
export const decimal = (value: number) => new Prisma.Decimal(value);

/** Whether a row's value is a decimal, whose number it then is. */
export const isDecimal = (value: unknown): value is InstanceType<typeof Prisma.Decimal> => Prisma.Decimal.isDecimal(value);
