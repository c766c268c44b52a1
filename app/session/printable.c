/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/printable.h"

#include "publish/publish.h"
#include "surroundings/data-folder.h"

Pages *
printable_lay_out (QuadSession *session, GError **error)
{
  g_autofree char *data_folder = data_folder_dup_path ();
  g_autoptr (SharedDraft) act = quad_session_share_draft (session);

  if (!publish_is_possible (act->draft, error))
    return NULL;
  return publish_lay_out (act->draft, data_folder, error);
}
