// Strict schemas for calls to the artifact service, and its refusals.
import { z } from "zod";

const scope = { workflow_run_backend_id: z.string(), workflow_job_run_backend_id: z.string() };
export const NAMED = z.strictObject({ ...scope, name: z.string().min(1) });
export const CREATE = NAMED.extend({
  version: z.literal(7),
  mime_type: z.string().optional(),
  expires_at: z.iso.datetime().optional(),
});
export const FINALIZE = NAMED.extend({ size: z.string().regex(/^\d+$/), hash: z.string().optional() });
export const LIST = z.strictObject({ ...scope, name_filter: z.string().optional(), id_filter: z.string().optional() });

export function twirpError(status: number, code: string, msg: string): Response {
  return Response.json({ code, msg }, { status });
}

export const FORBIDDEN = () => twirpError(403, "permission_denied", "token does not belong to this workflow run");
