#!/usr/bin/env python3
"""Checks seals and proofs of a difund history without difund: Python's standard library and openssl.

    verify.py VERIFIER FILE...    VERIFIER is the public key, or a file that holds it

The forms are C2SP signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof and tlog-witness; the tree is RFC 9162's.
"""
import base64, hashlib, json, os, subprocess, sys, tempfile
from datetime import datetime, timezone


class Refuted(Exception):
    """What was checked does not hold."""


def require(condition, what):
    if not condition:
        raise Refuted(what)


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def signed(key, message, signature):
    """Whether Ed25519 (RFC 8032) holds; the prefix makes a DER public key of 32 bytes (RFC 8410)."""
    with tempfile.TemporaryDirectory() as folder:
        names = [os.path.join(folder, name) for name in ("key", "message", "signature")]
        for name, data in zip(names, (bytes.fromhex("302a300506032b6570032100") + key, message, signature)):
            with open(name, "wb") as file:
                file.write(data)
        command = ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", names[0],
                   "-rawin", "-in", names[1], "-sigfile", names[2]]
        return subprocess.run(command, capture_output=True).returncode == 0


def read_seal(text, verifier):
    """Checks the signatures of a seal, and returns (size, root, time)."""
    name, _, encoded = verifier.split("+", 2)
    key = base64.b64decode(encoded, validate=True)[1:]
    body, _, lines = text.rpartition("\n\n")
    body += "\n"
    origin, size, root = body.split("\n")[:3]
    require(origin == name, f"this is a seal of {origin}")
    plain, time = False, None
    for line in lines.splitlines():
        signer, data = line[2:].split(" ")
        data = base64.b64decode(data, validate=True)
        key_id, signature = data[:4], data[4:]
        if signer == name and key_id == sha256(name.encode(), b"\n\x01", key)[:4]:
            require(signed(key, body.encode(), signature), "the signature is wrong")
            plain = True
        elif signer == name and key_id == sha256(name.encode(), b"\n\x04", key)[:4]:
            seconds = int.from_bytes(signature[:8], "big")
            message = f"cosignature/v1\ntime {seconds}\n{body}".encode()
            require(signed(key, message, signature[8:]), "the signature with the time is wrong")
            time = datetime.fromtimestamp(seconds, timezone.utc).isoformat()
    require(plain, "no signature of this key is under it")
    return int(size), base64.b64decode(root, validate=True), time


def included(leaf, index, size, path, root):
    """RFC 9162, section 2.1.3.2."""
    if not 0 <= index < size:
        return False
    node, last, result = index, size - 1, leaf
    for other in path:
        if last == 0:
            return False
        if node % 2 or node == last:
            result = sha256(b"\x01", other, result)
            while node and node % 2 == 0:
                node, last = node >> 1, last >> 1
        else:
            result = sha256(b"\x01", result, other)
        node, last = node >> 1, last >> 1
    return last == 0 and result == root


def begins_with(old_size, old_root, size, path, root):
    """RFC 9162, section 2.1.4.2."""
    if not 0 < old_size <= size:
        return False
    if old_size == size:
        return not path and old_root == root
    if not path:
        return False
    path = list(path)
    node, last = old_size - 1, size - 1
    while node % 2:
        node, last = node >> 1, last >> 1
    old = new = old_root if old_size & (old_size - 1) == 0 else path.pop(0)
    for other in path:
        if last == 0:
            return False
        if node % 2 or node == last:
            old, new = sha256(b"\x01", other, old), sha256(b"\x01", other, new)
            while node and node % 2 == 0:
                node, last = node >> 1, last >> 1
        else:
            new = sha256(b"\x01", new, other)
        node, last = node >> 1, last >> 1
    return last == 0 and old == old_root and new == root


def main(verifier, *names):
    if os.path.exists(verifier):
        with open(verifier, encoding="utf-8") as file:
            verifier = file.read().strip()
    files, seals, faults = {}, {}, 0
    for name in names:
        with open(name, encoding="utf-8", newline="") as file:
            files[name] = file.read()
    for only_seals in (True, False):
        for name, text in files.items():
            head, _, rest = text.partition("\n\n")
            lines = head.split("\n")
            is_entry, is_growth = lines[0] == "c2sp.org/tlog-proof@v1", lines[0].startswith("old ")
            if only_seals == (is_entry or is_growth):
                continue
            try:
                size, root, time = read_seal(rest if is_entry or is_growth else text, verifier)
                require(seals.setdefault(size, (root, time))[0] == root, "another seal of this size has another root")
                said = f"sealed {time or 'without a time'}, {size} entries, root {root.hex()}"
                if is_entry:
                    data = base64.b64decode(lines[1].removeprefix("extra "), validate=True)
                    index = int(lines[2].removeprefix("index "))
                    path = [base64.b64decode(line, validate=True) for line in lines[3:]]
                    entry = json.loads(data)
                    require(entry["entry"] == index + 1, "the entry has another number")
                    require(included(sha256(b"\x00", data), index, size, path, root), "the entry is not under the root")
                    said = f"entry {index + 1} is under it: {data.decode()}"
                elif is_growth:
                    old = int(lines[0].removeprefix("old "))
                    path = [base64.b64decode(line, validate=True) for line in lines[1:]]
                    require(old in seals, f"name the seal of {old} entries too")
                    old_root, old_time = seals[old]
                    require(begins_with(old, old_root, size, path, root), "the history was rewritten")
                    require(not (old_time and time) or old_time <= time, "the older seal was made later")
                    said = f"the history with {size} entries begins with the {old} that were sealed"
                print(f"ok {name}: {said}")
            except (Refuted, ValueError, KeyError, IndexError, TypeError) as error:
                faults += 1
                print(f"REFUTED {name}: {error or type(error).__name__}")
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
