/** Whether a browser's `Origin` is ours, or one that the configuration trusts; no prefix or suffix will do. */
export type OriginCheck = (origin: string | undefined) => boolean;

/** @param trusted exact origins, such as `https://maths.example` */
export function createOriginCheck(trusted: () => readonly string[]): OriginCheck {
  return (origin) => origin !== undefined && trusted().includes(origin);
}
