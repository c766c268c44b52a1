# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what is promised, and whether it holds, as TAP."""
import sys
import traceback


class Points:
    def __init__(self):
        self.count, self.failed = 0, 0

    def check(self, name, holds, detail=""):
        self.count += 1
        self.failed += not holds
        print(f"{'ok' if holds else 'not ok'} {self.count} {name}", flush=True)
        if not holds:
            print(f"# {detail!r}", flush=True)

    def run(self, name, function):
        """A test that breaks has failed."""
        try:
            function()
        except Exception:
            self.check(name, False, traceback.format_exc())

    def end(self):
        print(f"1..{self.count}")
        sys.exit(1 if self.failed else 0)
