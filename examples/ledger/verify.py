"""Checks the ledger of OrleansStock without the service: Python's standard library, and openssl for signatures.

    verify.py record SEALED.json PROOF.json [SHARED.json]   a prediction that somebody shows, or an outcome, is in the tree of a head;
                                                            with SHARED.json also: what is shown of it is what was sealed
    verify.py heads CONSISTENCY.json                        the tree of one head grew out of that of another
    verify.py leaves LEAVES.json HEADS.json                 all leaves give the newest head's root

PUBLIC_KEY=FILE takes the key from a file that you have kept instead of the one that the answer names. Each ends with exit
code 0 and a line that says what holds, or with 1 and one that says what does not.
"""
import base64
import hashlib
import json
import math
import os
import subprocess
import sys
import tempfile


def leaf(content):
    return hashlib.sha256(b"\0" + content).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def included(index, size, start, path):
    """The root that a leaf and its path lead to, RFC 9162, section 2.1.3.2; None where the path has another length."""
    first, last, root = index, size - 1, start
    for part in path:
        if last == 0:
            return None
        if first & 1 or first == last:
            root = node(part, root)
            while not first & 1 and first:
                first, last = first >> 1, last >> 1
        else:
            root = node(root, part)
        first, last = first >> 1, last >> 1
    return root if last == 0 else None


def grown(small, large, small_root, path):
    """The two roots that a consistency proof leads to, RFC 9162, section 2.1.4.2; None where it has another length."""
    if small == large:
        return (small_root, small_root) if not path else None
    if small & (small - 1) == 0:
        path = [small_root] + path
    first, last = small - 1, large - 1
    while first & 1:
        first, last = first >> 1, last >> 1
    if not path:
        return None
    old = new = path[0]
    for part in path[1:]:
        if last == 0:
            return None
        if first & 1 or first == last:
            old, new = node(part, old), node(part, new)
            while not first & 1 and first:
                first, last = first >> 1, last >> 1
        else:
            new = node(new, part)
        first, last = first >> 1, last >> 1
    return (old, new) if last == 0 else None


def root_of(leaves):
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while 2 * split < len(leaves):
        split *= 2
    return node(root_of(leaves[:split]), root_of(leaves[split:]))


def fail(message):
    print(message)
    sys.exit(1)


def check_head(head):
    """The head's text says what its members say, and its key has signed it."""
    text = head["signedText"]
    lines = text.split("\n")
    if lines[0] != "OrleansStock tree head v1" or lines[1:3] != [str(head["treeSize"]), head["rootHash"]]:
        fail("The signed text is not that of this head.")
    if head["signature"] is None:
        print(f"The head of {head['treeSize']} leaves is not signed.")
        return
    with tempfile.TemporaryDirectory() as folder:
        def put(name, content):
            path = os.path.join(folder, name)
            with open(path, "wb") as file:
                file.write(content)
            return path

        key = os.environ.get("PUBLIC_KEY") or put("key", head["publicKey"].encode())
        command = ["openssl", "dgst", "-sha256", "-verify", key, "-signature", put("signature", base64.b64decode(head["signature"])), put("text", text.encode())]
        if subprocess.run(command, capture_output=True).returncode != 0:
            fail(f"The signature of the head of {head['treeSize']} leaves is not that of the key.")


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def hashes(texts):
    return [bytes.fromhex(text) for text in texts]


def check_shown(shown, content):
    """What is shown of a prediction, in prices, is what was sealed, in log returns. Prices are rounded to six significant digits or more."""
    def differ(what):
        fail(f"The prediction that is shown is not the one that was sealed: {what}.")

    for name in "symbol", "model", "modelVersion", "origin", "historyFingerprint":
        if shown[name] != content[name]:
            differ(name)
    if shown.get("currency") != content["currency"]:
        differ("currency")
    if shown["createdAt"][:19] != content["recordedAt"][:19]:
        differ("the time of recording")
    if [h["horizon"] for h in shown["horizons"]] != [h["tradingDays"] for h in content["horizons"]]:
        differ("horizons")
    for there, here in zip(shown["horizons"], content["horizons"]):
        days = f"after {here['tradingDays']} trading days"
        if there["targetDate"] != here["targetDate"]:
            differ(f"date {days}")
        prices = [content["closeAtOrigin"] * math.exp(q) for q in here["logReturnQuantiles"].values()]
        if not all(math.isclose(a, b, rel_tol=1e-5) for a, b in zip(there["quantiles"].values(), prices, strict=True)):
            differ(f"quantiles {days}")


def record(sealed_file, proof_file, shown_file=None):
    sealed, proof = read(sealed_file), read(proof_file)
    if sealed["text"] is None:
        fail("The service no longer has the text that was hashed.")
    start = leaf(sealed["text"].encode())
    if start.hex() != sealed["leafHash"] or start.hex() != proof["leafHash"]:
        fail("The hash of the text is not the leaf.")
    head = proof["head"]
    if included(proof["leafIndex"], head["treeSize"], start, hashes(proof["path"])) != bytes.fromhex(head["rootHash"]):
        fail("The path does not lead to the head's root.")
    check_head(head)
    content = json.loads(sealed["text"])
    place = f"leaf {proof['leafIndex']} of {head['treeSize']}"
    if content["type"] == "outcome":
        print(f"The outcome after {content['tradingDays']} trading days of leaf {content['prediction']} is {place}.")
        return
    if shown_file:
        check_shown(read(shown_file), content)
        place += ", and what is shown is what was sealed"
    print(f"The prediction of {content['symbol']} with {content['model']} is {place}.")


def heads(consistency_file):
    proof = read(consistency_file)
    small, large = proof["from"], proof["to"]
    expected = (bytes.fromhex(small["rootHash"]), bytes.fromhex(large["rootHash"]))
    if grown(small["treeSize"], large["treeSize"], expected[0], hashes(proof["path"])) != expected:
        fail("The larger tree did not grow out of the smaller one.")
    check_head(small)
    check_head(large)
    print(f"The tree of {large['treeSize']} leaves grew out of that of {small['treeSize']}.")


def leaves(leaves_file, heads_file):
    known, head = hashes(read(leaves_file)), read(heads_file)[0]
    if root_of(known[:head["treeSize"]]) != bytes.fromhex(head["rootHash"]):
        fail("The leaves are not those of the head.")
    check_head(head)
    print(f"All {head['treeSize']} leaves give the head's root.")


commands = {"record": (record, (2, 3)), "heads": (heads, (1,)), "leaves": (leaves, (2,))}
name, arguments = sys.argv[1:2], sys.argv[2:]
if not name or name[0] not in commands or len(arguments) not in commands[name[0]][1]:
    print(__doc__)
    sys.exit(2)
commands[name[0]][0](*arguments)
