# SPDX-License-Identifier: GPL-3.0-or-later
"""Times two commands in turn, A B A B …, so that a machine that speeds up or slows down does so for both."""
import os
import resource
import statistics
import subprocess
import time

# What the kernel reports of a child is at least what its parent had when it forked.
PEAK_FLOOR = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 + 1


def run(command):
    """Wall seconds, processor seconds and peak MiB of the largest process, children included."""
    start = time.perf_counter()
    child = subprocess.Popen(command, shell=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    if status:
        raise SystemExit(f"failed ({os.waitstatus_to_exitcode(status)}): {command}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def peak_text(peak):
    return f"{peak:.0f}" if peak > PEAK_FLOOR else f"< {PEAK_FLOOR:.0f}"


def compare(a, b, runs):
    """A row: medians of A and B, and the median of B / A of each pair."""
    run(a), run(b)
    pairs = [(run(a), run(b)) for _ in range(runs)]

    def median(side, measure):
        return statistics.median(pair[side][measure] for pair in pairs)

    def ratio(measure):
        return statistics.median(pair[1][measure] / max(pair[0][measure], 1e-6) for pair in pairs)
    return [f"{1000 * median(0, 1):.0f}", f"{1000 * median(1, 1):.0f}", f"{ratio(1):.2f}",
            f"{1000 * median(0, 0):.0f}", f"{1000 * median(1, 0):.0f}", f"{ratio(0):.2f}",
            peak_text(median(0, 2)), peak_text(median(1, 2))]


HEADINGS = ["work", "against", "CPU ms", "its", "ratio", "wall ms", "its", "ratio", "MiB", "its"]


def print_table(rows):
    widths = [max(len(row[i]) for row in [HEADINGS, *rows]) for i in range(len(HEADINGS))]
    for row in [HEADINGS, *rows]:
        cells = [cell.ljust(width) if i < 2 else cell.rjust(width) for i, (cell, width) in enumerate(zip(row, widths))]
        print("  ".join(cells).rstrip())
