/**
 * JSON Schema of a reply, in the subset that strict modes of endpoints and browsers take. There is no field for a level or a verdict,
 * and none may be added.
 */
export const REPLY_SCHEMA: Record<string, unknown> = {
  type: 'object',
  additionalProperties: false,
  required: ['claims'],
  properties: {
    claims: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['text', 'cites', 'quote'],
        properties: {
          text: { type: 'string' },
          cites: { type: 'array', items: { type: 'integer' } },
          quote: {
            anyOf: [
              {
                type: 'object',
                additionalProperties: false,
                required: ['cite', 'words'],
                properties: { cite: { type: 'integer' }, words: { type: 'string' } },
              },
              { type: 'null' },
            ],
          },
        },
      },
    },
  },
};
