/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/word.h"

#include "layout/hang.h"

#include <hb.h>
#include <string.h>

#define PLACES_FIRST 4096
#define CHUNK_BYTES 65536
#define MINUS 0x2212
#define EN_DASH 0x2013
#define BREAKS_MAX 64
#define LETTERS_MIN 6 /* shorter words are not divided */
#define BEFORE_GOOD 3 /* letters that a break leaves, for a reader's ease */
#define AFTER_GOOD 4

struct _Words {
  Fonts *fonts;
  const Hyphens *hyphens;
  Word **places; /* open addressing */
  guint n_places;
  guint n_words;
  GPtrArray *chunks; /* memory of the words: they live and die together */
  char *chunk;
  size_t chunk_left;
  hb_buffer_t *buffer;
  hb_language_t language;
};

static void *
take (Words *words, size_t size)
{
  size = (size + 7) & ~(size_t) 7;
  if (size > words->chunk_left) {
    words->chunk_left = MAX (size, CHUNK_BYTES);
    words->chunk = g_malloc (words->chunk_left);
    g_ptr_array_add (words->chunks, words->chunk);
  }
  void *memory = words->chunk;
  words->chunk += size;
  words->chunk_left -= size;

  return memory;
}

static guint32
hash_of (WordFace face, const char *text, size_t n_bytes)
{
  guint32 hash = 2166136261u ^ ((face.role * 8u + face.traits) * 0x9E3779B1u);

  for (size_t i = 0; i < n_bytes; i++)
    hash = (hash ^ (guchar) text[i]) * 16777619u;

  return hash;
}

static void
put (Words *words, Word *word)
{
  guint place = word->hash & (words->n_places - 1);

  while (words->places[place] != NULL)
    place = (place + 1) & (words->n_places - 1);
  words->places[place] = word;
}

static void
grow (Words *words)
{
  guint n_before = words->n_places;
  g_autofree Word **before = words->places;

  words->n_places *= 2;
  words->places = g_new0 (Word *, words->n_places);
  for (guint i = 0; i < n_before; i++)
    if (before[i] != NULL)
      put (words, before[i]);
}

/* Text faces often have no minus sign: an en dash looks alike, and is still read as a minus. */
static void
show_minus (hb_font_t *font, hb_buffer_t *buffer)
{
  hb_codepoint_t glyph;
  guint n;
  hb_glyph_info_t *characters = hb_buffer_get_glyph_infos (buffer, &n);

  if (hb_font_get_nominal_glyph (font, MINUS, &glyph))
    return;
  for (guint i = 0; i < n; i++)
    if (characters[i].codepoint == MINUS)
      characters[i].codepoint = EN_DASH;
}

