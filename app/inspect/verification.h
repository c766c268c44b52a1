/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a PDF that came back is the frozen one with signatures and nothing else. */
#pragma once

#include "inspect/certificate.h"

/* NULL: the frozen PDF itself cannot be read. */
Verdict *verification_make (GBytes *frozen, GBytes *returned,
                            gnutls_x509_trust_list_t authorities) G_GNUC_WARN_UNUSED_RESULT;
