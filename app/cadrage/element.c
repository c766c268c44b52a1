/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/element.h"

#include <string.h>

static const xmlNode *
first_element_from (const xmlNode *node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->next;
  return node;
}

const xmlNode *
element_first_child (const xmlNode *element)
{
  return first_element_from (element->children);
}

const xmlNode *
element_next (const xmlNode *element)
{
  return first_element_from (element->next);
}

bool
element_is (const xmlNode *element, const char *name)
{
  return element->ns == NULL && strcmp ((const char *) element->name, name) == 0;
}

/* Without a DTD, a value is one text node, or none when it is empty. */
const char *
element_attribute (const xmlNode *element, const char *name)
{
  const xmlAttr *attribute = xmlHasProp (element, (const xmlChar *) name);

  if (attribute == NULL || attribute->ns != NULL)
    return NULL;
  return attribute->children != NULL ? (const char *) attribute->children->content : "";
}

bool
element_is_yes (const xmlNode *element, const char *name)
{
  return g_strcmp0 (element_attribute (element, name), "oui") == 0;
}

void
text_append_folded (GString *folded, const char *text)
{
  for (; *text != '\0'; text++)
    if (!g_ascii_isspace (*text))
      g_string_append_c (folded, *text);
    else if (folded->len == 0 || folded->str[folded->len - 1] != ' ')
      g_string_append_c (folded, ' ');
}

char *
element_dup_text (const xmlNode *element)
{
  g_autoptr (GString) folded = g_string_new (NULL);

  for (const xmlNode *node = element->children; node != NULL; node = node->next)
    if (node->type == XML_TEXT_NODE)
      text_append_folded (folded, (const char *) node->content);
  return g_strdup (g_strstrip (folded->str));
}
