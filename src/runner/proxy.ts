// The fetch that knows the runner's proxy.

/**
 * As the toolkit reads them:
 * https://docs.github.com/en/actions/how-tos/manage-runners/self-hosted-runners/use-proxy-servers
 */
const PROXY_VARIABLES = ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"];

/** The toolkit's fetch, which loads slowly, if a proxy is set; otherwise undefined, for Node's own fetch. */
export async function proxyFetch(
  env: Readonly<Record<string, string | undefined>>,
): Promise<typeof globalThis.fetch | undefined> {
  if (!PROXY_VARIABLES.some((name) => env[name])) return undefined;
  const { defaults } = await import("@actions/github/lib/utils");
  return defaults.request?.fetch as typeof globalThis.fetch | undefined;
}