/* Fills the buffer with the glyphs of the text. */
static void
shape (Words *words, const Word *word)
{
  hb_font_t *font = fonts_get_shaper (words->fonts, word->face.role);
  hb_feature_t features[FEATURES_MAX];
  guint n_features = find_features (word->face, word->text, features);

  hb_buffer_clear_contents (words->buffer);
  hb_buffer_add_utf8 (words->buffer, word->text, word->n_bytes, 0, word->n_bytes);
  hb_buffer_set_direction (words->buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script (words->buffer, HB_SCRIPT_LATIN);
  hb_buffer_set_language (words->buffer, words->language);
  hb_buffer_set_not_found_glyph (
      words->buffer, fonts_get_metrics (words->fonts, word->face.role)->replacement_glyph);
  show_minus (font, words->buffer);
  hb_shape (font, words->buffer, features, n_features);
}

/* Copies the shaped buffer into the word. */
static void
keep_glyphs (Words *words, Word *word)
{
  guint n;
  const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos (words->buffer, &n);
  const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions (words->buffer, NULL);
  WordGlyph *glyphs = take (words, n * sizeof *glyphs);
  WordCluster *clusters = take (words, n * sizeof *clusters);
  guint32 replacement = fonts_get_metrics (words->fonts, word->face.role)->replacement_glyph;
  int last = -1;

  for (guint i = 0; i < n; i++) {
    glyphs[i].glyph = infos[i].codepoint;
    glyphs[i].missing = infos[i].codepoint == replacement;
    glyphs[i].x = word->advance + positions[i].x_offset;
    glyphs[i].y = positions[i].y_offset;
    word->advance += positions[i].x_advance;
    if (i == 0 || infos[i].cluster != infos[i - 1].cluster) {
      guint end = i + 1;

      while (end < n && infos[end].cluster == infos[i].cluster)
        end++;
      guint next = end < n ? infos[end].cluster : word->n_bytes;
      clusters[++last] = (WordCluster){ (guint16) (next - infos[i].cluster), 0 };
    }
    clusters[last].n_glyphs++;
  }
  word->n_glyphs = (guint16) n;
  word->n_clusters = (guint16) (last + 1);
  word->glyphs = glyphs;
  word->clusters = clusters;
}

static Word *
add_word (Words *words, guint32 hash, WordFace face, const char *text, size_t n_bytes)
{
  Word *word = take (words, sizeof *word);
  char *copy = take (words, n_bytes + 1);

  memcpy (copy, text, n_bytes);
  copy[n_bytes] = '\0';
  *word = (Word){ .hash = hash, .face = face, .n_bytes = (guint16) n_bytes, .n_breaks = -1 };
  word->text = copy;
  shape (words, word);
  keep_glyphs (words, word);
  if (n_bytes > 0) {
    word->left_hang = hang_left (g_utf8_get_char (copy));
    word->right_hang = hang_right (g_utf8_get_char (g_utf8_prev_char (copy + n_bytes)));
  }

  if (2 * ++words->n_words > words->n_places)
    grow (words);
  put (words, word);

  return word;
}

Words *
words_new (Fonts *fonts, const Hyphens *hyphens)
{
  Words *words = g_new0 (Words, 1);

  words->fonts = fonts_ref (fonts);
  words->hyphens = hyphens;
  words->n_places = PLACES_FIRST;
  words->places = g_new0 (Word *, words->n_places);
  words->chunks = g_ptr_array_new_with_free_func (g_free);
  words->buffer = hb_buffer_create ();
  words->language = hb_language_from_string ("fr", -1);

  return words;
}

void
words_free (Words *words)
{
  if (words == NULL)
    return;

  fonts_unref (words->fonts);
  g_free (words->places);
  g_ptr_array_unref (words->chunks);
  hb_buffer_destroy (words->buffer);
  g_free (words);
}

Fonts *
words_get_fonts (const Words *words)
{
  return words->fonts;
}

const Word *
words_get (Words *words, WordFace face, const char *text, size_t n_bytes)
{
  guint32 hash = hash_of (face, text, n_bytes);
  guint place = hash & (words->n_places - 1);

  for (; words->places[place] != NULL; place = (place + 1) & (words->n_places - 1)) {
    const Word *word = words->places[place];

    if (word->hash == hash && word->n_bytes == n_bytes && word->face.role == face.role &&
        word->face.traits == face.traits && memcmp (word->text, text, n_bytes) == 0)
      return word;
  }

  return add_word (words, hash, face, text, n_bytes);
}

const Word *
words_get_part (Words *words, const Word *word, size_t from, const WordBreak *to)
{
  char text[WORD_BYTES_MAX + 1];
  size_t end = to != NULL ? to->offset : word->n_bytes;
  size_t n_bytes = end - from;

  memcpy (text, word->text + from, n_bytes);
  if (to != NULL && to->soft)
    text[n_bytes++] = '-';

  return words_get (words, word->face, text, n_bytes);
}

gint32
word_get_position (const Word *word, size_t offset)
{
  size_t bytes = 0;
  guint glyph = 0;

  for (guint i = 0; i < word->n_clusters; i++) {
    if (bytes == offset)
      return word->glyphs[glyph].x;
    bytes += word->clusters[i].n_bytes;
    glyph += word->clusters[i].n_glyphs;
  }

  return bytes == offset ? word->advance : -1;
}

void
word_add_missing (const Word *word, GString *missing)
{
  const char *at = word->text;
  guint glyph = 0;

  for (guint i = 0; i < word->n_clusters; i++) {
    g_autofree char *text = g_strndup (at, word->clusters[i].n_bytes);

    if (word->glyphs[glyph].missing && strstr (missing->str, text) == NULL)
      g_string_append (missing, text);
    at += word->clusters[i].n_bytes;
    glyph += word->clusters[i].n_glyphs;
  }
}

static void
add_break (Words *words, const Word *word, WordBreak found, GArray *breaks)
{
  gint32 position = word_get_position (word, found.offset);
  const FaceMetrics *metrics = fonts_get_metrics (words->fonts, word->face.role);

  /* Inside a ligature there is no break: neither half could be measured or drawn faithfully. */
  if (position < 0 || breaks->len == BREAKS_MAX || found.offset >= WORD_BYTES_MAX)
    return;

  found.before = position + (found.soft ? metrics->hyphen : 0);
  found.after = word->advance - position;
  g_array_append_val (breaks, found);
}

/* First syllables that French usage does not leave alone at the end of a line. */
static bool
sounds_ill (const char *lower, size_t n_letters)
{
  return n_letters == 3 && (g_str_has_prefix (lower, "con") || g_str_has_prefix (lower, "cul"));
}

/* Adds the breaks of the letters that start here; returns how many bytes they take. What begins
 * with a capital is not divided: it is a name or an acronym, or opens a sentence. */
static size_t
break_letters (Words *words, const Word *word, size_t start, GArray *breaks)
{
  char lower[4 * HYPHENS_CHARACTERS_MAX + 8];
  guint16 ends[HYPHENS_CHARACTERS_MAX];
  bool allowed[HYPHENS_CHARACTERS_MAX];
  size_t n_bytes = 0;
  size_t n_letters = 0;
  const char *at = word->text + start;
  bool name = g_unichar_isupper (g_utf8_get_char (at));

  while (*at != '\0' && g_unichar_isalpha (g_utf8_get_char (at))) {
    if (n_letters < HYPHENS_CHARACTERS_MAX)
      n_bytes += g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (at)), lower + n_bytes);
    at = g_utf8_next_char (at);
    if (n_letters < HYPHENS_CHARACTERS_MAX)
      ends[n_letters] = (guint16) (at - word->text);
    n_letters++;
  }

  if (words->hyphens != NULL && !name && n_letters >= LETTERS_MIN &&
      n_letters <= HYPHENS_CHARACTERS_MAX) {
    hyphens_find (words->hyphens, lower, n_bytes, n_letters, allowed);
    for (size_t k = 0; k < n_letters; k++)
      if (allowed[k] && !sounds_ill (lower, k + 1))
        add_break (words, word,
                   (WordBreak){ .offset = ends[k],
                                .soft = true,
                                .poor = k + 1 < BEFORE_GOOD || n_letters - k - 1 < AFTER_GOOD },
                   breaks);
  }

  return (size_t) (at - word->text) - start;
}

