# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""The files that others read are what their readers publish as valid, and a broken twin is not.

The Kubernetes objects are held against the schemas of Kubernetes' own API description, the action
against GitHub's parser, the pipeline against GitLab's schema, the hooks against pre-commit.
"""

import shutil
import subprocess
import unittest

import packages
import scenario
import yaml
from scenario import ROOT

KUBERNETES = ("kubernetes-models@4.5.1", "js-yaml@4.1.0")
ACTIONS = ("@actions/workflow-parser@0.3.61",)
GITLAB = ("gitlab-ci-local@4.65.1",)

# The server drops fields that it does not know, and with a misspelt one its protection: a field
# that no rule of the schema asks for is wrong.
KUBERNETES_CHECK = """
const { readFileSync } = require('fs');
const watched = (value, path, left) => {
  if (value === null || typeof value !== 'object') return value;
  const copy = Array.isArray(value) ? [] : {};
  for (const key of Object.keys(value)) {
    copy[key] = watched(value[key], `${path}/${key}`, left);
    left.add(`${path}/${key}`);
  }
  return new Proxy(copy, {
    get: (target, key) => { if (typeof key === 'string') left.delete(`${path}/${key}`); return target[key]; },
  });
};
for (const each of require('js-yaml').loadAll(readFileSync(process.argv[2], 'utf8'))) {
  const model = require(`kubernetes-models/${each.apiVersion}`)[each.kind];
  const left = new Set();
  try { model.prototype.validate.call(watched(each, '', left)); }
  catch (error) { console.log(`${each.kind}: ${error.message}`); }
  for (const path of left) console.log(`${each.kind}: unknown field ${path}`);
}
"""

GITHUB_CHECK = """
import { readFileSync } from 'fs';
import { TemplateSchema } from '@actions/workflow-parser/templates/schema/template-schema';
import { JSONObjectReader } from '@actions/workflow-parser/templates/json-object-reader';
import { TemplateContext, TemplateValidationErrors } from '@actions/workflow-parser/templates/template-context';
import { YamlObjectReader } from '@actions/workflow-parser/workflows/yaml-object-reader';
import { readTemplate } from '@actions/workflow-parser/templates/template-reader';
import { NoOperationTraceWriter } from '@actions/workflow-parser/templates/trace-writer';
const [kind, name] = process.argv.slice(2);
const published = readFileSync(`node_modules/@actions/workflow-parser/dist/${kind}-v1.0.min.json`, 'utf8');
const schema = TemplateSchema.load(new JSONObjectReader(undefined, published));
const context = new TemplateContext(new TemplateValidationErrors(), schema, new NoOperationTraceWriter());
const file = context.getFileId(name);
const reader = new YamlObjectReader(file, readFileSync(name, 'utf8'));
for (const error of reader.errors) context.error(file, error.message, error.range);
readTemplate(context, `${kind}-root-strict`, reader, file);
for (const error of context.errors.getErrors()) console.log(error.message);
"""


class Files(scenario.Scenario):
    def twins(self, original, problems, broken):
        """`problems` says nothing of the file, and something with the words of each broken twin's."""
        text = original.read_text()
        self.assertEqual(problems(original), "")
        for (old, new), words in broken.items():
            self.assertIn(old, text)
            twin = self.write("twin" + original.suffix, text.replace(old, new))
            self.assertIn(words, problems(twin))


@unittest.skipUnless(packages.PRESENT, "npm and node are not installed")
class Published(Files):
    def node(self, modules, script, name, *first):
        program = modules.parent / name
        program.write_text(script)
        return lambda file: subprocess.run(
            ["node", program, *first, file], cwd=modules.parent, check=True, capture_output=True, text=True
        ).stdout

    def test_kubernetes_objects(self):
        problems = self.node(packages.npm(*KUBERNETES), KUBERNETES_CHECK, "check.cjs")
        manifests = sorted((ROOT / "integrations" / "kubernetes").glob("*.yaml"))
        self.assertTrue(manifests)
        for manifest in manifests:
            self.assertEqual(problems(manifest), "", manifest)
        self.twins(ROOT / "integrations" / "kubernetes" / "tacet-drift.yaml", problems, {
            ("Forbid", "Sometimes"): "spec/concurrencyPolicy must be equal to one of the allowed values",
            ("runAsUser: 65532", "runAsUser: nobody"): "runAsUser must be integer",
            ("readOnlyRootFilesystem", "readonlyRootFilesystem"): "unknown field /spec/jobTemplate",
            ("verbs: [", "verb: ["): "Role: data/rules/0 must have required property",
            ("roleRef:", "role:"): "RoleBinding: data must have required property",
            ("schedule: ", "when: "): "CronJob: data/spec must have required property",
        })

    def test_github_action(self):
        problems = self.node(packages.npm(*ACTIONS), GITHUB_CHECK, "check.mjs", "action")
        self.twins(ROOT / "integrations" / "ci" / "github" / "action.yml", problems, {
            ("using: composite", "using: composit"): "Unexpected value 'composit'",
            ("shell: bash\n", "shel: bash\n"): "Required property is missing: shell",
            ("always()", "alwais()"): "Unrecognized function: 'alwais'",
            ("steps.scan.outputs", "stepps.scan.outputs"): "Unrecognized named-value: 'stepps'",
        })

    def test_github_workflow_of_the_manual(self):
        problems = self.node(packages.npm(*ACTIONS), GITHUB_CHECK, "check.mjs", "workflow")
        name = ".github/workflows/tacet.yml"
        self.twins(self.write(name, scenario.manual_file(name)), problems, {
            ("pull_request:", "pul_request:"): "Unexpected value 'pul_request'",
            ("runs-on: ubuntu-latest\n", ""): "Required property is missing: runs-on",
            ("security-events: write", "security-events: writes"): "Unexpected value 'writes'",
        })
        action = yaml.safe_load((ROOT / "integrations" / "ci" / "github" / "action.yml").read_text())
        step = yaml.safe_load(scenario.manual_file(name))["jobs"]["tacet"]["steps"][-1]
        self.assertLessEqual(set(step["with"]), set(action["inputs"]))

    def test_gitlab_pipeline(self):
        modules = packages.npm(*GITLAB)
        subprocess.run(["git", "init", "-q", self.folder], check=True)

        def problems(file):
            shutil.copy(file, self.folder / "pipeline.yml")
            run = subprocess.run([modules / ".bin" / "gitlab-ci-local", "--list", "--file", "pipeline.yml"],
                                 cwd=self.folder, capture_output=True, text=True)
            if run.returncode:
                return run.stderr
            self.assertIn("json schema validated", run.stderr)
            return ""

        self.twins(ROOT / "integrations" / "ci" / "gitlab" / "tacet.gitlab-ci.yml", problems, {
            ("codequality:", "codekuality:"): "codekuality",
            ("when: always", "when: allways"): "when",
            ("extends: .tacet", "extends: .tacit"): ".tacit",
        })


@unittest.skipUnless(shutil.which("pre-commit"), "pre-commit is not installed")
class Hooks(Files):
    def test_pre_commit_hooks(self):
        def problems(file):
            run = subprocess.run(["pre-commit", "validate-manifest", file], capture_output=True, text=True)
            return run.stdout + run.stderr if run.returncode else ""

        self.twins(ROOT / ".pre-commit-hooks.yaml", problems, {
            ("language: system", "language: sytem"): "Expected one of",
            ("types_or: [c, c++]", "types_or: [cpp]"): "cpp",
            ("  entry: tacet drift\n", ""): "Missing required key: entry",
        })


if __name__ == "__main__":
    scenario.main()
