/** The name of the port that the panel opens to a call page. Apart from utils/port.ts, so that no schema enters the page. */
export const CALL_PORT = 'askside-call';