/* After a hyphen of the word's own, but for "2014-288", a family name in capitals, and the t of
 * "a-t-il", which goes with what follows; never to leave a letter alone. */
static bool
parts_after (const Word *word, size_t hyphen, size_t length)
{
  const char *at = word->text + hyphen;
  gunichar before = hyphen > 0 ? g_utf8_get_char (g_utf8_prev_char (at)) : 0;

  if (hyphen < 2 || hyphen + length + 1 >= word->n_bytes)
    return false;
  if (g_ascii_isdigit (at[-1]) || g_ascii_isdigit (at[length]))
    return false;
  if (g_unichar_isupper (before) && g_unichar_isupper (g_utf8_get_char (at + length)))
    return false;

  return before != 't' || g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (at - 1)));
}

void
words_find_breaks (Words *words, const Word *word)
{
  g_autoptr (GArray) breaks = NULL;
  Word *found = (Word *) word;

  if (word->n_breaks >= 0)
    return;

  breaks = g_array_new (FALSE, FALSE, sizeof (WordBreak));
  for (size_t i = 0; i < word->n_bytes;) {
    const char *at = word->text + i;
    gunichar character = g_utf8_get_char (at);
    size_t length = (size_t) (g_utf8_next_char (at) - at);

    if (g_unichar_isalpha (character)) {
      i += break_letters (words, word, i, breaks);
      continue;
    }
    if ((character == '-' || character == 0x2010) && parts_after (word, i, length))
      add_break (words, word, (WordBreak){ .offset = (guint16) (i + length) }, breaks);
    i += length;
  }

  WordBreak *kept = take (words, breaks->len * sizeof *kept);
  if (breaks->len > 0)
    memcpy (kept, breaks->data, breaks->len * sizeof *kept);
  found->breaks = kept;
  found->n_breaks = (gint16) breaks->len;
}
