export class DerError extends Error {}
export type Element = { tag: number; whole: Uint8Array; content: Uint8Array };
export function readDer(bytes: Uint8Array, tag: number): Element;
export function membersOf(element: Element): Element[];
export function oidOf(element: Element): string;
export function numberOf(element: Element): Uint8Array;
export function timeOf(element: Element): number;
