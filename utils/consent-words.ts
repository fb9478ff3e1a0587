import type { ConsentChoice } from './consent';

/** What an answer means, in one or two short sentences. `host`: named by the settings now; `agreedTo`: named when it was agreed to. */
export function consentNote(choice: ConsentChoice | null, host: string | null, agreedTo: string | null): string {
  switch (choice) {
    case null:
      return `Captions are read; ${agreedTo} was agreed to. To ${host} nothing is sent unless that is agreed to as well.`;
    case 'agreed':
      return agreedTo !== null && host === null
        ? `Everyone who is captioned agreed, to ${agreedTo} too. Nothing is sent there now.`
        : 'Everyone who is captioned agreed.';
    case 'captions only':
      return `Captions are read. Nothing is sent to ${host}.`;
    case 'declined':
      return 'Captions are not read. Everything else works.';
    case 'withdrawn':
      return 'Withdrawn. Choose “Agreed” to read again.';
    case 'not asked':
      return host === null
        ? 'Captions stay unread until the answer is “Agreed”.'
        : 'Captions stay unread until the answer is “Agreed” or “Captions only”.';
  }
}
