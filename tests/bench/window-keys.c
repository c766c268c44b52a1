/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a key costs in the window of a dossier: window-keys DOSSIER STEP=PATH… types into each
 * path with its step in view, and prints medians in milliseconds, and how long the figures and
 * the page take at the 99th of a hundred keys. The dossier is not kept. */
#include "session/progress.h"
#include "surroundings/language.h"
#include "window/application.h"
#include "window/dossier-window.h"

#include <sys/resource.h>

#define KEYS 100 /* enough for the 99th of a hundred */
#define QUIET_MILLISECONDS 150
#define PATIENCE_MILLISECONDS 1500
#define IDLE_MILLISECONDS 2000

typedef struct {
  gint64 painted; /* the last frame's end; 0: none since the key */
  gint64 first;   /* the end of the first frame since the key */
  gint64 paged;   /* when the pages came */
  gint64 drawn;   /* the end of the first frame with them */
  guint frames;
} Clock;

typedef struct {
  GArray *handled; /* of double, here and below: busy until the key was handled */
  GArray *shown;
  GArray *settled;
  GArray *drawn;
  GArray *own; /* busy in the main thread */
  GArray *busy;
  GArray *frames;
} Times;

/* who: RUSAGE_SELF, RUSAGE_THREAD. */
static double
get_busy (int who)
{
  struct rusage usage;

  getrusage (who, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 +
         (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

static void
painted (GdkFrameClock *frames, Clock *clock)
{
  clock->painted = g_get_monotonic_time ();
  clock->frames++;
  if (clock->first == 0)
    clock->first = clock->painted;
  if (clock->paged != 0 && clock->drawn == 0)
    clock->drawn = clock->painted;
}

static void
pages_came (QuadSession *session, Clock *clock)
{
  clock->paged = g_get_monotonic_time ();
}

static gboolean
end_wait (gpointer over)
{
  *(bool *) over = true;
  return G_SOURCE_REMOVE;
}

static void
wait (guint milliseconds)
{
  bool over = false;

  (void) g_timeout_add (milliseconds, end_wait, &over);
  while (!over)
    (void) g_main_context_iteration (NULL, TRUE);
}

/* A caret that blinks is drawn at every frame: keys are measured without. */
static void
let_blink (GtkWindow *window, gboolean blinks)
{
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (window)), "gtk-cursor-blink", blinks,
                NULL);
}

/* Until no frame has been painted and no page has come for a while. */
static void
settle (const Clock *clock)
{
  gint64 quiet;
  gint64 start = g_get_monotonic_time ();

  do {
    wait (QUIET_MILLISECONDS / 3);
    quiet = g_get_monotonic_time () - MAX (clock->painted, clock->paged);
  } while (quiet < QUIET_MILLISECONDS * 1000 &&
           g_get_monotonic_time () - start < PATIENCE_MILLISECONDS * 1000);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/* hundredth: 50 for the median. */
static double
get_quantile (GArray *values, guint hundredth)
{
  if (values->len == 0)
    return 0;

  g_array_sort (values, compare);
  return g_array_index (values, double, MIN (values->len * hundredth / 100, values->len - 1));
}

static double
get_median (GArray *values)
{
  return get_quantile (values, 50);
}

static void
note (GArray *values, double value)
{
  g_array_append_val (values, value);
}

static void
type (GtkWidget *focus, QuadSession *session, const char *path, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", 10000 + number * 7);

  if (GTK_IS_EDITABLE (focus) && !GTK_IS_SEARCH_ENTRY (gtk_widget_get_parent (focus)))
    gtk_editable_set_text (GTK_EDITABLE (focus), text);
  else
    (void) quad_session_try (session, path, text, NULL);
}

static void
measure_key (GtkWindow *window, const char *path, guint number, Clock *clock, Times *times)
{
  QuadSession *session = quad_dossier_window_get_session (QUAD_DOSSIER_WINDOW (window));
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  double busy = get_busy (RUSAGE_SELF);
  double own = get_busy (RUSAGE_THREAD);
  gint64 start = g_get_monotonic_time ();

  *clock = (Clock){ 0 };
  type (focus, session, path, number);
  note (times->handled, get_busy (RUSAGE_THREAD) - own);
  settle (clock);
  note (times->shown, (double) (clock->first - start) / 1e3);
  if (clock->drawn != 0) /* else no page changed */
    note (times->drawn, (double) (clock->drawn - start) / 1e3);
  note (times->settled, (double) (clock->painted - start) / 1e3);
  note (times->own, get_busy (RUSAGE_THREAD) - own);
  note (times->busy, get_busy (RUSAGE_SELF) - busy);
  note (times->frames, clock->frames);
}

static GArray *
new_values (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

static void
measure_step (GtkWindow *window, const char *step, const char *path)
{
  QuadSession *session = quad_dossier_window_get_session (QUAD_DOSSIER_WINDOW (window));
  GdkFrameClock *frames = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  Clock clock = { 0 };
  Times times = { new_values (), new_values (), new_values (), new_values (),
                  new_values (), new_values (), new_values () };
  gint64 start = g_get_monotonic_time ();
  double busy;
  double opened;

  g_signal_connect (frames, "after-paint", G_CALLBACK (painted), &clock);
  g_signal_connect (session, "pages-changed", G_CALLBACK (pages_came), &clock);
  let_blink (window, FALSE);
  quad_dossier_window_show_step (QUAD_DOSSIER_WINDOW (window), step);
  if (g_strcmp0 (progress_find_step (session, path), step) == 0)
    (void) quad_dossier_window_go_to (QUAD_DOSSIER_WINDOW (window), path);
  while (clock.first == 0)
    (void) g_main_context_iteration (NULL, TRUE);
  opened = (double) (clock.first - start) / 1e3;
  settle (&clock);
  for (guint i = 0; i < KEYS; i++)
    measure_key (window, path, i, &clock, &times);
  quad_session_stop_trying (session);
  settle (&clock);
  let_blink (window, TRUE);
  busy = get_busy (RUSAGE_SELF);
  wait (IDLE_MILLISECONDS);
  g_print ("%-14s %7.1f %7.1f %7.1f %7.1f %7.1f %7.1f %7.1f %7.1f %7.1f %7.0f %7.0f\n", step,
           opened, get_median (times.handled), get_median (times.shown),
           get_quantile (times.shown, 99), get_median (times.drawn),
           get_quantile (times.drawn, 99), get_median (times.settled), get_median (times.own),
           get_median (times.busy), get_median (times.frames),
           (get_busy (RUSAGE_SELF) - busy) * 1e3 / IDLE_MILLISECONDS);
  g_signal_handlers_disconnect_by_data (frames, &clock);
  g_signal_handlers_disconnect_by_data (session, &clock);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuadApplication) application = NULL;
  g_autoptr (QuadSession) session = NULL;
  GtkWindow *window;

  language_take ();
  gtk_disable_setlocale ();
  application = quad_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  if (argc < 3 || !g_application_register (G_APPLICATION (application), NULL, &error) ||
      (session = quad_session_open (argv[1], &error)) == NULL)
    g_error ("usage: window-keys DOSSIER STEP=PATH…: %s", error != NULL ? error->message : "");
  window = quad_dossier_window_new (GTK_APPLICATION (application), session);
  gtk_window_set_default_size (window, 1280, 760);
  gtk_window_present (window);
  wait (1500);
  g_print ("%-14s %7s %7s %7s %7s %7s %7s %7s %7s %7s %7s %7s\n", "step", "opened", "handled",
           "figures", "p99", "page", "p99", "settled", "main", "cpu", "frames", "cpu/s");
  for (int i = 2; i < argc; i++) {
    g_auto (GStrv) words = g_strsplit (argv[i], "=", 2);

    measure_step (window, words[0], words[1]);
  }
  gtk_window_destroy (window);
  return 0;
}
