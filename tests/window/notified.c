/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notified.h"

static const char interface[] =
    "<node><interface name='org.gtk.Notifications'>"
    "<method name='AddNotification'><arg type='s' direction='in'/><arg type='s' "
    "direction='in'/><arg type='a{sv}' direction='in'/></method>"
    "<method name='RemoveNotification'><arg type='s' direction='in'/><arg type='s' "
    "direction='in'/></method></interface></node>";

static void
called (GDBusConnection *connection, const char *sender, const char *path, const char *name,
        const char *method, GVariant *parameters, GDBusMethodInvocation *invocation,
        gpointer data)
{
  Desktop *desktop = data;

  if (g_str_equal (method, "AddNotification"))
    g_ptr_array_add (desktop->asked, g_variant_ref (parameters));
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
owned (GDBusConnection *connection, const char *name, gpointer data)
{
  *(bool *) data = true;
}

void
desktop_begin (Desktop *desktop)
{
  static const GDBusInterfaceVTable table = { .method_call = called };
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface, &error);
  bool ready = false;

  desktop->asked = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  desktop->connection = g_dbus_connection_new_for_address_sync (
      g_getenv ("DBUS_SESSION_BUS_ADDRESS"),
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
          G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);
  g_assert_no_error (error);
  desktop->object =
      g_dbus_connection_register_object (desktop->connection, "/org/gtk/Notifications",
                                         node->interfaces[0], &table, desktop, NULL, &error);
  g_assert_no_error (error);
  desktop->name =
      g_bus_own_name_on_connection (desktop->connection, "org.gtk.Notifications",
                                    G_BUS_NAME_OWNER_FLAGS_NONE, owned, NULL, &ready, NULL);
  while (!ready)
    g_main_context_iteration (NULL, TRUE);
}

void
desktop_end (Desktop *desktop)
{
  g_bus_unown_name (desktop->name);
  g_dbus_connection_unregister_object (desktop->connection, desktop->object);
  g_dbus_connection_close_sync (desktop->connection, NULL, NULL);
  g_object_unref (desktop->connection);
  g_ptr_array_unref (desktop->asked);
}
