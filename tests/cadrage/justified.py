# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the cadrage of the 2016 plan departs from the reviewed model, and why."""
MOVED = {
    "signatures: bloc": "signatures",
    "signatures: grille": "signatures-grille",
    "signatures: adhesion": "signatures-adhesion",
    "signatures: paraphes": "signatures.paraphes",
}
ELSEWHERE = {}
ADDED = {}
OMITTED = {}
DIFFERENT = {}
