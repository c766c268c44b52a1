# SPDX-License-Identifier: GPL-3.0-or-later
"""What a PDF says, read back by Poppler with ordinary spaces; words cut at the end of a line are put together."""
import subprocess


def text_of_pdf(path):
    raw = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=False).stdout.decode("utf-8", "replace")
    return " ".join(raw.replace("\u00ad\n", "").replace("\u202f", " ").replace("\u00a0", " ").split())
