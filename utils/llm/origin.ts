import { usable } from './address';

/** Where an endpoint is: the origin that requests are held to, its host and port as consent names it, and the base of its paths. */
export interface Endpoint {
  origin: string;
  host: string;
  base: string;
}

/** The endpoint of an address as a person enters it; null where it cannot be used, by the same rule by which the settings say so. */
export function endpointOf(baseUrl: string): Endpoint | null {
  const url = usable(baseUrl);
  return url && { origin: url.origin, host: url.host, base: url.href.replace(/\/+$/, '') };
}

/** Whether an address lies at that endpoint: the same scheme, host and port, and no name or password. */
export function isAt(address: string, endpoint: Endpoint): boolean {
  const url = urlOf(address);
  return url !== null && url.origin === endpoint.origin && !url.username && !url.password;
}

function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
