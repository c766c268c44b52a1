/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/item.h"

bool
glue_is_stretchable (Glue glue)
{
  return glue == GLUE_SPACE || glue == GLUE_STRETCH;
}

double
item_get_width (const Item *item)
{
  return item->word->advance * item->scale;
}

double
setting_get_glue_width (const Setting *setting, Glue glue)
{
  return glue == GLUE_NONE ? 0 : glue == GLUE_NARROW ? setting->narrow : setting->space;
}
