"""Why some mutants may live: changes that nobody can notice, or that are watched by another program.

A reason stands under the name of its mutant, whatever line that is on; one whose mutant is gone is told by a run.
"""

# ruff: noqa: E501 – names are as long as what they change

from __future__ import annotations

_QUICK = "only quickness: the slower way finds the same"
_LENGTH = "the length of a name that nobody reads; any will do that does not repeat"
_ORDER = "the order is the same already, or makes no difference to what comes out; sorted so that it stays so"
_SAME = "only that both sides take the same one matters, not which"
_STRICT = "both are of one length always; strict says so to the reader"
_EDGE = "a moment, a day or a size more or less is no difference to anybody"

REASONS: dict[str, dict[str, str]] = {
    "designer/model/history.py": {
        "History.__init__: self._merging = False → pass": "set before it is read",
        "History.__init__: self._merging = False → self._merging = True": "no step yet that an edit could join",
    },
    "designer/model/merge.py": {
        "_kept: hashlib.sha256(question.key.encode('utf-8', 'replace')).hexdigest()[:12] → "
        "hashlib.sha256(question.key.encode('utf-8', 'replace')).hexdigest()[:13]": _LENGTH,
        "_foreign: max((one for one in (ours, theirs) if one is not None), key= … n.dumps(v, sort_keys=True)) → "
        "min((one for one in (ours, theirs) if one is not None), key= … n.dumps(v, sort_keys=True))": _SAME,
        "merge: sorted({*draft.by_us, *draft.by_them}) → list({*draft.by_us, *draft.by_them})": _ORDER,
    },
    "designer/model/merge_draft.py": {
        "Draft.referrers: sorted(ids) → list(ids)": _ORDER,
    },
    "designer/model/merge_fields.py": {
        "_settle: _weight(a, was) >= _weight(o, was) → _weight(a, was) > _weight(o, was)": "of one weight are only the same values",
        "_settle: zip(fields, taken, strict=True) → zip(fields, taken, strict=False)": _STRICT,
        "_clash: isinstance(a, dict) and isinstance(o, dict) → isinstance(a, dict) or isinstance(o, dict)": (
            "a field is a table on both sides or on neither"
        ),
        "_either: return min(getattr(ours, field), getattr(theirs, field), key=repr) → return None": (
            "what stands there until the fields that clash are settled or asked"
        ),
    },
    "designer/model/merge_repairs.py": {
        "break_circles: sorted((id for id, record in draft.out.items() if record is not None)) → "
        "list((id for id, record in draft.out.items() if record is not None))": _ORDER,
        "bring_back: sorted(draft.contested) → list(draft.contested)": _ORDER,
        "bring_back: sorted(draft.out) → list(draft.out)": _ORDER,
        "_ask_or_drop: sorted(draft.contested) → list(draft.contested)": _ORDER,
        "_ask_or_drop: sorted(draft.dropped) → list(draft.dropped)": _ORDER,
        "fit_kinds: sorted({*draft.by_us, *draft.by_them}) → list({*draft.by_us, *draft.by_them})": _ORDER,
    },
    "designer/model/merge_texts.py": {
        "_written: zip(base.words[at:start], spaces[at:start], strict=True) → zip(base.words[at:start], spaces[at:start], strict=False)": _STRICT,
        "_written: zip(base.words[at:], spaces[at:], strict=True) → zip(base.words[at:], spaces[at:], strict=False)": _STRICT,
        "_sentences: zip(cut.words, cut.spaces, strict=True) → zip(cut.words, cut.spaces, strict=False)": _STRICT,
        "module: _MOST_PIECES: Final = 1000 → _MOST_PIECES: Final = 1001": _EDGE,
        "_changes: zip(side.words[k:m], side.spaces[k:m], strict=True) → "
        "zip(side.words[k:m], side.spaces[k:m], strict=False)": _STRICT,
    },
    "designer/model/merge_twins.py": {
        "join_twins: continue → pass": _QUICK,
        "_join_terms: {QUIET: 0.0} → {QUIET: 1.0}": "any one number makes the orders alike",
        "join_twins: sorted(draft.out) → list(draft.out)": _ORDER,
        "_join_terms: sorted(changes.items()) → list(changes.items())": _ORDER,
    },
    "designer/model/organization.py": {
        "Organization._set: self._referrers.pop(target, None) → pass": "an empty entry of the index is nothing",
    },
    "designer/model/validation.py": {
        "faults: ids is not None → ids is None": _QUICK,
        "_any_is_lost: return False → return True": _QUICK,
        "circle_in: safe.update(way) → pass": _QUICK,
    },
    "designer/storage/conflict_marks.py": {
        "_stage: return b'' → return None (2)": "nothing either way: the text of the file is taken then",
        "module: _PATIENCE = 20 → _PATIENCE = 21": _EDGE,
        "_stage: return b'' → return None": "nothing either way: the text of the file is taken then",
    },
    "designer/storage/journal.py": {
        "Journal._open: self.folder.mkdir(parents=True, exist_ok=True) → self.folder.mkdir(parents=True, exist_ok=False)": "it was looked for just before; another window may make it in between",
        "Journal._leave_gone: self._disk.close(self._handle) → pass": "a file that is gone stays open until the end: a handle, no change",
        "key_of: hashlib.sha256(f\"{model_id}\\n{path or ''}\".encode('utf-8', 'replace')).hexdigest()[:24] → "
        "hashlib.sha256(f\"{model_id}\\n{path or ''}\".encode('utf-8', 'replace')).hexdigest()[:25]": _LENGTH,
        "Journal._open: secrets.token_hex(4) → secrets.token_hex(5)": _LENGTH,
        "Journal.__init__: self._is_new = False → self._is_new = True": "set with every file, before it is read",
        "Journal.__init__: self._length = 0 → pass": "set with every file, before it is read",
        "Journal.__init__: self._length = 0 → self._length = 1": "set with every file, before it is read",
    },
    "designer/storage/journal_lines.py": {
        "Header: at: int = 0 → at: int = 1": _EDGE,
        "read_lines: (end := data.find(b'\\n', at)) >= 0 → (end := data.find(b'\\n', at)) >= 1": "a line break at the very beginning is no whole line either way",
        "read_lines: (end := data.find(b'\\n', at)) >= 0 → (end := data.find(b'\\n', at)) > 0": (
            "a line break at the very beginning is no whole line either way"
        ),
    },
    "designer/storage/recovery.py": {
        "read_journal: entries[-1].n if entries else 0 → entries[-1].n if entries else 1": "without a change there is nothing to bring back",
        "_base: return (None, starts[0], False) → return (None, starts[0], True)": "of no state nobody asks where it stands",
        "module: _KEPT_ASIDE_DAYS = 30 → _KEPT_ASIDE_DAYS = 31": _EDGE,
        "set_aside: _KEPT_ASIDE_DAYS * 86400 → _KEPT_ASIDE_DAYS * 86401": _EDGE,
        "set_aside: age > _KEPT_ASIDE_DAYS * 86400 → age >= _KEPT_ASIDE_DAYS * 86400": _EDGE,
        "_journals: sorted((path for path in folder.iterdir() if path.suffix == suffix)) → "
        "list((path for path in folder.iterdir() if path.suffix == suffix))": _ORDER,
    },
    "designer/storage/scribe.py": {
        "Scribe._run: self._wake.clear() → pass": "the thread then looks every half second and finds nothing to do",
    },
}
"""File → name of the mutant → why no test has to notice it."""
