export const root: string;
export const node: string;
export function findChromium(): string | undefined;
export function findFirefox(): string | undefined;
export function setup(): void;
