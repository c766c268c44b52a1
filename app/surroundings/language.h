/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of messages: that of the person's session. */
#pragma once

/* To be called once, first. Numbers are never written by the locale: those of files and of the
 * act have forms of their own. */
void language_take (void);
