import { z } from 'zod';
import { policySchema } from './policy';
import { presets } from './presets';

type Schema = z.core.JSONSchema.BaseSchema;

/**
 * What a policy file may hold, as JSON Schema for editors: every member of a policy may be left out, since the preset that
 * the file extends fills it in. Arrays are replaced whole, so their entries stay as they are. Source of docs/policy.schema.json.
 */
export function policyFileJsonSchema(): object {
  const { properties, ...rest } = withoutRequired(z.toJSONSchema(policySchema));
  return {
    ...rest,
    title: '评价口径 (policy) of self-eval',
    properties: {
      $schema: { type: 'string' },
      extends: {
        enum: Object.keys(presets),
        default: 'national',
        description: 'The preset that fills in what is left out.',
      },
      ...properties,
    },
  };
}

function withoutRequired(schema: Schema): Schema {
  if (!schema.properties) return schema;
  const properties = Object.entries(schema.properties).map(
    ([key, inner]) => [key, typeof inner === 'object' ? withoutRequired(inner) : inner] as const,
  );
  return { ...schema, required: [], properties: Object.fromEntries(properties) };
}
