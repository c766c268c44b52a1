/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The national framework as data: read from XML, validated, then never changed. */
#pragma once

#include "cadrage/deadline.h"
#include "cadrage/force.h"
#include "cadrage/screen.h"
#include "cadrage/text.h"

typedef enum {
  CADRAGE_ERROR_SYNTAX,    /* not well-formed XML, or a DTD, an entity, too large, too deep */
  CADRAGE_ERROR_SCHEMA,    /* not what data/schemas/cadrage.rng allows */
  CADRAGE_ERROR_REFERENCE, /* an id that is declared nowhere, or twice */
  CADRAGE_ERROR_FORMULA,   /* a formula that cannot be read, or its units do not fit */
  CADRAGE_ERROR_CYCLE,     /* a figure that depends on itself */
} CadrageError;

#define CADRAGE_ERROR (cadrage_error_quark ())
GQuark cadrage_error_quark (void);

#define CADRAGE_BYTES_MAX (4 * 1024 * 1024)

/* What an avenant says of the act it amends: "initial.socle_actions" is its "socle_actions". */
#define INITIAL_PREFIX "initial."

typedef struct {
  char *id;
  char *title;
  char *evidence; /* S, O, I, M, NF */
  char *address;  /* where it can be read; NULL */
  char *note;     /* NULL */
} Source;

typedef struct {
  char *id;
  char *label; /* "Région" */
  char
      *long_label; /* "Accompagnement à la validation des acquis de l’expérience"; or = label */
} Member;

/* A dimension whose members are NULL takes them from the dossier (territoire). */
typedef struct {
  char *id;
  char *label;
  bool open;          /* the dossier holds the members, which start as those below */
  GPtrArray *members; /* of Member */
} Dimension;

typedef enum {
  DATUM_INPUT,     /* saisie: a number that people enter, on 0 to 2 dimensions */
  DATUM_PARAMETER, /* parametre: a number that the cadrage fixes */
  DATUM_FIGURE,    /* figure: computed */
  DATUM_FIELD,    /* champ: a text, date, duration, choice, yes/no or plain number of the act */
  DATUM_COMPUTED, /* calcule: given by the program (acte.version, acte.version_date…) */
} DatumKind;

typedef struct {
  char *id;
  char *label;
  GHashTable *forms; /* form name → text; may be empty */
} Choice;

typedef struct {
  char *id; /* "socle_actions", "acte.nature", "tranche.fait_generateur" (on tranche) */
  DatumKind kind;
  Type type;
  bool duration;        /* a text field that holds "3 mois" */
  bool hour;            /* a text field that holds "10 h 30" */
  bool email;           /* a text field that holds an e-mail address */
  bool long_text;       /* a text field of some sentences */
  bool picture;         /* a text field that names a file of the dossier: "sha256:…" */
  bool act;             /* the same, of the act that this one amends */
  char *label;          /* said in [à compléter : …]: "nombre d’actions du socle" */
  char *name;           /* short, in explanations: "socle"; defaults to label */
  char *step;           /* id of the step where it is entered */
  bool required;        /* O: blocks freezing while the clause that shows it is present */
  Formula *required_if; /* required when true, whatever the clauses; NULL */
  bool internal;        /* stays with the team in a copy for sharing */
  bool settlement;      /* entered after the signature */
  bool taken_over;      /* an avenant begins with that of the act it amends */
  char *source;         /* id of a Source, or NULL */
  char *evidence;       /* S, O, I, M, NF; NULL where the cadrage says nothing */
  char *note;           /* NULL */
  Value value;          /* of a parameter; the default of a field, undefined when none */
  GPtrArray *choices;   /* of Choice */
  char **forms; /* names of the forms a text field keeps beside it (region.nom: de, en…) */
  Formula *formula; /* of a figure */
  int line;
} Datum;

/* A word or phrase that depends on the act: acte, coordonnateur. */
typedef struct {
  Formula *test; /* NULL: otherwise */
  bool feminine;
  GHashTable *forms; /* "sujet" → "la présente convention" */
} DesignationCase;

typedef struct {
  char *id;
  GPtrArray *cases; /* of DesignationCase; the first whose test holds */
} Designation;

typedef enum { SEVERITY_BLOCKING, SEVERITY_WARNING, SEVERITY_INFO } Severity;

/* A precondition of a signature; levels per instrument, -1: not applicable. */
typedef struct {
  char *id; /* "region.deliberation" */
  char *label;
  char *evidence;
  char *source;
  int *levels;             /* a Severity or -1 for each instrument, in their order */
  bool own_signature_only; /* « bloquant pour sa signature » */
  Formula *applies;        /* asked for when true; undefined: a person says; NULL: always */
  Formula *satisfied;      /* is satisfied when true; NULL: a person says */
  bool mandate;            /* it entitles the party's persons to sign */
  bool frozen;             /* it is satisfied by a frozen version */
  char *date;              /* path of the date of the act that satisfies it; NULL */
} Precondition;

