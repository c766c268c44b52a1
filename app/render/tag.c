/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/tag.h"

const char *
artifact_get_tag (ArtifactKind kind)
{
  static const char *const names[N_ARTIFACTS] = {
    [ARTIFACT_LAYOUT] = "NonStruct",
    [ARTIFACT_HEADER] = "Private",
    [ARTIFACT_FOOTER] = "Index",
    [ARTIFACT_REPEATED] = "BibEntry",
  };

  return names[kind];
}
