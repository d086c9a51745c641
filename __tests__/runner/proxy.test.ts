// A proxy is used where the environment names one.
import { describe, expect, test } from "vitest";
import { proxyFetch } from "../../src/runner/proxy.ts";

describe("src/runner/proxy.ts", () => {
  test.each([{}, { HTTPS_PROXY: "" }, { NO_PROXY: "github.example" }])("Node's own fetch does for %j", async (env) => {
    expect(await proxyFetch(env)).toBeUndefined();
  });

  test.each(["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"])(
    "the toolkit's fetch goes where %s is set",
    async (name) => {
      const fetch = await proxyFetch({ [name]: "http://127.0.0.1:3128" });

      expect(fetch).toBeTypeOf("function");
      expect(fetch).not.toBe(globalThis.fetch);
    },
  );
});
