/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an XML element has: attributes, elements inside, text. */
#pragma once

#include <glib.h>
#include <libxml/tree.h>
#include <stdbool.h>

/* Elements only; NULL at the end. */
const xmlNode *element_first_child (const xmlNode *element);
const xmlNode *element_next (const xmlNode *element);
bool element_is (const xmlNode *element, const char *name);
/* NULL when absent. */
const char *element_attribute (const xmlNode *element, const char *name);
bool element_is_yes (const xmlNode *element, const char *name);

/* Any run of spaces and newlines becomes one space; no-break spaces stay. */
void text_append_folded (GString *folded, const char *text);
/* Owned: the text directly inside, with white space folded and trimmed; "" when none. */
char *element_dup_text (const xmlNode *element) G_GNUC_WARN_UNUSED_RESULT;
