#ifndef CXAPIAN_H
#define CXAPIAN_H

/* A C face over libxapian. No C++ exception passes it: a call that can fail takes a cx_error and
   says so by its result. Text crosses with its length and may hold any byte. A handle is used by
   one thread at a time; different handles are independent. */

#include "cx_error.h"
#include "cx_query.h"
#include "cx_reader.h"
#include "cx_stemmer.h"
#include "cx_writer.h"

#endif
