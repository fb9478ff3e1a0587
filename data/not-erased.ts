/** Why nothing was erased, in words for the screen. */
export class NotErased extends Error {}
