/** The mark of Askside as a data address, so that a file that shows it asks for nothing. */
export const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3.6" fill="#0A6A5C"/><path fill="#fff" d="M4.4 3h4.2C9.4 3 10 3.6 10 4.4v5.2c0 .8-.6 1.4-1.4 1.4H7l-2.6 2.3c-.2.2-.4.1-.4-.2V11c-.6-.2-1-.7-1-1.4V4.4C3 3.6 3.6 3 4.4 3Z"/><rect x="11.25" y="3" width="1.75" height="10" rx=".875" fill="#8FE0CE"/></svg>',
)}`;
