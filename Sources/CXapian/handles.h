#ifndef CXAPIAN_HANDLES_H
#define CXAPIAN_HANDLES_H

#include <xapian.h>

struct cx_query {
    Xapian::Query query;
};

struct cx_reader {
    Xapian::Database database;
};

struct cx_writer {
    Xapian::WritableDatabase database;
};

#endif
