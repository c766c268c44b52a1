/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/hang.h"

#define HANG_LEFT_QUOTE 12
#define HANG_HYPHEN 17
#define HANG_POINT 16
#define HANG_COLON 10
#define HANG_BRACKET 5

gint8
hang_left (gunichar character)
{
  switch (character) {
  case 0xAB:
  case 0x2019:
  case 0x201C:
    return HANG_LEFT_QUOTE;
  case '(':
  case '[':
    return HANG_BRACKET;
  default:
    return 0;
  }
}

gint8
hang_right (gunichar character)
{
  switch (character) {
  case '-':
  case 0x2010:
    return HANG_HYPHEN;
  case '.':
  case ',':
  case 0x2019:
    return HANG_POINT;
  case ';':
  case ':':
    return HANG_COLON;
  case 0xBB:
    return HANG_LEFT_QUOTE;
  case ')':
  case ']':
    return HANG_BRACKET;
  default:
    return 0;
  }
}
