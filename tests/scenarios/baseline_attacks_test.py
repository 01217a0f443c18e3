# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
"""The rows of docs/attacks.md: whatever is done to a baseline, it is refused, and the reason said."""

import base64
import json
import os

import scenario
from baseline_tools import BaselineScenario, Key, envelope, pae, statement


class Envelopes(BaselineScenario):
    def test_good_one_is_accepted(self):
        self.accepts(self.good())

    def test_flipped_byte(self):
        good = self.good().encode()
        for position in range(0, len(good), 23):  # the unit test tries every bit of every byte
            broken = bytearray(good)
            broken[position] ^= 1 << position % 8
            done = self.verify(bytes(broken))
            self.assertEqual((done.returncode, done.stdout), (4, ""), f"byte {position}")

    def test_payload_swapped(self):
        payload, other = statement(), statement(reason="other")
        self.refuses("tampered", envelope(other, (self.ada.id, self.ada.sign(pae(payload)))))
        self.refuses("unknown-key", envelope(other, self.ada.sign(pae(payload))))

    def test_truncated(self):
        good = self.good()
        for length in (0, 1, len(good) // 2, len(good) - 1):
            self.refuses("malformed", good[:length])

    def test_duplicate_keys(self):
        good = self.good()
        self.refuses("malformed", good.replace("{", '{"payloadType": "x", ', 1))
        self.refuses("malformed", good.replace('{"keyid"', '{"sig": "AAAA", "keyid"', 1))

    def test_duplicate_keys_in_payload(self):
        payload = statement().replace(b'"version": 1', b'"version": 1, "version": 2', 1)
        self.refuses("malformed", envelope(payload, self.ada.sign(pae(payload))))

    def test_duplicate_keys_by_escape(self):
        self.refuses("malformed", self.good().replace("{", '{"p\\u0061yload": "", ', 1))

    def test_unknown_member(self):
        self.refuses("malformed", self.good().replace("{", '{"comment": "", ', 1))

    def test_wrong_payload_type(self):
        payload = statement()
        kind = "application/json"
        self.refuses("malformed", envelope(payload, self.ada.sign(pae(payload, kind)), kind=kind))

    def test_signature_of_another_payload_type(self):
        payload = statement()
        signature = self.ada.sign(pae(payload, "application/json"))
        self.refuses("unknown-key", envelope(payload, signature))

    def test_signature_of_bare_payload(self):
        payload = statement()
        self.refuses("tampered", envelope(payload, (self.ada.id, self.ada.sign(payload))))

    def test_signed_statement_of_another_kind(self):
        payload = statement().replace(b"tacet.example/baseline/v1", b"slsa.dev/provenance/v1")
        self.refuses("malformed", envelope(payload, self.ada.sign(pae(payload))))

    def test_stripped(self):
        self.refuses("unsigned", envelope(statement()))
        text = json.loads(self.good())
        del text["signatures"]
        self.refuses("malformed", json.dumps(text))

    def test_oversized(self):
        place = self.folder / "b.json"
        place.write_text(self.good())
        os.truncate(place, (128 << 20) + 1)
        self.refuses("unreadable")

    def test_too_many_signatures(self):
        payload = statement()
        signature = self.ada.sign(pae(payload))
        self.refuses("malformed", envelope(payload, *[signature] * 65))

    def test_deeply_nested(self):
        self.refuses("malformed", "[" * 100000)

    def test_not_base64(self):
        text = json.loads(self.good())
        text["payload"] = text["payload"].rstrip("=") + "\n"
        self.refuses("malformed", json.dumps(text))

    def test_symlink(self):
        (self.folder / "real.json").write_text(self.good())
        (self.folder / "b.json").symlink_to("real.json")
        self.assertIn("symbolic link", self.refuses("unreadable"))

    def test_named_pipe(self):
        os.mkfifo(self.folder / "b.json")
        self.refuses("unreadable")

    def test_missing_files(self):
        self.refuses("unreadable")
        self.trust.unlink()
        self.refuses("unreadable", self.good_text)

    def setUp(self):
        super().setUp()
        self.good_text = self.good()


class Keys(BaselineScenario):
    def test_unknown_key(self):
        stranger = Key(self.folder, "eve")
        payload = statement()
        self.refuses("unknown-key", envelope(payload, (stranger.id, stranger.sign(pae(payload)))))

    def test_key_id_missing(self):
        payload, other = statement(), statement(reason="other")
        signature = self.ada.sign(pae(payload))
        bare = json.loads(envelope(payload, signature))
        del bare["signatures"][0]["keyid"]
        self.accepts(json.dumps(bare))  # it decides nothing: neither for ...
        bare["payload"] = base64.b64encode(other).decode()
        self.refuses("unknown-key", json.dumps(bare))  # ... nor against

    def test_key_id_lying(self):
        stranger = Key(self.folder, "eve")
        payload = statement()
        message = pae(payload)
        self.refuses("tampered", envelope(payload, (self.ada.id, stranger.sign(message))))
        self.refuses("tampered", envelope(payload, (stranger.id, self.ada.sign(message))))
        self.refuses("tampered", envelope(payload, ("ada", self.ada.sign(message))))

    def test_expired_key(self):
        self.trust.unlink()
        self.add("ada", self.ada, "--until", "2020-01-01")
        self.assertIn("expired after 2020-01-01", self.refuses("key-not-valid", self.good()))

    def test_key_not_valid_yet(self):
        self.trust.unlink()
        self.add("ada", self.ada, "--from", "2999-01-01")
        self.refuses("key-not-valid", self.good())

    def test_revoked_key(self):
        bob = Key(self.folder, "bob")
        self.add("bob", bob)
        self.edit_trust("  - operator: 'ada'", "  - operator: 'ada'\n    revoked: 2026-02-01")
        self.assertIn("is revoked", self.refuses("key-not-valid", self.good()))

    def test_out_of_scope_key(self):
        self.trust.unlink()
        self.add("ada", self.ada, "--scope", "test/*")
        self.refuses("key-not-valid", self.good())

    def test_out_of_path_key(self):
        self.trust.unlink()
        self.add("ada", self.ada, "--path", "srv/**")
        self.refuses("key-not-valid", self.good())

    def test_threshold(self):
        bob = Key(self.folder, "bob", "ec")
        self.add("bob", bob)
        self.edit_trust("threshold: 1", "threshold: 2")
        payload = statement()
        message = pae(payload)
        first, second = (self.ada.id, self.ada.sign(message)), (bob.id, bob.sign(message))
        self.refuses("below-threshold", envelope(payload, first))
        self.accepts(envelope(payload, first, second))

    def test_one_key_twice(self):
        bob = Key(self.folder, "bob", "ec")
        self.add("bob", bob)
        self.edit_trust("threshold: 1", "threshold: 2")
        payload = statement()
        message = pae(payload)
        # ECDSA: two different signatures of one key.
        self.refuses("below-threshold", envelope(payload, bob.sign(message), bob.sign(message)))

    def test_one_operator_with_two_keys(self):
        second, bob = Key(self.folder, "second"), Key(self.folder, "bob")
        self.add("ada", second)
        self.add("bob", bob)
        self.edit_trust("threshold: 1", "threshold: 2")
        payload = statement()
        message = pae(payload)
        self.refuses("below-threshold", envelope(payload, self.ada.sign(message), second.sign(message)))

    def test_one_key_under_two_names(self):
        text = self.trust.read_text()
        entry = text[text.index("  - operator") :]
        self.trust.write_text(text + entry.replace("'ada'", "'bob'"))
        self.assertIn("twice", self.refuses("unreadable", self.good()))

    def test_role_missing(self):
        bob = Key(self.folder, "bob")
        self.add("bob", bob, "--role", "security")
        self.edit_trust("threshold: 1", "threshold: 1\nrequire: {security: 1}")
        self.refuses("below-threshold", self.good())
        payload = statement()
        self.accepts(envelope(payload, bob.sign(pae(payload))))

    def test_misspelt_trust(self):
        self.edit_trust("  - operator: 'ada'", "  - operator: 'ada'\n    revokd: true")
        self.assertIn("revoked", self.refuses("unreadable", self.good()))

    def test_symlinked_trust(self):
        self.trust.rename(self.folder / "real.yaml")
        self.trust.symlink_to("real.yaml")
        self.refuses("unreadable", self.good())


class Versions(BaselineScenario):
    def test_older_version(self):
        first, second = self.good(), self.good(version=2, previous="a" * 64)
        self.trust_state_of(second)
        self.refuses("rolled-back", first)

    def trust_state_of(self, text):
        self.accepts(text)

    def test_other_one_of_the_same_version(self):
        self.accepts(self.good())
        self.refuses("rolled-back", self.good(reason="another"))

    def test_successor_of_another(self):
        self.accepts(self.good())
        self.refuses("rolled-back", self.good(version=2, previous="b" * 64))

    def test_expired(self):
        self.refuses("expired", self.good(created="2020-01-01", expires="2020-04-01"))

    def test_other_scope(self):
        self.refuses("out-of-scope", self.good(), "--scope", "prod/db")
        self.accepts(self.good(), "--scope", "prod/web")

    def test_scope_of_another_trust_file(self):
        self.edit_trust('scopes: ["**"]', 'scopes: ["prod/db"]')
        self.refuses("out-of-scope", self.good())

    def test_first_use(self):
        self.refuses("first-use", self.good(), "--no-first-use")
        self.assertIn("first use", self.accepts(self.good()).stderr)
        self.accepts(self.good(), "--no-first-use")

    def test_broken_state(self):
        self.accepts(self.good())
        (self.folder / "state.json").write_text("{}")
        self.refuses("unreadable")

    def test_no_version(self):
        self.refuses("malformed", self.good(version=0))
        self.refuses("malformed", self.good(version=2, previous=""))

    def test_no_expiry(self):
        self.refuses("malformed", self.good(expires=""))


class Files(BaselineScenario):
    def test_subject_of_no_unit(self):
        payload = json.loads(statement())
        payload["subject"].append({"name": "etc/other", "digest": {"sha256": "0" * 64}})
        text = json.dumps(payload).encode()
        self.refuses("malformed", envelope(text, self.ada.sign(pae(text))))

    def test_unit_without_subject(self):
        payload = json.loads(statement())
        payload["subject"] = []
        text = json.dumps(payload).encode()
        self.refuses("malformed", envelope(text, self.ada.sign(pae(text))))


if __name__ == "__main__":
    scenario.main()
