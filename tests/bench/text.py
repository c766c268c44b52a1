# SPDX-License-Identifier: GPL-3.0-or-later
"""The text of a PDF as paragraphs, and the same text for the other engines."""
import re
import subprocess

FOOTER = re.compile(r"^(page \d+ sur \d+|\d+ ?/ ?\d+)$", re.IGNORECASE)
HEADING = re.compile(r"^(Article|Annexe|Préambule|TITRE|Titre)\b.{0,90}[^.;,]$")


def paragraphs_of(pdf):
    """Lines joined and hyphens undone; a line that ends a sentence ends a paragraph."""
    text = subprocess.run(["pdftotext", "-enc", "UTF-8", pdf, "-"], check=True, capture_output=True, text=True).stdout
    paragraphs, current = [], ""
    for line in text.replace("\f", "\n").splitlines():
        line = line.strip()
        if FOOTER.match(line):
            continue
        if current.endswith("-") and line[:1].islower():
            current = current[:-1] + line
        elif line:
            current = f"{current} {line}".strip()
        if current and (not line or line[-1] in ".;:" or HEADING.match(current)):
            paragraphs.append(("# " if HEADING.match(current) else "") + current)
            current = ""
    return paragraphs + ([current] if current else [])


def groff_of(paragraphs):
    """The ms source: justified, French hyphenation, "page x sur y" below; the number of pages comes in as a register."""
    lines = [".mso fr.tmac", ".nr PO 2.5c", ".nr LL 16c", ".nr PS 11", ".nr VS 14", ".nr PD 5p", ".nr FM 2.5c", ".nr HM 2.5c",
             r".ds CF page \\n[%] sur \\n[pages]", ".ds CH"]
    for paragraph in paragraphs:
        is_heading = paragraph.startswith("# ")
        escaped = (paragraph[2:] if is_heading else paragraph).replace("\\", r"\e")
        lines += [".SH" if is_heading else ".LP", r"\&" + re.sub("[\u00a0\u202f]", r"\\~", escaped)]
    return "\n".join(lines) + "\n"


# Twice, for "page x sur y": the first run counts the pages.
GROFF = ("n=$(groff -k -Kutf8 -ms -Tpdf -Z -r pages=99 {0} 2>/dev/null | grep -c '^p[0-9]'); "
         "groff -k -Kutf8 -ms -Tpdf -r pages=$n {0} 2>/dev/null >{1}")
