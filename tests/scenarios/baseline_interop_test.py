# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""Signatures cross over: what we sign, openssl, npm's @sigstore/core and ssh-keygen verify, and the
other way round.
"""

import base64
import json
import os
import subprocess
import unittest

import packages
import scenario
from baseline_tools import TYPE, BaselineScenario, Key, envelope, pae, run, statement

NAMESPACE = "tacet-baseline@v1"
SIGSTORE = "@sigstore/core@2.0.0"
BEGIN, END = "-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"

# Prints whether the envelope verifies, or signs its payload: by Node's crypto, over the bytes that
# the library encodes.
NODE = """
const { dsse } = require('@sigstore/core');
const { readFileSync } = require('fs');
const crypto = require('crypto');
const [verb, keyFile, file] = process.argv.slice(2);
const envelope = JSON.parse(readFileSync(file));
const encoded = dsse.preAuthEncoding(envelope.payloadType, Buffer.from(envelope.payload, 'base64'));
const key = readFileSync(keyFile);
const object = verb === 'sign' ? crypto.createPrivateKey(key) : crypto.createPublicKey(key);
const hash = object.asymmetricKeyType === 'ec' ? 'sha256' : null;
if (verb === 'sign') {
  console.log(crypto.sign(hash, encoded, key).toString('base64'));
} else {
  console.log(crypto.verify(hash, encoded, key, Buffer.from(envelope.signatures[0].sig, 'base64')));
}
"""


def armor(signature):
    text = base64.b64encode(signature).decode()
    lines = [text[at : at + 70] for at in range(0, len(text), 70)]
    return "\n".join([BEGIN, *lines, END, ""])


def unarmor(text):
    return base64.b64decode(text.split(BEGIN)[1].split(END)[0])


class Interop(BaselineScenario):
    def sign(self, payload, *options, status=0):
        """The one signature that we make, with its key id; none when the status is another."""
        (self.folder / "b.json").write_text(envelope(payload))
        state = self.folder / "signing.json"
        done = self.tacet("baseline", "sign", "b.json", *options, "--log", "log", "--state", state)
        self.assertEqual(done.returncode, status, done.stderr)
        if status:
            return done.stderr
        made = json.loads((self.folder / "b.json").read_text())
        self.assertEqual(base64.b64decode(made["payload"]), payload)
        self.assertEqual(made["payloadType"], TYPE)
        (signature,) = made["signatures"]
        return signature["keyid"], base64.b64decode(signature["sig"])


class OpenSsl(Interop):
    def test_openssl_verifies_ours(self):
        for kind in ("ed25519", "ec"):
            key, payload = Key(self.folder, kind, kind), statement()
            keyid, signature = self.sign(payload, "--key", key.private)
            key.verify(pae(payload), signature)
            with self.assertRaises(AssertionError):
                key.verify(pae(payload + b" "), signature)
            self.assertEqual(keyid, key.id)

    def test_we_verify_what_openssl_signed(self):
        for kind in ("ed25519", "ec"):
            key, payload = Key(self.folder, kind, kind), statement()
            self.add(kind, key)
            self.accepts(envelope(payload, key.sign(pae(payload))))
            self.accepts(envelope(payload, (key.id, key.sign(pae(payload)))))
            self.refuses("unknown-key", envelope(payload, key.sign(pae(payload + b" "))))

    def test_sec1_key_file(self):
        key, old = Key(self.folder, "ec", "ec"), self.folder / "sec1.pem"
        run("openssl", "ec", "-in", key.private, "-out", old)
        self.assertIn("BEGIN EC PRIVATE KEY", old.read_text())
        payload = statement()
        key.verify(pae(payload), self.sign(payload, "--key", old)[1])

    def test_compressed_point_is_the_same_key(self):
        key = Key(self.folder, "ec", "ec")
        compressed = self.folder / "compressed.pem"
        run("openssl", "ec", "-in", key.private, "-pubout", "-conv_form", "compressed", "-out", compressed)
        self.assertNotEqual(compressed.read_text(), key.public.read_text())
        self.add("ec", key)
        done = self.tacet("baseline", "trust", "add", self.trust, "--operator", "eve", "--key", compressed)
        self.assertEqual(done.returncode, 2)
        self.assertIn("already", done.stderr)

    def test_other_kinds_of_keys_are_refused(self):
        place = self.folder / "rsa.pem"
        run("openssl", "genpkey", "-algorithm", "RSA", "-out", place)
        self.assertIn("Ed25519 or ECDSA P-256", self.sign(statement(), "--key", place, status=2))
        run("openssl", "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384", "-out", place)
        self.assertIn("Ed25519 or ECDSA P-256", self.sign(statement(), "--key", place, status=2))

    def test_encrypted_key_file(self):
        key, closed = Key(self.folder, "k"), self.folder / "closed.pem"
        run("openssl", "pkey", "-in", key.private, "-aes256", "-passout", "pass:secret", "-out", closed)
        self.assertIn("encrypted", self.sign(statement(), "--key", closed, status=2))


@unittest.skipUnless(packages.PRESENT, "npm and node are not installed")
class Sigstore(Interop):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.modules = packages.npm(SIGSTORE).parent
        (cls.modules / "dsse.js").write_text(NODE)

    def node(self, *arguments):
        return run("node", self.modules / "dsse.js", *arguments).decode().strip()

    def test_sigstore_verifies_ours(self):
        for kind in ("ed25519", "ec"):
            key = Key(self.folder, kind, kind)
            self.sign(statement(), "--key", key.private)
            self.assertEqual(self.node("verify", key.public, self.folder / "b.json"), "true")
            (self.folder / "b.json").write_text(
                envelope(statement(reason="x"), self.sign(statement(), "--key", key.private))
            )
            self.assertEqual(self.node("verify", key.public, self.folder / "b.json"), "false")

    def test_we_verify_what_sigstore_signed(self):
        for kind in ("ed25519", "ec"):
            key, payload = Key(self.folder, kind, kind), statement()
            self.add(kind, key)
            (self.folder / "b.json").write_text(envelope(payload))
            signature = base64.b64decode(self.node("sign", key.private, self.folder / "b.json"))
            self.accepts(envelope(payload, signature))


class Ssh(Interop):
    KINDS = ("ed25519", "ecdsa")

    def setUp(self):
        super().setUp()
        self.keys = {}
        for kind in self.KINDS:
            place = self.folder / kind
            run("ssh-keygen", "-q", "-t", kind, "-N", "", "-C", "a comment", "-f", place)
            self.keys[kind] = place

    def trust_key(self, operator, place):
        done = self.tacet("baseline", "trust", "add", self.trust, "--operator", operator, "--key", f"{place}.pub")
        self.assertEqual(done.returncode, 0, done.stderr)

    def ssh_sign(self, place, message, *options, namespace=NAMESPACE):
        return unarmor(run("ssh-keygen", "-q", "-Y", "sign", "-f", place, "-n", namespace, *options, data=message).decode())

    def ssh_verifies(self, place, message, signature):
        (self.folder / "allowed").write_text(f"ada {place.with_name(place.name + '.pub').read_text()}")
        (self.folder / "sig").write_text(armor(signature))
        done = subprocess.run(
            ["ssh-keygen", "-Y", "verify", "-f", "allowed", "-I", "ada", "-n", NAMESPACE, "-s", "sig"],
            input=message,
            capture_output=True,
            cwd=self.folder,
            check=False,
        )
        return done.returncode == 0

    def test_ssh_keygen_verifies_ours(self):
        for place in self.keys.values():
            payload = statement()
            _, signature = self.sign(payload, "--ssh", place)
            self.assertTrue(self.ssh_verifies(place, pae(payload), signature))
            self.assertFalse(self.ssh_verifies(place, pae(payload + b" "), signature))

    def test_we_verify_what_ssh_keygen_signed(self):
        for kind, place in self.keys.items():
            self.trust_key(kind, place)
            payload = statement()
            for hashed in ("sha512", "sha256"):
                signature = self.ssh_sign(place, pae(payload), "-O", f"hashalg={hashed}")
                self.accepts(envelope(payload, signature))
                broken = signature[:-1] + bytes([signature[-1] ^ 1])
                self.refuses("tampered", envelope(payload, broken))

    def test_we_verify_what_we_signed_through_ssh_keygen(self):
        for kind, place in self.keys.items():
            self.trust_key(kind, place)
            self.sign(statement(), "--ssh", place)
            self.accepts()

    def test_openssh_private_key_file(self):
        for kind, place in self.keys.items():
            self.trust_key(kind, place)
            self.sign(statement(), "--key", place)
            self.accepts()

    def test_encrypted_openssh_key_file(self):
        place = self.folder / "closed"
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "secret", "-f", place)
        self.assertIn("--ssh", self.sign(statement(), "--key", place, status=2))

    def test_key_in_an_agent(self):
        place = self.keys["ed25519"]
        self.trust_key("ada2", place)
        agent = run("ssh-agent", "-s").decode()
        pairs = dict(part.split("=", 1) for part in agent.replace("\n", "").split(";") if "=" in part)
        self.addCleanup(os.environ.pop, "SSH_AUTH_SOCK")
        self.addCleanup(os.kill, int(pairs["SSH_AGENT_PID"]), 15)
        os.environ["SSH_AUTH_SOCK"] = pairs["SSH_AUTH_SOCK"]
        run("ssh-add", "-q", place)
        place.unlink()
        self.sign(statement(), "--ssh", f"{place}.pub")
        self.accepts()

    def test_other_namespace(self):
        place, payload = self.keys["ed25519"], statement()
        self.trust_key("ada2", place)
        signature = self.ssh_sign(place, pae(payload), namespace="git")
        self.assertIn("another purpose", self.refuses("tampered", envelope(payload, signature)))
        # The name in the signature is not what was signed.
        renamed = signature.replace(b"\0\0\0\3git", b"\0\0\0\x11" + NAMESPACE.encode())
        self.refuses("tampered", envelope(payload, renamed))

    def test_other_payload_type(self):
        place, payload = self.keys["ed25519"], statement()
        self.trust_key("ada2", place)
        self.refuses("tampered", envelope(payload, self.ssh_sign(place, pae(payload, "text/plain"))))

    def test_unknown_ssh_key(self):
        payload = statement()
        self.refuses("unknown-key", envelope(payload, self.ssh_sign(self.keys["ecdsa"], pae(payload))))

    def test_key_inside_the_signature_swapped(self):
        mine, payload = self.keys["ed25519"], statement()
        self.trust_key("ada2", mine)
        other = self.folder / "other"
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", other)
        signature = self.ssh_sign(other, pae(payload))
        blob = [base64.b64decode((self.folder / f"{name}.pub").read_text().split()[1]) for name in ("other", "ed25519")]
        self.refuses("tampered", envelope(payload, signature.replace(*blob)))

    def test_rsa_through_ssh_keygen(self):
        place = self.folder / "rsa"
        run("ssh-keygen", "-q", "-t", "rsa", "-N", "", "-f", place)
        self.assertIn("ssh-ed25519", self.sign(statement(), "--ssh", place, status=2))

    def test_one_key_through_both_ways_counts_once(self):
        place, payload = self.keys["ed25519"], statement()
        self.trust_key("ada2", place)
        self.edit_trust("threshold: 1", "threshold: 2")
        keyid, plain = self.sign(payload, "--key", place)
        self.refuses("below-threshold", envelope(payload, (keyid, plain), self.ssh_sign(place, pae(payload))))


if __name__ == "__main__":
    scenario.main()
