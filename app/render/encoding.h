/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text as Cairo accepts it: a single noncharacter would make it refuse the whole document. */
#pragma once

#include <stddef.h>

/* In place, in valid UTF-8: each noncharacter of Unicode becomes a replacement character of as
 * many bytes. */
void encoding_repair (char *text, size_t n_bytes);
