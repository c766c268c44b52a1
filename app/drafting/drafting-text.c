/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drafting/drafting-text.h"

#include "field/section.h"
#include "session/clause-search.h"
#include "session/wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CHIP_RADIUS 4
#define CHIP_MARGIN 2
#define WIDTH_MIN 220
#define WIDTH_NATURAL 560

typedef enum { GROUND_VALUE, GROUND_EMPTY, GROUND_INSERTED, GROUND_DELETED } GroundKind;

/* A stretch of the label that has a ground of its own. */
typedef struct {
  int start; /* bytes */
  int end;
  GroundKind kind;
  char *origin; /* of a chip */
} Ground;

struct _QuadDraftingText {
  GtkWidget parent_instance;

  QuadSession *session;
  GtkLabel *label;
  GArray *grounds; /* of Ground */
};

G_DEFINE_FINAL_TYPE (QuadDraftingText, quad_drafting_text, GTK_TYPE_WIDGET)

static void
ground_clear (gpointer data)
{
  g_free (((Ground *) data)->origin);
}

/* The text that the label is being given, as it is marked up and as it is seen. */
typedef struct {
  QuadDraftingText *self;
  GString *markup;
  int length;
} Writing;

static void
write_text (Writing *writing, const char *text, const char *before, const char *after)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (writing->markup, "%s%s%s", before, escaped, after);
  writing->length += (int) strlen (text);
}

static void
write_grounded (Writing *writing, const char *text, Ground ground, const char *before,
                const char *after)
{
  ground.start = writing->length;
  write_text (writing, text, before, after);
  ground.end = writing->length;
  g_array_append_val (writing->self->grounds, ground);
}

/* The brackets that set a blank apart on paper are the chip's edges. */
static char *
text_of_blank (const Run *run)
{
  gsize length = strlen (run->text);

  if (length > 2 && run->text[0] == '[' && run->text[length - 1] == ']')
    return g_strndup (run->text + 1, length - 2);
  return g_strdup (run->text);
}

static void
write_chip (Writing *writing, const Run *run)
{
  bool empty = run->flags & RUN_BLANK;
  bool computed;
  g_autofree char *field = clause_search_field (writing->self->session, run->origin, &computed);
  g_autofree char *act = empty ? text_of_blank (run) : g_strdup (run->text);
  g_autofree char *text = wording_for_screen (act);
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *before = NULL;

  if (field == NULL) {
    write_text (writing, text, "", "");
    return;
  }

  name = wording_of_path (writing->self->session, field);
  title = g_markup_escape_text (name, -1);
  before = g_strdup_printf ("<a href=\"%u\" title=\"%s\">", writing->self->grounds->len, title);
  write_grounded (
      writing, text,
      (Ground){ .kind = empty ? GROUND_EMPTY : GROUND_VALUE, .origin = g_strdup (run->origin) },
      before, "</a>");
}

static void
write_run (Writing *writing, const Run *run)
{
  g_autofree char *text = wording_for_screen (run->text);

  if (run->origin != NULL)
    write_chip (writing, run);
  else if (run->flags & RUN_BLANK)
    write_grounded (writing, text, (Ground){ .kind = GROUND_EMPTY }, "", "");
  else if (run->flags & RUN_SUPERIOR)
    write_text (writing, text, "<sup>", "</sup>");
  else
    write_text (writing, text, "", "");
}

/* Where the chip leads: a figure is explained, anything else is entered. */
static gboolean
follow (GtkLabel *label, const char *uri, QuadDraftingText *self)
{
  guint place = (guint) g_ascii_strtoull (uri, NULL, 10);
  bool computed;
  g_autofree char *field = NULL;

  if (place >= self->grounds->len)
    return GDK_EVENT_STOP;

  section_light (GTK_WIDGET (self), g_array_index (self->grounds, Ground, place).origin);
  field = clause_search_field (self->session,
                               g_array_index (self->grounds, Ground, place).origin, &computed);
  if (field != NULL && computed)
    (void) gtk_widget_activate_action (GTK_WIDGET (self), "win.explain", "s", field);
  else if (field != NULL)
    section_ask_go_to (GTK_WIDGET (self), field);

  return GDK_EVENT_STOP;
}

/* The pages light what the link that has the focus stands for. */
static void
light_focused (QuadDraftingText *self)
{
  const char *uri = gtk_label_get_current_uri (self->label);
  guint place = uri != NULL ? (guint) g_ascii_strtoull (uri, NULL, 10) : G_MAXUINT;

  if (place < self->grounds->len)
    section_light (GTK_WIDGET (self), g_array_index (self->grounds, Ground, place).origin);
}

/* A label says nothing of the link that it goes to: the key that went there has been let go. */
static void
release_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
             QuadDraftingText *self)
{
  light_focused (self);
}

static void
watch_focus (QuadDraftingText *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-released", G_CALLBACK (release_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->label), keys);
}

static GdkRGBA
color_of (QuadDraftingText *self, GroundKind kind)
{
  static const struct {
    const char *name;
    float alpha;
  } colors[] = {
    [GROUND_VALUE] = { "accent_color", 0.11f },
    [GROUND_EMPTY] = { "warning_color", 0.22f },
    [GROUND_INSERTED] = { "success_color", 0.20f },
    [GROUND_DELETED] = { "error_color", 0.14f },
  };
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA color = { 0.5f, 0.5f, 0.5f, 1 };

  (void) gtk_style_context_lookup_color (context, colors[kind].name, &color);
  color.alpha = colors[kind].alpha;
  return color;
}

static void
append_area (GtkSnapshot *snapshot, const GdkRGBA *color, graphene_rect_t area)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &area, CHIP_RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, &area);
  gtk_snapshot_pop (snapshot);
}