typedef struct {
  char *id;          /* "coparef" */
  char *label;       /* "COPAREF" */
  char *designation; /* "le COPAREF" */
  int representatives_min;
  int representatives_max;
  int required;             /* how many of its persons must sign; 0: all */
  GPtrArray *preconditions; /* of Precondition */
} Party;

/* A rule: either a formula that says when it fires, or a rule named in the code. */
typedef struct {
  char *id;
  Severity severity;
  Formula *test; /* fires when true; NULL for a rule in code */
  int dimension; /* checked for each member of it; -1: once */
  char *place;   /* path of the field to go to */
  char *step;
  char *evidence;
  GPtrArray
      *message; /* of Inline; {…} that only the code knows are INLINE_VALUE of "regle.…" */
  int line;
} Check;

typedef struct {
  char *id;    /* "convention" */
  char *label; /* "convention" */
} Instrument;

typedef struct {
  char *id; /* "A" */
  char *label;
  GHashTable *settings; /* path → value, set by new --architecture */
} Architecture;

typedef struct {
  char *id; /* "CPF" */
  char *expansion;
  char *in_text; /* developed form in a sentence, lower case: "compte personnel de formation" */
  char *plural;  /* NULL: OPCA → "organismes paritaires collecteurs agréés" */
} Acronym;

typedef struct {
  char *id;
  char *label;
} Step;

typedef struct _Cadrage Cadrage;
struct _Cadrage {
  char *id;
  char *title;
  char *short_title; /* where there is little room; or = title */
  char *version;
  int year;
  int reference_year;
  char *plan_date; /* ISO: region names are those of this day */
  char *amends;    /* id of the cadrage whose acts this one's amend; NULL: it stands alone */
  UnitNames units;
  GPtrArray *unit_names;    /* owns them */
  GPtrArray *sources;       /* of Source */
  GPtrArray *instruments;   /* of Instrument */
  GPtrArray *architectures; /* of Architecture */
  GPtrArray *steps;         /* of Step */
  GPtrArray *dimensions;    /* of Dimension */
  GPtrArray *data;          /* of Datum; the index is the symbol in formulas */
  GPtrArray *designations;  /* of Designation */
  GPtrArray *parties;       /* of Party, in protocol order */
  GPtrArray *force_rules;   /* of ForceRule */
  GPtrArray *checks;        /* of Check */
  GPtrArray *acronyms;      /* of Acronym */
  GPtrArray *screens;       /* of Screen: one for each step, in their order */
  GPtrArray *deadlines;     /* of Deadline; empty: the plan says none */
  GPtrArray *nodes;         /* of Node: the text, in order */
  GHashTable *data_by_id;   /* id → index + 1 */
  GHashTable *nodes_by_id;
  GHashTable *index; /* behind the cadrage_find functions: see index.h */
  GBytes *bytes;     /* the XML as read */
};

/* Reads and checks everything. schema_path: data/schemas/cadrage.rng, or NULL for bytes that
 * were validated before (the copy in a dossier). The error message starts with
 * "FILE:LINE:COLUMN: ". Nothing is fetched, no entity is expanded. */
Cadrage *cadrage_read (GBytes *xml, const char *file_name, const char *schema_path,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
Cadrage *cadrage_read_file (const char *path, const char *schema_path,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
void cadrage_free (Cadrage *cadrage);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Cadrage, cadrage_free)

/* Reads the machine form of a value; false when it does not fit the datum. */
bool cadrage_read_value (const Datum *datum, const char *text, Value *ret_value);

/* NULL when unknown. */
const Datum *cadrage_find_datum (const Cadrage *cadrage, const char *id);
int cadrage_find_symbol (const Cadrage *cadrage, const char *id); /* -1 when unknown */
const Dimension *cadrage_find_dimension (const Cadrage *cadrage, const char *id);
const Designation *cadrage_find_designation (const Cadrage *cadrage, const char *id);
const Party *cadrage_find_party (const Cadrage *cadrage, const char *id);
const Check *cadrage_find_check (const Cadrage *cadrage, const char *id);
const Source *cadrage_find_source (const Cadrage *cadrage, const char *id);
const Acronym *cadrage_find_acronym (const Cadrage *cadrage, const char *id);
const Architecture *cadrage_find_architecture (const Cadrage *cadrage, const char *id);
const Node *cadrage_find_node (const Cadrage *cadrage, const char *id);
int cadrage_find_instrument (const Cadrage *cadrage, const char *id); /* -1 */
