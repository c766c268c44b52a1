/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field/field-picture.h"

#include "cadrage/tree.h"
#include "dossier/kept-file.h"
#include "field/accessible-name.h"
#include "field/thumbnail.h"

#include <glib/gi18n-lib.h>

#define WIDTH 120
#define HEIGHT 40

struct _QuadFieldPicture {
  AdwBin parent_instance;

  QuadSession *session;
  char *path;
  char *shown; /* the name of the file that is kept: "sha256:…"; "" for none */
  GtkFileChooserNative *chooser;
  GtkWidget *ground; /* white as the paper, around the thumbnail */
  GtkWidget *thumbnail;
  GtkWidget *choose;
  GtkWidget *remove;
  GtkLabel *refusal;
};

static void control_init (QuadFieldControlInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuadFieldPicture, quad_field_picture, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (QUAD_TYPE_FIELD_CONTROL, control_init))

static void
say_refusal (QuadFieldPicture *self, const char *reason)
{
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), reason != NULL);
  gtk_label_set_label (self->refusal, reason != NULL ? reason : " ");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choose),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  reason != NULL ? reason : "", -1);
}

static bool
enter (QuadFieldPicture *self, const char *name, GBytes *file)
{
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  Assignment assignment = { self->path, name, NULL };
  g_autoptr (GError) error = NULL;

  g_array_append_val (assignments, assignment);
  if (file != NULL)
    g_ptr_array_add (files, file);
  (void) quad_session_deliver (self->session, &(Delivery){ assignments, files }, &error);
  say_refusal (self, error != NULL ? error->message : NULL);
  return error == NULL;
}

bool
quad_field_picture_take (QuadFieldPicture *self, const char *file_name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autofree char *name = NULL;

  if (!g_file_test (file_name, G_FILE_TEST_IS_REGULAR)) {
    say_refusal (self, _ ("This is no file: choose a PNG or SVG picture"));
    return false;
  }

  file = tree_load (file_name, PICTURE_BYTES_MAX, &error);
  if (file == NULL) {
    say_refusal (self, error->message);
    return false;
  }

  name = kept_file_dup_name (file);
  return enter (self, name, file);
}

static void
chosen (QuadFieldPicture *self, int response, GtkNativeDialog *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  g_clear_object (&self->chooser);
  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    (void) quad_field_picture_take (self, path);
}