/* A ground broken over lines has a ground on each. */
static void
draw_ground (QuadDraftingText *self, GtkSnapshot *snapshot, const Ground *ground)
{
  PangoLayout *layout = gtk_label_get_layout (self->label);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  GdkRGBA color = color_of (self, ground->kind);
  int x;
  int y;

  gtk_label_get_layout_offsets (self->label, &x, &y);
  do {
    PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
    PangoRectangle extents;
    g_autofree int *ranges = NULL;
    int n_ranges;

    if (ground->start >= line->start_index + line->length || ground->end <= line->start_index)
      continue;
    pango_layout_iter_get_line_extents (iter, NULL, &extents);
    pango_layout_line_get_x_ranges (line, MAX (ground->start, line->start_index),
                                    MIN (ground->end, line->start_index + line->length),
                                    &ranges, &n_ranges);
    for (int i = 0; i < n_ranges; i++) {
      float left = (float) (x + PANGO_PIXELS (ranges[2 * i])) - CHIP_MARGIN;
      float right = (float) (x + PANGO_PIXELS (ranges[2 * i + 1])) + CHIP_MARGIN;

      append_area (snapshot, &color,
                   GRAPHENE_RECT_INIT (left, (float) (y + PANGO_PIXELS (extents.y)) + 1,
                                       right - left,
                                       (float) PANGO_PIXELS (extents.height) - 2));
    }
  } while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

static void
quad_drafting_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QuadDraftingText *self = QUAD_DRAFTING_TEXT (widget);

  for (guint i = 0; i < self->grounds->len; i++)
    draw_ground (self, snapshot, &g_array_index (self->grounds, Ground, i));
  GTK_WIDGET_CLASS (quad_drafting_text_parent_class)->snapshot (widget, snapshot);
}

static GtkSizeRequestMode
quad_drafting_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The text takes the width there is. Asked itself, a label breaks its lines dozens of times to
 * say which width it would like: with a whole act of them that takes seconds. */
static void
quad_drafting_text_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  QuadDraftingText *self = QUAD_DRAFTING_TEXT (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = WIDTH_MIN;
    *natural = WIDTH_NATURAL;
    return;
  }

  gtk_widget_measure (GTK_WIDGET (self->label), orientation,
                      for_size >= 0 ? for_size : WIDTH_NATURAL, minimum, natural, NULL, NULL);
}

static void
quad_drafting_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (GTK_WIDGET (QUAD_DRAFTING_TEXT (widget)->label),
                            &(GtkAllocation){ 0, 0, width, height }, -1);
}

static void
quad_drafting_text_dispose (GObject *object)
{
  QuadDraftingText *self = QUAD_DRAFTING_TEXT (object);

  if (self->label != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->label)));
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quad_drafting_text_parent_class)->dispose (object);
}

static void
quad_drafting_text_finalize (GObject *object)
{
  g_array_unref (QUAD_DRAFTING_TEXT (object)->grounds);
  G_OBJECT_CLASS (quad_drafting_text_parent_class)->finalize (object);
}

static void
quad_drafting_text_class_init (QuadDraftingTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quad_drafting_text_dispose;
  G_OBJECT_CLASS (klass)->finalize = quad_drafting_text_finalize;
  widget_class->snapshot = quad_drafting_text_snapshot;
  gtk_widget_class_set_css_name (widget_class, "draftingtext");
  widget_class->get_request_mode = quad_drafting_text_get_request_mode;
  widget_class->measure = quad_drafting_text_measure;
  widget_class->size_allocate = quad_drafting_text_size_allocate;
}

static void
quad_drafting_text_init (QuadDraftingText *self)
{
  self->grounds = g_array_new (FALSE, FALSE, sizeof (Ground));
  g_array_set_clear_func (self->grounds, ground_clear);
  self->label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              "width-chars", 20, "xalign", 0.0, "hexpand", TRUE, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
  g_signal_connect (self->label, "activate-link", G_CALLBACK (follow), self);
  watch_focus (self);
}

GtkWidget *
quad_drafting_text_new (QuadSession *session)
{
  QuadDraftingText *self = g_object_new (QUAD_TYPE_DRAFTING_TEXT, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

static Writing
begin (QuadDraftingText *self)
{
  g_array_set_size (self->grounds, 0);
  return (Writing){ self, g_string_new (NULL), 0 };
}

static void
end (Writing *writing)
{
  g_autofree char *markup = g_string_free (writing->markup, FALSE);

  gtk_label_set_markup (writing->self->label, markup);
  gtk_widget_queue_draw (GTK_WIDGET (writing->self));
}

void
quad_drafting_text_show_runs (QuadDraftingText *self, const GPtrArray *runs)
{
  Writing writing = begin (self);

  for (guint i = 0; i < runs->len; i++)
    write_run (&writing, runs->pdata[i]);
  end (&writing);
}

void
quad_drafting_text_show_departure (QuadDraftingText *self, const GPtrArray *words)
{
  Writing writing = begin (self);

  for (guint i = 0; i < words->len; i++) {
    const WordStretch *stretch = words->pdata[i];
    g_autofree char *text = wording_for_screen (stretch->text);

    if (stretch->fate == WORDS_KEPT)
      write_text (&writing, text, "", "");
    else if (stretch->fate == WORDS_INSERTED)
      write_grounded (&writing, text, (Ground){ .kind = GROUND_INSERTED }, "<u>", "</u>");
    else
      write_grounded (&writing, text, (Ground){ .kind = GROUND_DELETED }, "<s>", "</s>");
  }
  end (&writing);
}

const char *
quad_drafting_text_get_text (QuadDraftingText *self)
{
  return gtk_label_get_text (self->label);
}
