/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the looks of the window are, among the program's resources. */
#pragma once

#define QUAD_RESOURCES "/org/quadripartite/Quadripartite/"
#define QUAD_UI(name) QUAD_RESOURCES name
