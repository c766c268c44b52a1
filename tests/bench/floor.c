/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The least that a justified and hyphenated PDF of a text costs: each word shaped once, greedy
 * lines, a writer of its own; no tags, no tables, no optimal breaks.
 * usage: floor TEXT OUT.pdf REGULAR.ttf BOLD.ttf HYPHENS.dic
 * TEXT holds one paragraph per line; a heading begins with "# ". */
#include "floor.h"

#include <string.h>

#define BODY_SIZE 11.0
#define HEADING_SIZE 13.0
#define LEADING 1.35
#define LETTERS_MIN 6

/* No ligatures, so that each glyph stands for one character. */
static const hb_feature_t whole_letters = { HB_TAG ('l', 'i', 'g', 'a'), 0,
                                            HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END };

static Word *
shape_word (Floor *self, Face *face, const char *text)
{
  Word *word = g_hash_table_lookup (face->words, text);
  unsigned n;

  if (word != NULL)
    return word;

  hb_buffer_clear_contents (self->buffer);
  hb_buffer_add_utf8 (self->buffer, text, -1, 0, -1);
  hb_buffer_guess_segment_properties (self->buffer);
  hb_shape (face->font, self->buffer, &whole_letters, 1);
  hb_glyph_info_t *infos = hb_buffer_get_glyph_infos (self->buffer, &n);
  hb_glyph_position_t *positions = hb_buffer_get_glyph_positions (self->buffer, NULL);
  word = g_new0 (Word, 1);
  word->n_glyphs = n;
  word->glyphs = g_new (guint16, n);
  word->kerns = g_new (gint16, n);
  for (guint i = 0; i < n; i++) {
    guint glyph = infos[i].codepoint;
    gunichar character = g_utf8_get_char (text + infos[i].cluster);

    word->glyphs[i] = (guint16) glyph;
    word->kerns[i] =
        (gint16) (hb_font_get_glyph_h_advance (face->font, glyph) - positions[i].x_advance);
    word->advance += positions[i].x_advance;
    if (!g_hash_table_contains (face->glyphs, GUINT_TO_POINTER (glyph)))
      g_hash_table_insert (face->glyphs, GUINT_TO_POINTER (glyph),
                           GUINT_TO_POINTER (character));
  }
  g_hash_table_insert (face->words, g_strdup (text), word);

  return word;
}

/* Where text may be hyphenated: at least two letters before, three after. */
static GArray *
breaks_of (Floor *self, Word *word, const char *text)
{
  if (word->breaks != NULL)
    return word->breaks;

  g_autofree char *letters = g_utf8_strdown (text, -1);
  int size = (int) strlen (letters);
  char **replaced = NULL;
  int *positions = NULL, *cuts = NULL;

  word->breaks = g_array_new (FALSE, FALSE, sizeof (int));
  while (size > 0 &&
         !g_unichar_isalpha (g_utf8_get_char (g_utf8_find_prev_char (letters, letters + size))))
    size = (int) (g_utf8_find_prev_char (letters, letters + size) - letters);
  long n_letters = g_utf8_strlen (letters, size);
  g_autofree char *marks = g_malloc0 ((gsize) size + 5);
  if (n_letters >= LETTERS_MIN &&
      hnj_hyphen_hyphenate2 (self->hyphens, letters, size, marks, NULL, &replaced, &positions,
                             &cuts) == 0)
    for (long i = 1; i < n_letters - 3; i++)
      if (marks[i] & 1) {
        int offset = (int) (g_utf8_offset_to_pointer (letters, i + 1) - letters);
        g_array_append_val (word->breaks, offset);
      }
  g_free (positions);
  g_free (cuts);

  return word->breaks;
}

static void
place_line (Floor *self, Line line)
{
  double height = line.size * LEADING;
  GArray *page = NULL;

  if (self->pages->len == 0 || self->y + height > PAGE_HEIGHT - MARGIN) {
    g_ptr_array_add (self->pages, g_array_new (FALSE, FALSE, sizeof (Line)));
    self->y = MARGIN;
  }
  self->y += height;
  line.y = PAGE_HEIGHT - self->y;
  page = g_ptr_array_index (self->pages, self->pages->len - 1);
  g_array_append_val (page, line);
}

