// Almost a hundred configs that people write and that are wrong: each with what it is answered, word by word. Read them
// as a new user.

/** One wrong config. */
export interface Mistake {
  readonly name: string;
  /** The file, after a line break. */
  readonly text: string;
  /** Every problem, `line:column: message`. */
  readonly messages: readonly string[];
  /** True where an editor finds it too, by the JSON Schema. */
  readonly inEditor: boolean;
}

const REPOSITORY =
  "name, description, homepage, private, visibility, archived, is_template, default_branch, topics, has_issues, has_projects, has_wiki, has_discussions, has_pull_requests, pull_request_creation_policy, allow_squash_merge, allow_merge_commit, allow_rebase_merge, allow_auto_merge, allow_update_branch, delete_branch_on_merge, squash_merge_commit_title, squash_merge_commit_message, merge_commit_title, merge_commit_message, allow_forking, web_commit_signoff_required";

/** Of the families repository, teams and autolinks. */
export const MISTAKES: readonly Mistake[] = [
  {
    name: "homepage_url",
    text: `
repository:
  homepage_url: https://acme.example
`,
    messages: [
      `2:3: \`repository\` has no key \`homepage_url\`. Did you mean \`homepage\`? See docs/settings.md#repository`,
    ],
    inEditor: true,
  },
  {
    name: "homepageUrl for one repository",
    text: `
repositories:
  web:
    repository: { homepage_url: https://acme.example }
`,
    messages: [
      `3:19: \`repository\` has no key \`homepage_url\`. Did you mean \`homepage\`? See docs/settings.md#repository`,
    ],
    inEditor: true,
  },
  {
    name: "has_wiki no",
    text: `
repository:
  has_wiki: no
`,
    messages: [
      '2:3: `repository.has_wiki` must be true or false; found the text "no". YAML reads this as text: write false.',
    ],
    inEditor: true,
  },
  {
    name: 'has_wiki "true"',
    text: `
repository:
  has_wiki: "true"
`,
    messages: ['2:3: `repository.has_wiki` must be true or false; found the text "true". Write true without quotes.'],
    inEditor: true,
  },
  {
    name: "has_wiki 1",
    text: `
repository:
  has_wiki: 1
`,
    messages: ["2:3: `repository.has_wiki` must be true or false; found the number 1."],
    inEditor: true,
  },
  {
    name: "has_wiki null",
    text: `
repository:
  has_wiki: null
`,
    messages: ["2:3: `repository.has_wiki` must be true or false; found null. Remove the line to leave it alone."],
    inEditor: true,
  },
  {
    name: "nothing after has_wiki",
    text: `
repository:
  has_wiki:
  has_issues: true
`,
    messages: ["2:3: `has_wiki:` has no value; remove the line to leave `has_wiki` alone."],
    inEditor: true,
  },
  {
    name: "nothing after a key that can be null",
    text: `
repositories:
  web:
    repository:
      homepage:
  api:
    repository: { description: }
`,
    messages: [
      "4:7: `homepage:` has no value; write `null` to unset it, or remove the line to leave `homepage` alone.",
      "6:19: `description:` has no value; write `null` to unset it, or remove the line to leave `description` alone.",
    ],
    inEditor: false,
  },
  {
    name: "nothing after teams",
    text: `
teams:
`,
    messages: ["1:1: `teams:` has no value; remove the line to leave `teams` alone."],
    inEditor: true,
  },
  {
    name: "nothing after repository",
    text: `
repository:
teams:
  - { name: infosec, permission: pull }
`,
    messages: ["1:1: `repository:` has no value; remove the line to leave `repository` alone."],
    inEditor: true,
  },
  {
    name: "nothing after a dash",
    text: `
teams:
  - { name: infosec, permission: pull }
  -
`,
    messages: ["3:4: this `-` has no value; write an entry, or remove the line."],
    inEditor: true,
  },
  {
    name: "teams null",
    text: `
teams: null
`,
    messages: ["1:1: a family is never null. Remove the line to leave `teams` alone."],
    inEditor: true,
  },
  {
    name: "topics null",
    text: `
repositories:
  web:
    repository: { topics: null }
`,
    messages: ["3:19: `repository.topics`: topics are a list, or one text with commas between them; found null."],
    inEditor: true,
  },
  {
    name: "lables",
    text: `
lables:
  - { name: bug, color: "ff0000" }
`,
    messages: [
      "1:1: `lables` is not known at top level. Allowed: repository, teams, autolinks, exclude, include, policies, repositories, prune, dialect. See docs/settings.md",
    ],
    inEditor: true,
  },
  {
    name: "branch_protection",
    text: `
branch_protection:
  - name: main
    protection: null
`,
    messages: [
      "1:1: `branch_protection` is not known at top level. Allowed: repository, teams, autolinks, exclude, include, policies, repositories, prune, dialect. See docs/settings.md",
    ],
    inEditor: true,
  },
  {
    name: "repo",
    text: `
repo:
  has_wiki: true
`,
    messages: ["1:1: `repo` is not known at top level. Did you mean `repository`? See docs/settings.md"],
    inEditor: true,
  },
  {
    name: "team",
    text: `
team:
  - { name: infosec, permission: pull }
`,
    messages: ["1:1: `team` is not known at top level. Did you mean `teams`? See docs/settings.md"],
    inEditor: true,
  },
  {
    name: "teams under repository",
    text: `
repository:
  has_wiki: true
  teams:
    - { name: infosec, permission: pull }
`,
    messages: [
      `3:3: \`repository\` has no key \`teams\`. \`teams\` is a family of its own: move it out, next to \`repository\`. See docs/settings.md#repository`,
    ],
    inEditor: true,
  },
  {
    name: "branch_protection under repository",
    text: `
repository:
  branch_protection:
    - { name: main, protection: null }
`,
    messages: [
      `2:3: \`repository\` has no key \`branch_protection\`. Allowed: ${REPOSITORY}. See docs/settings.md#repository`,
    ],
    inEditor: true,
  },
  {
    name: "has_wiki at the margin",
    text: `
has_wiki: true
`,
    messages: ["1:1: `has_wiki` is not known at top level. Move it under `repository:`. See docs/settings.md"],
    inEditor: true,
  },
  {
    name: "capital",
    text: `
Repository:
  has_wiki: true
`,
    messages: ["1:1: `Repository` is not known at top level. Did you mean `repository`? See docs/settings.md"],
    inEditor: true,
  },
  {
    name: "hyphens",
    text: `
repository:
  delete-branch-on-merge: true
`,
    messages: [
      `2:3: \`repository\` has no key \`delete-branch-on-merge\`. Did you mean \`delete_branch_on_merge\`? See docs/settings.md#repository`,
    ],
    inEditor: true,
  },
  {
    name: "private at top level",
    text: `
repository:
  private: true
`,
    messages: [
      "2:3: `repository.private` is not allowed at top level: it belongs to one repository. Move `private: true` to `repositories: <name>: repository:`.",
    ],
    inEditor: true,
  },
  {
    name: "description and homepage at top level",
    text: `
repository:
  description: Everything
  homepage: https://acme.example
`,
    messages: [
      "2:3: `repository.description` is not allowed at top level: it belongs to one repository. Move `description: Everything` to `repositories: <name>: repository:`.",
      "3:3: `repository.homepage` is not allowed at top level: it belongs to one repository. Move `homepage: https://acme.example` to `repositories: <name>: repository:`.",
    ],
    inEditor: true,
  },
  {
    name: "settings.yml of one repository",
    text: `
repository:
  name: web
  description: The site
  homepage: https://acme.example
  private: true
  default_branch: main
  has_wiki: false
`,
    messages: [
      "2:3: these look like the settings of one repository. The file is valid as it stands, indented, under `repositories: web:`, or as the included file `repositories/web.yml`.",
      "2:3: `repository.name` is not allowed at top level: it belongs to one repository. Move `name: web` to `repositories: web: repository:`.",
      "3:3: `repository.description` is not allowed at top level: it belongs to one repository. Move `description: The site` to `repositories: web: repository:`.",
      "4:3: `repository.homepage` is not allowed at top level: it belongs to one repository. Move `homepage: https://acme.example` to `repositories: web: repository:`.",
      "5:3: `repository.private` is not allowed at top level: it belongs to one repository. Move `private: true` to `repositories: web: repository:`.",
      "6:3: `repository.default_branch` is not allowed at top level, where it is for every repository. Move `default_branch: main` to a policy with a `match`, or to `repositories: web: repository:`.",
    ],
    inEditor: true,
  },
  {
    name: "visibility at top level",
    text: `
repository:
  visibility: internal
`,
    messages: [
      "2:3: `repository.visibility` is not allowed at top level, where it is for every repository. Move `visibility: internal` to a policy with a `match`, or to `repositories: <name>: repository:`.",
    ],
    inEditor: true,
  },
  {
    name: "visibility public in a policy",
    text: `
policies:
  - name: open
    match: { visibility: private, topics: open }
    repository: { visibility: public }
`,
    messages: [
      '4:19: `repository.visibility` is not allowed in policy "open": only a repository that the config names can become public. Move `visibility: public` to `repositories: <name>: repository:`.',
    ],
    inEditor: true,
  },
  {
    name: "visibility without its start",
    text: `
policies:
  - name: inner
    match: { name: "*" }
    repository: { visibility: internal }
`,
    messages: [
      "4:19: `repository.visibility` in a policy needs the visibility that it starts from: add e.g. `visibility: private` to the policy's `match`.",
    ],
    inEditor: true,
  },
  {
    name: "archived true at top level",
    text: `
repository:
  archived: true
`,
    messages: [
      "2:3: `repository.archived` is not allowed at top level, where it is for every repository. Move `archived: true` to a policy with a `match`, or to `repositories: <name>: repository:`.",
    ],
    inEditor: true,
  },
  {
    name: "archived false in a policy",
    text: `
policies:
  - name: back
    match: { topics: alive }
    repository: { archived: false }
`,
    messages: [
      '4:19: `repository.archived` is not allowed in policy "back": it belongs to one repository. Move `archived: false` to `repositories: <name>: repository:`.',
    ],
    inEditor: true,
  },
  {
    name: "misspelt visibility",
    text: `
repositories:
  web:
    repository: { visibility: pubic }
`,
    messages: [
      '3:19: `repository.visibility` must be one of public, private, internal; found the text "pubic". Did you mean public?',
    ],
    inEditor: true,
  },
  {
    name: "merge title",
    text: `
repository:
  squash_merge_commit_title: PR_TITEL
`,
    messages: [
      '2:3: `repository.squash_merge_commit_title` must be one of PR_TITLE, COMMIT_OR_PR_TITLE; found the text "PR_TITEL". Did you mean PR_TITLE?',
    ],
    inEditor: true,
  },
  {
    name: "pair of title and message",
    text: `
repository:
  merge_commit_title: PR_TITLE
  merge_commit_message: PR_TITLE
`,
    messages: [
      "3:3: `repository.merge_commit_message`: merge_commit_message PR_TITLE does not go with merge_commit_title PR_TITLE; GitHub accepts PR_TITLE with PR_BODY or BLANK, MERGE_MESSAGE with PR_TITLE.",
    ],
    inEditor: false,
  },
  {
    name: "no merge method left",
    text: `
repository: { allow_merge_commit: false, allow_squash_merge: false, allow_rebase_merge: false }
`,
    messages: [
      "1:15: `repository.allow_merge_commit`: one of allow_merge_commit, allow_rebase_merge, allow_squash_merge must stay true: GitHub refuses a repository without a merge method.",
    ],
    inEditor: false,
  },
  {
    name: "topic with a blank",
    text: `
repositories:
  web:
    repository: { topics: [machine learning] }
`,
    messages: [
      '3:28: `repository.topics[machine learning]`: "machine learning" cannot be a topic: topics have letters, digits and hyphens, start with a letter or a digit and have 50 characters at most.',
    ],
    inEditor: false,
  },
  {
    name: "teams as a map",
    text: `
teams:
  infosec: pull
`,
    messages: ["2:3: `teams` must be a list; found keys and values. Each entry of a list starts with `- `."],
    inEditor: true,
  },
  {
    name: "teams as texts",
    text: `
teams: [infosec, devops]
`,
    messages: [
      '1:9: an entry of `teams` must be keys and values; found the text "infosec". Write it with its key: { name: infosec }.',
      '1:18: an entry of `teams` must be keys and values; found the text "devops". Write it with its key: { name: devops }.',
    ],
    inEditor: true,
  },
  {
    name: "team without permission",
    text: `
teams:
  - name: infosec
`,
    messages: [
      "2:5: `permission` is missing in `teams[infosec]`; it must be text: pull (or read), triage, push (or write), maintain, admin, or a custom repository role.",
    ],
    inEditor: true,
  },
  {
    name: "permission misspelt",
    text: `
teams:
  - name: infosec
    permision: pull
`,
    messages: ["3:5: `teams[infosec]` has no key `permision`. Did you mean `permission`? See docs/settings.md#teams"],
    inEditor: true,
  },
  {
    name: "role for permission",
    text: `
teams:
  - { name: infosec, role: pull }
`,
    messages: ["2:22: `teams[infosec]` has no key `role`. Did you mean `permission`? See docs/settings.md#teams"],
    inEditor: true,
  },
  {
    name: "team twice",
    text: `
teams:
  - { name: infosec, permission: pull }
  - { name: Infosec, permission: admin }
`,
    messages: ["3:5: `teams[infosec]` is in this list twice, first in line 2. Join the two."],
    inEditor: false,
  },
  {
    name: "absent false",
    text: `
teams:
  - { name: infosec, permission: pull, absent: false }
`,
    messages: [
      "2:40: `absent` can only be true: it removes the entry of earlier layers. Remove the line to keep the entry.",
    ],
    inEditor: true,
  },
  {
    name: "absent without a name",
    text: `
teams:
  - { permission: pull, absent: true }
`,
    messages: ["2:3: teams: an entry with `absent: true` must say which one is meant: add its `name`."],
    inEditor: false,
  },
  {
    name: "autolink without <num>",
    text: `
autolinks:
  - { key_prefix: "OPS-", url_template: "https://acme.example/browse/OPS-" }
`,
    messages: ["2:27: `autolinks[ops-].url_template` must contain <num>, where the number goes."],
    inEditor: true,
  },
  {
    name: "autolink with other names",
    text: `
autolinks:
  - { prefix: "OPS-", url: "https://acme.example/<num>" }
`,
    messages: [
      "2:7: `autolinks` has no key `prefix`. Did you mean `key_prefix`? See docs/settings.md#autolinks",
      "2:23: `autolinks` has no key `url`. Did you mean `url_template`? See docs/settings.md#autolinks",
    ],
    inEditor: true,
  },
  {
    name: "is_alphanumeric text",
    text: `
autolinks:
  - { key_prefix: "OPS-", url_template: "https://acme.example/<num>", is_alphanumeric: "false" }
`,
    messages: [
      '2:71: `autolinks[ops-].is_alphanumeric` must be true or false; found the text "false". Write false without quotes.',
    ],
    inEditor: true,
  },
  {
    name: "policy without a match",
    text: `
policies:
  - name: everything
    repository: { has_wiki: false }
`,
    messages: ['2:5: policy "everything" needs a `match`. Settings for every repository belong at top level.'],
    inEditor: true,
  },
  {
    name: "policy without a name",
    text: `
policies:
  - match: { fork: true }
    repository: { has_wiki: false }
`,
    messages: ["2:5: a policy needs a `name`, which reports show."],
    inEditor: true,
  },
  {
    name: "policy with neither a name nor a match",
    text: `
policies:
  - repository: { name: web }
`,
    messages: [
      "2:5: a policy needs a `name`, which reports show.",
      "2:5: policy at repo-cop.yml:2 needs a `match`. Settings for every repository belong at top level.",
      "2:19: `repository.name` is not allowed in policy at repo-cop.yml:2: it belongs to one repository. Move `name: web` to `repositories: web: repository:`.",
    ],
    inEditor: true,
  },
  {
    name: "policies as a map",
    text: `
policies:
  databases:
    match: { name: "*database*" }
`,
    messages: ["1:1: `policies` must be a list, each entry starting with `- name: databases`; found keys and values."],
    inEditor: true,
  },
  {
    name: "policy with an empty match",
    text: `
policies:
  - name: a
    match: {}
    repository: { has_wiki: false }
`,
    messages: ['3:5: `match` has no condition. Write e.g. `match: { name: "*" }` for every repository.'],
    inEditor: true,
  },
  {
    name: "match with a text",
    text: `
policies:
  - name: a
    match: "*database*"
    repository: { has_wiki: false }
`,
    messages: ['3:5: `match` must be conditions, e.g. `match: { name: "web-*" }`; found the text "*database*".'],
    inEditor: true,
  },
  {
    name: "match with an unknown condition",
    text: `
policies:
  - name: a
    match: { names: ["*database*"], archived: false }
    repository: { has_wiki: false }
`,
    messages: [
      "3:14: `match` has no condition `names`. Did you mean `name`? See docs/configuration.md#match",
      "3:37: `match` has no condition `archived`. Allowed: name, topics, visibility, fork, template, language, properties, teams, not, any. See docs/configuration.md#match",
    ],
    inEditor: true,
  },
  {
    name: "match with a visibility misspelt",
    text: `
policies:
  - name: a
    match: { visibility: [private, intern] }
    repository: { has_wiki: false }
`,
    messages: [
      '3:36: `visibility` must be public, private, internal, or a list of them; found "intern". Did you mean internal?',
    ],
    inEditor: true,
  },
  {
    name: "match with fork yes",
    text: `
policies:
  - name: a
    match: { fork: yes }
    repository: { has_wiki: false }
`,
    messages: ['3:20: `fork` must be true or false; found the text "yes". YAML reads this as text: write true.'],
    inEditor: true,
  },
  {
    name: "match with properties as a list",
    text: `
policies:
  - name: a
    match: { properties: [collection] }
    repository: { has_wiki: false }
`,
    messages: [
      "3:14: `properties` must be names and values of custom properties, e.g. `properties: { tier: gold }`; found a list.",
    ],
    inEditor: true,
  },
  {
    name: "match with a team's name",
    text: `
policies:
  - name: a
    match: { teams: Data Leads }
    repository: { has_wiki: false }
`,
    messages: ['3:21: `teams` in a match takes slugs, the last part of a team\'s address; found "Data Leads".'],
    inEditor: true,
  },
  {
    name: "match with the owner",
    text: `
policies:
  - name: a
    match: { name: acme/web-* }
    repository: { has_wiki: false }
`,
    messages: ['3:20: "acme/web-*" has a slash, and names of repositories have none: leave the owner out.'],
    inEditor: true,
  },
  {
    name: "empty list in a match",
    text: `
policies:
  - name: a
    match: { topics: [] }
    repository: { has_wiki: false }
`,
    messages: ["3:14: the list after `topics:` is empty. Remove the line, or name something."],
    inEditor: true,
  },
  {
    name: "two policies of one name",
    text: `
policies:
  - { name: base, match: { fork: true }, repository: { has_wiki: false } }
  - { name: base, match: { fork: false }, repository: { has_wiki: true } }
`,
    messages: ['3: policy "base" has the name of the one in repo-cop.yml:2. Give it another.'],
    inEditor: false,
  },
  {
    name: "policy that writes what it matches",
    text: `
policies:
  - name: tools
    match: { not: { topics: tool } }
    repository: { topics: [tool] }
`,
    messages: [
      '4: policy "tools" writes `topics: tool`, which the `match` of policy "tools" reads: what matches tonight would not match tomorrow. Match on something that no policy writes.',
    ],
    inEditor: false,
  },
  {
    name: "exclude inside a policy",
    text: `
policies:
  - name: a
    match: { fork: true }
    exclude: [web]
    repository: { has_wiki: false }
`,
    messages: ["4:5: `exclude` is not known in a policy. `exclude` stands at top level only. See docs/settings.md"],
    inEditor: true,
  },
  {
    name: "repositories as a list",
    text: `
repositories:
  - name: web
    repository: { has_wiki: false }
`,
    messages: [
      "1:1: `repositories` must be names of repositories as keys, with settings under each, e.g. `web:`; found a list.",
    ],
    inEditor: true,
  },
  {
    name: "pattern under repositories",
    text: `
repositories:
  web-*:
    repository: { has_wiki: false }
`,
    messages: ['2:3: `web-*` is not the name of a repository. Patterns stand in a policy: `match: { name: "web-*" }`.'],
    inEditor: true,
  },
  {
    name: "owner under repositories",
    text: `
repositories:
  acme/web:
    repository: { has_wiki: false }
`,
    messages: ["2:3: `acme/web` must be the name alone: `web`."],
    inEditor: true,
  },
  {
    name: "repository twice",
    text: `
repositories:
  web: { repository: { has_wiki: false } }
  Web: { repository: { has_wiki: true } }
`,
    messages: ["3:3: `Web` stands twice under `repositories`: first in line 2. Capitals make no difference."],
    inEditor: false,
  },
  {
    name: "settings without a family",
    text: `
repositories:
  web:
    has_wiki: false
`,
    messages: ["3:5: `has_wiki` is not known for a repository. Move it under `repository:`. See docs/settings.md"],
    inEditor: true,
  },
  {
    name: "nothing for a repository",
    text: `
repositories:
  web:
`,
    messages: ["2:3: `web:` has no value; remove the line to leave `web` alone."],
    inEditor: true,
  },
  {
    name: "prune true",
    text: `
prune: true
`,
    messages: ["1:8: `prune` must be a list of topics, teams, autolinks; found true."],
    inEditor: true,
  },
  {
    name: "prune a family that cannot be",
    text: `
prune: [repository, labels, autolink]
`,
    messages: [
      "1:9: `repository` cannot be pruned. Allowed: topics, teams, autolinks.",
      "1:21: `labels` cannot be pruned. Allowed: topics, teams, autolinks.",
      "1:29: `autolink` cannot be pruned. Did you mean `autolinks`?",
    ],
    inEditor: true,
  },
  {
    name: "exclude null",
    text: `
exclude: null
`,
    messages: ["1:10: `exclude` must be a glob or a list of globs; found null. Remove the line to leave it out."],
    inEditor: true,
  },
  {
    name: "exclude with the owner",
    text: `
exclude: [acme/sandbox]
`,
    messages: ['1:11: "acme/sandbox" has a slash, and names of repositories have none: leave the owner out.'],
    inEditor: true,
  },
  {
    name: "unknown value from the repository",
    text: `
teams:
  - { name: "\${repo.nme}-leads", permission: admin }
`,
    messages: ["2:13: `${repo.nme}` is not known. Did you mean `${repo.name}`?"],
    inEditor: false,
  },
  {
    name: "value where a word is wanted",
    text: `
repositories:
  web:
    repository: { visibility: "\${properties.visibility}" }
`,
    messages: [
      '3:19: `repository.visibility` must be one of public, private, internal; found the text "${properties.visibility}". A value from the repository can stand only where any text can.',
    ],
    inEditor: true,
  },
  {
    name: "unknown filter",
    text: `
teams:
  - { name: "\${repo.name | uppercase}", permission: admin }
`,
    messages: ["2:13: after `|` write lower, slug or default(text); found `uppercase`."],
    inEditor: false,
  },
  {
    name: "value in a key",
    text: `
repositories:
  web:
    repository: { "has_\${repo.name}": true }
`,
    messages: ["3:19: `has_${repo.name}`: a value from the repository cannot be a key."],
    inEditor: true,
  },
  {
    name: "key twice",
    text: `
teams:
  - { name: infosec, permission: pull }
repository: { has_wiki: true }
teams:
  - { name: devops, permission: admin }
`,
    messages: ["4:1: `teams` stands twice here: first in line 1. Join the two."],
    inEditor: true,
  },
  {
    name: "tab",
    text: `
repository:
	has_wiki: true
`,
    messages: ["2:1: this line is indented with a tab. YAML wants spaces."],
    inEditor: true,
  },
  {
    name: "glob without quotes",
    text: `
exclude:
  - *-archive
`,
    messages: ["2:5: the alias `*-archive` has no `&-archive` before it. A value that begins with * needs quotes."],
    inEditor: true,
  },
  {
    name: "negation without quotes",
    text: `
policies:
  - name: a
    match: { name: [web-*, !web-old] }
    repository: { has_wiki: true }
`,
    messages: ['3:28: unknown type !web-old. A value that begins with ! needs quotes, e.g. "!*-archive".'],
    inEditor: true,
  },
  {
    name: "colon in a text",
    text: `
repositories:
  web:
    repository:
      description: Web: the site
`,
    messages: [
      "4:20: two keys in one line, or a value with `: ` in it. Put quotes round the value, or the second key on a line of its own.",
    ],
    inEditor: true,
  },
  {
    name: "a list at the margin",
    text: `
- repository:
    has_wiki: true
`,
    messages: ["1:1: the file must start with keys and values, e.g. `repository:`; found a list."],
    inEditor: true,
  },
  {
    name: "only text",
    text: `
has_wiki
`,
    messages: ["1:1: the file must start with keys and values, e.g. `repository:`; found a single value."],
    inEditor: true,
  },
  {
    name: "_extends",
    text: `
_extends: .github
repository: { has_wiki: true }
`,
    messages: [
      "1:1: `_extends` is not known at top level. Files are joined by `include:`; settings that all repositories share belong at top level. See docs/settings.md",
    ],
    inEditor: true,
  },
  {
    name: "a dialect that is misspelt",
    text: `
dialect: prubot
repository: { has_wiki: true }
`,
    messages: ['1:10: `dialect` can be probot or safe-settings; found "prubot". Did you mean `probot`?'],
    inEditor: true,
  },
  {
    name: "a dialect that is no text",
    text: `
repositories:
  web: { dialect: true, repository: { has_wiki: true } }
`,
    messages: ["2:19: `dialect` must be text; found true."],
    inEditor: true,
  },
  {
    name: "settings of the organization under a repository",
    text: `
repositories:
  web: { organization: { rulesets: [] }, repository: { has_wiki: true } }
`,
    messages: [
      "2:10: `organization` is not known for a repository. Allowed: repository, teams, autolinks, prune, dialect. See docs/settings.md",
    ],
    inEditor: true,
  },
  {
    name: "policy with a number for a name",
    text: `
policies:
  - { name: 7, match: { fork: true }, repository: { has_wiki: true } }
`,
    messages: ['2:13: `name` must be text; found the number 7. Put it in quotes: "7".'],
    inEditor: true,
  },
  {
    name: "policies as texts",
    text: `
policies: [databases]
`,
    messages: ['1:12: a policy must be keys and values, e.g. `- name: …`, `match: …`; found the text "databases".'],
    inEditor: true,
  },
  {
    name: "policies as one text",
    text: `
policies: databases
`,
    messages: ['1:1: `policies` must be a list, each entry starting with `- name: …`; found the text "databases".'],
    inEditor: true,
  },
  {
    name: "repository as text",
    text: `
repositories:
  web: private
`,
    messages: ['2:8: `web` must have settings under it; found the text "private".'],
    inEditor: true,
  },
  {
    name: "repositories as text",
    text: `
repositories: web
`,
    messages: [
      '1:1: `repositories` must be names of repositories as keys, with settings under each, e.g. `web:`; found the text "web".',
    ],
    inEditor: true,
  },
  {
    name: "match null",
    text: `
policies:
  - { name: a, match: null, repository: { has_wiki: true } }
`,
    messages: ['2:16: `match` must be conditions, e.g. `match: { name: "web-*" }`; found null.'],
    inEditor: true,
  },
  {
    name: "not with a text",
    text: `
policies:
  - { name: a, match: { not: old-* }, repository: { has_wiki: true } }
`,
    messages: ['2:25: `not` must be conditions, e.g. `not: { name: "web-*" }`; found the text "old-*".'],
    inEditor: true,
  },
  {
    name: "empty name in a match",
    text: `
policies:
  - { name: a, match: { name: "!" }, repository: { has_wiki: true } }
`,
    messages: ['2:31: "!" names nothing.'],
    inEditor: true,
  },
  {
    name: "globs with brackets that are not closed",
    text: `
exclude: ["[a-", "web-[ab]"]
policies:
  - { name: a, match: { name: ["web-*", "!{a,b"] }, repository: { has_wiki: true } }
  - { name: b, match: { not: { name: "((((" } }, repository: { has_wiki: true } }
`,
    messages: [
      '1:11: "[a-" has a bracket without its other half, so it fits no name. Close it, or remove it.',
      '3:41: "!{a,b" has a bracket without its other half, so it fits no name. Close it, or remove it.',
      '4:38: "((((" has a bracket without its other half, so it fits no name. Close it, or remove it.',
    ],
    inEditor: false,
  },
  {
    name: "endless globs",
    text: `
exclude: [${"a".repeat(70_000)}*]
policies:
  - { name: a, match: { name: ${"b".repeat(1001)} }, repository: { has_wiki: true } }
`,
    messages: [
      `1:11: "${"a".repeat(40)}…" has 70001 characters, and 1000 are more than any name needs. Make it several globs.`,
      `3:31: "${"b".repeat(40)}…" has 1001 characters, and 1000 are more than any name needs. Make it several globs.`,
    ],
    inEditor: false,
  },
  {
    name: "validator of another program",
    text: `
validator:
  pattern: "[a-z]+"
`,
    messages: [
      "1:1: `validator` is not known at top level. Names of repositories are not checked. See docs/settings.md",
    ],
    inEditor: true,
  },
  {
    name: "repositories inside a repository",
    text: `
repositories:
  web:
    repositories: { api: { repository: { has_wiki: true } } }
`,
    messages: [
      "3:5: `repositories` is not known for a repository. `repositories` stands at top level only. See docs/settings.md",
    ],
    inEditor: true,
  },
  {
    name: "list inside a match's list",
    text: `
policies:
  - { name: a, match: { topics: [[cli]] }, repository: { has_wiki: true } }
`,
    messages: ["2:34: `topics` must be a topic or a list of topics; found a list."],
    inEditor: true,
  },
  {
    name: "null in a list",
    text: `
exclude: [web, null]
`,
    messages: ["1:16: `exclude` must be a glob or a list of globs; found null. Remove the line to leave it out."],
    inEditor: true,
  },
  {
    name: "repository as a list",
    text: `
repository:
  - has_wiki: true
`,
    messages: ["2:3: `repository` must be keys and values; found a list. Leave out the `- ` before its keys."],
    inEditor: true,
  },
  {
    name: "repository as text",
    text: `
repository: has_wiki
`,
    messages: ['1:13: `repository` must be keys and values; found the text "has_wiki".'],
    inEditor: true,
  },
  {
    name: "any that is not a list",
    text: `
policies:
  - name: p
    match: { any: { name: web }, or: [] }
    teams: [{ name: infosec, permission: pull }]
`,
    messages: [
      '3:14: `any` must be a list of conditions, of which one has to hold, e.g. `any: [{ name: "web-*" }, { topics: web }]`; found keys and values.',
      "3:34: `match` has no condition `or`. Did you mean `any`? See docs/configuration.md#match",
    ],
    inEditor: true,
  },
  {
    name: "a policy as safe-settings has it",
    text: `
suborgrepos: [web-*]
suborgteams: [core]
repository: { has_wiki: false }
`,
    messages: [
      `1:1: \`suborgrepos\` is not known at top level. Make it a policy: \`policies: [{ name: …, match: { name: [web-*] }, … }]\`. See docs/settings.md`,
      `2:1: \`suborgteams\` is not known at top level. Make it a policy: \`policies: [{ name: …, match: { teams: [core] }, … }]\`. See docs/settings.md`,
    ],
    inEditor: true,
  },
  {
    name: "a regular expression in match",
    text: `
policies:
  - name: p
    match: { name: "^web-.*$" }
    teams: [{ name: infosec, permission: pull }]
`,
    messages: [
      '3:20: "^web-.*$" looks like a regular expression. These are globs: `*` is any text, `?` one character, e.g. "web-*".',
    ],
    inEditor: false,
  },
  {
    name: "a regular expression between slashes",
    text: `
policies:
  - name: p
    match: { name: ["web-*", "/^api-.*/"] }
    teams: [{ name: infosec, permission: pull }]
`,
    messages: [
      '3:30: "/^api-.*/" looks like a regular expression. These are globs: `*` is any text, `?` one character, e.g. "web-*".',
    ],
    inEditor: true,
  },
  {
    name: "a broken placeholder is one mistake",
    text: `
autolinks:
  - { key_prefix: "\${properties.jira", url_template: "https://x.example/<num>" }
`,
    messages: ["2:19: `${` is not closed by `}`. A written `${` is spelled `$${`."],
    inEditor: false,
  },
];
