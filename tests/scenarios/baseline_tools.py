# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""Baselines made without our own code, from docs/formats/baseline.md alone: openssl signs, Python
encodes. What the program takes or refuses is then not judged by the program itself.
"""

import base64
import hashlib
import json
import subprocess

import scenario

TYPE = "application/vnd.in-toto+json"
TODAY = "2026-01-01"
FAR = "2999-12-31"


def pae(payload, kind=TYPE):
    return b"DSSEv1 %d %s %d %s" % (len(kind), kind.encode(), len(payload), payload)


def digest(data):
    return hashlib.sha256(data).hexdigest()


def run(*command, data=None):
    result = subprocess.run([*map(str, command)], input=data, capture_output=True, check=False)
    if result.returncode:
        raise AssertionError(f"{command}: {result.stderr.decode()}")
    return result.stdout


def statement(**changes):
    predicate = {
        "version": 1,
        "scope": "prod/web",
        "created": TODAY,
        "expires": FAR,
        "previous": "",
        "log": "",
        "tool": "tacet 0.1.0",
        "reason": "",
        "ticket": "",
        "changes": [],
        "meanings": [],
        "labels": [],
        "units": [
            {
                "files": ["etc/agent.conf"],
                "posture": {"unit": "etc/agent.conf", "system": "rsyslog", "version": "8", "facts": []},
            }
        ],
        "waivers": [],
    }
    predicate.update(changes)
    names = sorted({name for unit in predicate["units"] for name in unit["files"]})
    return json.dumps(
        {
            "_type": "https://in-toto.io/Statement/v1",
            "subject": [{"name": name, "digest": {"sha256": digest(name.encode())}} for name in names],
            "predicateType": "https://tacet.example/baseline/v1",
            "predicate": predicate,
        }
    ).encode()


def envelope(payload, *signatures, kind=TYPE):
    """Signatures are bytes, or pairs of a key id and bytes."""
    pairs = [("", each) if isinstance(each, bytes) else each for each in signatures]
    return json.dumps(
        {
            "payloadType": kind,
            "payload": base64.b64encode(payload).decode(),
            "signatures": [
                {"keyid": keyid, "sig": base64.b64encode(sig).decode()} for keyid, sig in pairs
            ],
        }
    )


class Key:
    """A key pair that openssl made, below `folder`."""

    def __init__(self, folder, name, kind="ed25519"):
        self.private = folder / f"{name}.pem"
        self.public = folder / f"{name}.pub.pem"
        self.ec = kind != "ed25519"
        options = ["-pkeyopt", "ec_paramgen_curve:P-256"] if self.ec else []
        run("openssl", "genpkey", "-algorithm", "EC" if self.ec else kind, *options, "-out", self.private)
        run("openssl", "pkey", "-in", self.private, "-pubout", "-out", self.public)
        self.id = digest(run("openssl", "pkey", "-in", self.private, "-pubout", "-outform", "DER"))

    def _pkeyutl(self, message, *arguments):
        data = self.private.with_suffix(".message")
        data.write_bytes(message)
        hashed = ["-digest", "sha256"] if self.ec else []
        return run("openssl", "pkeyutl", "-rawin", *hashed, "-in", data, *arguments)

    def sign(self, message):
        return self._pkeyutl(message, "-sign", "-inkey", self.private)

    def verify(self, message, signature):
        """Raises when openssl does not find it good."""
        place = self.private.with_suffix(".signature")
        place.write_bytes(signature)
        self._pkeyutl(message, "-verify", "-pubin", "-inkey", self.public, "-sigfile", place)


class BaselineScenario(scenario.Scenario):
    """Has a trust file with Ada's key, and a state of its own."""

    def setUp(self):
        super().setUp()
        self.ada = Key(self.folder, "ada")
        self.trust = self.folder / "trust.yaml"
        self.add("ada", self.ada)

    def add(self, operator, key, *options, trust=None):
        made = self.tacet(
            "baseline", "trust", "add", trust or self.trust, "--operator", operator, "--key", key.public, *options
        )
        self.assertEqual(made.returncode, 0, made.stderr)

    def edit_trust(self, old, new):
        text = self.trust.read_text()
        self.assertIn(old, text)
        self.trust.write_text(text.replace(old, new))

    def verify(self, text=None, *options, name="b.json"):
        if text is not None:
            (self.folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return self.tacet(
            "baseline", "verify", name, "--trust", self.trust, "--state", self.folder / "state.json", *options
        )

    def accepts(self, text=None, *options, name="b.json"):
        done = self.verify(text, *options, name=name)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done

    def refuses(self, why, text=None, *options, name="b.json"):
        """Exit status 4, one sentence that names the reason, and nothing that looks like an answer."""
        done = self.verify(text, *options, name=name)
        self.assertEqual(done.returncode, 4, done.stdout + done.stderr)
        self.assertEqual(done.stdout, "")
        self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)
        self.assertIn(f"baseline not trusted ({why})", done.stderr)
        return done.stderr

    def good(self, **changes):
        payload = statement(**changes)
        return envelope(payload, (self.ada.id, self.ada.sign(pae(payload))))