/* The longest beginning of text that fits with a hyphen, as bytes; 0 when there is none. */
static int
fit_beginning (Floor *self, Face *face, const char *text, double room)
{
  GArray *breaks = breaks_of (self, shape_word (self, face, text), text);

  for (guint i = breaks->len; i > 0; i--) {
    int size = g_array_index (breaks, int, i - 1);
    g_autofree char *beginning = g_strdup_printf ("%.*s-", size, text);

    if (shape_word (self, face, beginning)->advance <= room)
      return size;
  }

  return 0;
}

static Line
line_new (Face *face, double size)
{
  return (Line){ face, size, face->space->advance * size / face->units, 0, g_ptr_array_new () };
}

static void
break_paragraph (Floor *self, Face *face, double size, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  double measure = (PAGE_WIDTH - 2 * MARGIN) * face->units / size, width = 0;
  Line line = line_new (face, size);

  for (guint i = 0; words[i] != NULL;) {
    Word *word = shape_word (self, face, words[i]);
    double space = line.words->len == 0 ? 0 : face->space->advance;
    double room = measure - width - space;

    if (word->advance <= room) {
      g_ptr_array_add (line.words, word);
      width += space + word->advance;
      i++;
      continue;
    }

    int head = fit_beginning (self, face, words[i], room);
    if (head > 0 || line.words->len == 0) {
      g_autofree char *rest = g_strdup (words[i] + head);
      g_autofree char *shown =
          head > 0 ? g_strdup_printf ("%.*s-", head, words[i]) : g_strdup (words[i]);

      word = shape_word (self, face, shown);
      g_ptr_array_add (line.words, word);
      width += space + word->advance;
      g_free (words[i]);
      words[i] = head > 0 ? g_steal_pointer (&rest) : g_strdup ("");
    }
    if (line.words->len > 1)
      line.space += (measure - width) / (line.words->len - 1) * size / face->units;
    place_line (self, line);
    line = line_new (face, size);
    width = 0;
  }
  place_line (self, line);
  self->y += size / 2;
}

static void
open_face (Floor *self, Face *face, const char *path)
{
  hb_blob_t *blob = hb_blob_create_from_file (path);

  face->face = hb_face_create (blob, 0);
  face->font = hb_font_create (face->face);
  face->words = g_hash_table_new (g_str_hash, g_str_equal);
  face->glyphs = g_hash_table_new (NULL, NULL);
  face->units = hb_face_get_upem (face->face);
  face->space = shape_word (self, face, " ");
}

int
main (int argc, char **argv)
{
  Floor self = { .buffer = hb_buffer_create (), .pages = g_ptr_array_new () };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (argc != 6 || !g_file_get_contents (argv[1], &text, NULL, &error)) {
    g_printerr ("%s\n", error ? error->message
                              : "usage: floor TEXT OUT.pdf REGULAR.ttf BOLD.ttf HYPHENS.dic");
    return 2;
  }

  open_face (&self, &self.faces[0], argv[3]);
  open_face (&self, &self.faces[1], argv[4]);
  self.hyphens = hnj_hyphen_load (argv[5]);
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);
  for (char **line = paragraphs; *line != NULL; line++)
    if (g_str_has_prefix (*line, "# "))
      break_paragraph (&self, &self.faces[1], HEADING_SIZE, *line + 2);
    else if (**line != '\0')
      break_paragraph (&self, &self.faces[0], BODY_SIZE, *line);
  g_autoptr (GString) pdf = floor_write_pdf (&self);

  if (!g_file_set_contents (argv[2], pdf->str, (gssize) pdf->len, &error)) {
    g_printerr ("%s\n", error->message);
    return 1;
  }
  return 0;
}
