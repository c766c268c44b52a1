/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/xmp.h"

#define DESCRIPTION "<rdf:Description rdf:about=\"\" xmlns:%s=\"%s\">"
#define DESCRIPTION_END "</rdf:Description>\n"
#define NAMESPACE_UA "http://www.aiim.org/pdfua/ns/id/"

/* PDF/A knows nothing of PDF/UA: the name of its one property is explained. */
static const char schema_of_ua[] =
    "<rdf:Description rdf:about=\"\""
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>" NAMESPACE_UA "</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>The part of ISO 14289 that the file keeps"
    "</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property>"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>" DESCRIPTION_END;

static void
add_standards (GString *xmp, bool oldest)
{
  g_string_append_printf (
      xmp,
      DESCRIPTION "<pdfaid:part>%d</pdfaid:part>"
                  "<pdfaid:conformance>%s</pdfaid:conformance>" DESCRIPTION_END,
      "pdfaid", "http://www.aiim.org/pdfa/ns/id/", oldest ? 1 : 3, oldest ? "B" : "A");
  if (oldest)
    return;

  g_string_append_printf (xmp, DESCRIPTION "<pdfuaid:part>1</pdfuaid:part>" DESCRIPTION_END,
                          "pdfuaid", NAMESPACE_UA);
  g_string_append (xmp, schema_of_ua);
}

static void
add_text (GString *xmp, const char *before, const char *text, const char *after)
{
  if (*text == '\0')
    return;

  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_string_append_printf (xmp, "%s%s%s", before, escaped, after);
}

static void
add_document (GString *xmp, const Information *information, const char *language)
{
  g_string_append_printf (xmp, DESCRIPTION, "dc", "http://purl.org/dc/elements/1.1/");
  g_string_append (xmp, "<dc:format>application/pdf</dc:format>");
  add_text (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", information->title,
            "</rdf:li></rdf:Alt></dc:title>");
  add_text (xmp, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">",
            information->subject, "</rdf:li></rdf:Alt></dc:description>");
  add_text (xmp, "<dc:creator><rdf:Seq><rdf:li>", information->author,
            "</rdf:li></rdf:Seq></dc:creator>");
  add_text (xmp, "<dc:language><rdf:Bag><rdf:li>", language,
            "</rdf:li></rdf:Bag></dc:language>");
  g_string_append (xmp, DESCRIPTION_END);
}

static void
add_making (GString *xmp, const Information *information)
{
  const char *date = information->date_iso;

  g_string_append_printf (xmp,
                          DESCRIPTION "<xmp:CreatorTool>" INFORMATION_CREATOR
                                      "</xmp:CreatorTool>"
                                      "<xmp:CreateDate>%s</xmp:CreateDate>"
                                      "<xmp:ModifyDate>%s</xmp:ModifyDate>"
                                      "<xmp:MetadataDate>%s</xmp:MetadataDate>" DESCRIPTION_END,
                          "xmp", "http://ns.adobe.com/xap/1.0/", date, date, date);
  g_string_append_printf (
      xmp, DESCRIPTION "<pdf:Producer>" INFORMATION_PRODUCER "</pdf:Producer>" DESCRIPTION_END,
      "pdf", "http://ns.adobe.com/pdf/1.3/");
}

static GBytes *
xmp_of (const Information *information, const char *language, bool oldest)
{
  GString *xmp = g_string_new ("<?xpacket begin=\"\357\273\277\""
                               " id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                               "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/"
                               "22-rdf-syntax-ns#\">\n");

  add_standards (xmp, oldest);
  add_document (xmp, information, language);
  add_making (xmp, information);
  g_string_append (xmp, "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");

  return g_string_free_to_bytes (xmp);
}

/* Unpacked, so that programs that know no PDF find it. */
void
xmp_add (PdfObjects *objects, const Information *information, const char *language, bool oldest)
{
  g_autoptr (GBytes) xmp = xmp_of (information, language, oldest);
  guint number = pdf_objects_add (objects, "<< /Type /Metadata /Subtype /XML >>");

  pdf_objects_set_plain_stream (objects, number, xmp);
  pdf_objects_set_reference (objects, objects->catalog, "/Metadata", number);
}