static void
ask (QuadFieldPicture *self)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->chooser != NULL)
    return;

  gtk_file_filter_set_name (filter, _ ("Pictures (PNG, SVG)"));
  gtk_file_filter_add_suffix (filter, "png");
  gtk_file_filter_add_suffix (filter, "svg");
  self->chooser =
      gtk_file_chooser_native_new (_ ("Choose a picture"), GTK_WINDOW (root),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
remove_picture (QuadFieldPicture *self)
{
  (void) enter (self, "", NULL);
}

static gboolean
drop_files (QuadFieldPicture *self, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autofree char *path = files != NULL ? g_file_get_path (files->data) : NULL;

  return path != NULL && gtk_widget_get_sensitive (self->choose) &&
         quad_field_picture_take (self, path);
}

static void
show_thumbnail (QuadFieldPicture *self)
{
  GBytes *file = kept_file_find (quad_session_get_dossier (self->session), self->path);
  g_autoptr (Picture) picture = file != NULL ? picture_read (file, NULL) : NULL;
  g_autoptr (GdkTexture) texture =
      picture != NULL ? thumbnail_draw (picture, WIDTH, HEIGHT,
                                        gtk_widget_get_scale_factor (GTK_WIDGET (self)))
                      : NULL;

  gtk_picture_set_paintable (GTK_PICTURE (self->thumbnail), GDK_PAINTABLE (texture));
  gtk_widget_set_visible (self->ground, texture != NULL);
}

static void
show_name (QuadFieldControl *control, const char *name)
{
  QuadFieldPicture *self = QUAD_FIELD_PICTURE (control);

  if (g_str_equal (name, self->shown))
    return;

  g_free (self->shown);
  self->shown = g_strdup (name);
  gtk_widget_set_visible (self->remove, *name != '\0');
  say_refusal (self, NULL);
  show_thumbnail (self);
}

static char *
read_name (QuadFieldControl *control)
{
  return g_strdup (QUAD_FIELD_PICTURE (control)->shown);
}

/* What there is to do says it. */
static void
set_hint (QuadFieldControl *control, const char *hint)
{
}

static void
set_editable (QuadFieldControl *control, bool editable)
{
  gtk_widget_set_sensitive (QUAD_FIELD_PICTURE (control)->choose, editable);
  gtk_widget_set_sensitive (QUAD_FIELD_PICTURE (control)->remove, editable);
}

static void
set_name (QuadFieldControl *control, const char *name)
{
  QuadFieldPicture *self = QUAD_FIELD_PICTURE (control);
  g_autofree char *choose = g_strdup_printf (_ ("%s: choose a picture"), name);
  g_autofree char *remove = g_strdup_printf (_ ("%s: remove"), name);

  accessible_name_set (self->choose, choose);
  accessible_name_set (self->remove, remove);
  accessible_name_set (self->thumbnail, name);
}

static GtkWidget *
get_target (QuadFieldControl *control)
{
  return QUAD_FIELD_PICTURE (control)->choose;
}

static void
control_init (QuadFieldControlInterface *iface)
{
  iface->show = show_name;
  iface->read = read_name;
  iface->set_hint = set_hint;
  iface->set_editable = set_editable;
  iface->set_name = set_name;
  iface->get_target = get_target;
}

static void
quad_field_picture_dispose (GObject *object)
{
  g_clear_object (&QUAD_FIELD_PICTURE (object)->chooser);
  g_clear_object (&QUAD_FIELD_PICTURE (object)->session);
  G_OBJECT_CLASS (quad_field_picture_parent_class)->dispose (object);
}

static void
quad_field_picture_finalize (GObject *object)
{
  QuadFieldPicture *self = QUAD_FIELD_PICTURE (object);

  g_free (self->path);
  g_free (self->shown);
  G_OBJECT_CLASS (quad_field_picture_parent_class)->finalize (object);
}

static void
quad_field_picture_class_init (QuadFieldPictureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quad_field_picture_dispose;
  G_OBJECT_CLASS (klass)->finalize = quad_field_picture_finalize;
}

static void
build_thumbnail (QuadFieldPicture *self)
{
  self->ground = adw_bin_new ();
  self->thumbnail = gtk_picture_new ();
  gtk_picture_set_can_shrink (GTK_PICTURE (self->thumbnail), TRUE);
  gtk_widget_set_size_request (self->thumbnail, -1, HEIGHT);
  gtk_widget_add_css_class (self->ground, "field-picture");
  gtk_widget_set_visible (self->ground, FALSE);
  adw_bin_set_child (ADW_BIN (self->ground), self->thumbnail);
}

static void
build_buttons (QuadFieldPicture *self)
{
  self->choose = gtk_button_new_with_mnemonic (_ ("Choose…"));
  self->remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_tooltip_text (self->remove, _ ("Remove"));
  gtk_widget_set_valign (self->choose, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->remove, "flat");
  gtk_widget_set_visible (self->remove, FALSE);
  g_signal_connect_swapped (self->choose, "clicked", G_CALLBACK (ask), self);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (remove_picture), self);
}

static void
quad_field_picture_init (QuadFieldPicture *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->shown = g_strdup ("");
  self->refusal = GTK_LABEL (gtk_label_new (" "));
  build_thumbnail (self);
  build_buttons (self);
  gtk_label_set_wrap (self->refusal, TRUE);
  gtk_label_set_xalign (self->refusal, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->refusal), "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->refusal), "caption");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), FALSE);
  gtk_widget_set_halign (line, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (line), self->ground);
  gtk_box_append (GTK_BOX (line), self->choose);
  gtk_box_append (GTK_BOX (line), self->remove);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->refusal));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_files), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

GtkWidget *
quad_field_picture_new (QuadSession *session, const char *path)
{
  QuadFieldPicture *self = g_object_new (QUAD_TYPE_FIELD_PICTURE, NULL);

  self->session = g_object_ref (session);
  self->path = g_strdup (path);
  return GTK_WIDGET (self);
}
