/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The signature that a field of a PDF holds: its dictionary, and which bytes it is over. */
#pragma once

#include "inspect/certificate.h"
#include "inspect/form.h"

/* Fills in the finding. False, with the reason, when the signature does not stand. */
bool signature_check (PdfFile *file, const FormField *field,
                      gnutls_x509_trust_list_t authorities, Finding *finding,
                      ReasonKind *ret_reason);
