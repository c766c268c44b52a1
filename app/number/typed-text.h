/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person typed for a number or a date, before it is understood. */
#pragma once

#include <stdbool.h>

/* True when text is short, valid and without control characters, so that a message of one line
 * can quote it. */
bool typed_text_is_quotable (const char *text);
