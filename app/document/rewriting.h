/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sentence that a person rewrote, with its live blanks in braces: {socle_actions|nombre}. */
#pragma once

#include "cadrage/text.h"

/* Of Inline, owned. {path|forme}, {accord:path|masculin/féminin},
 * {pluriel:id|singulier/pluriel}, {sigle:OPCA}, {@node}, {@initial:node|division} and
 * {remplacement:path|forme|node} are live; any other brace is text as it stands. */
GPtrArray *rewriting_read (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Owned: inlines as people may edit them, which rewriting_read reads back. */
char *rewriting_write (const GPtrArray *inlines) G_GNUC_WARN_UNUSED_RESULT;
