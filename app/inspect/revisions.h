/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The revisions that were appended to a frozen PDF, each byte of them accounted for. */
#pragma once

#include "inspect/pdf-file.h"
#include "inspect/reason.h"

/* False, with the reason, when there is a byte that is neither of an object in the table of its
 * revision nor of that table, or when programs might not agree on what is in it. What was read
 * up to there stays in the file. */
bool revisions_read (PdfFile *file, ReasonKind *ret_reason);
