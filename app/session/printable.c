/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/printable.h"

#include "publish/publish.h"
#include "surroundings/data-folder.h"

Pages *
printable_lay_out (QuadSession *session, GError **error)
{
  g_autofree char *data_folder = data_folder_dup_path ();
  Draft *draft = quad_session_get_draft (session);

  if (!publish_is_possible (draft, error))
    return NULL;
  return publish_lay_out (draft, data_folder, error);
}
