// Permissions of headers are told in the words of GitHub's settings pages.
import { describe, expect, test } from "vitest";
import { permissionsInWords } from "../../src/text/permissions.ts";

describe("src/text/permissions.ts", () => {
  test.each([
    ["administration=write", 'the repository permission "Administration" (write)'],
    ["members=read", 'the organization permission "Members" (read)'],
    ["organization_administration=read", 'the organization permission "Administration" (read)'],
    ["organization_custom_properties=admin", 'the organization permission "Custom properties" (admin)'],
    ["repository_custom_properties=write", 'the repository permission "Custom properties" (write)'],
    ["organization_custom_roles=read", 'the organization permission "Custom repository roles" (read)'],
    [
      "metadata=read, contents=write",
      'the repository permission "Metadata" (read) and the repository permission "Contents" (write)',
    ],
    [
      "issues=write; pull_requests=write",
      'the repository permission "Issues" (write), or the repository permission "Pull requests" (write)',
    ],
    ["allows_permissionless_access=true", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("%s is %s", (header, words) => {
    expect(permissionsInWords(header)).toBe(words);
  });
});
