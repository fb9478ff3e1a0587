import { z } from 'zod';

// Zod compiles schemas with `new Function` where it can; the content security policy forbids that and would log each try.
z.config({ jitless: true });

export { z };
