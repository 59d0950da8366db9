#include "guarded.h"

#include <xapian.h>

#include <cstdlib>
#include <cstring>
#include <new>

namespace firsthand {

static void record(cx_error *error, cx_status status, const std::string &message) noexcept {
    error->status = status;
    size_t length = std::min(message.size(), sizeof(error->message) - 1);
    std::memcpy(error->message, message.data(), length);
    error->message[length] = '\0';
}

void record_current_exception(cx_error *error) noexcept {
    try {
        try {
            throw;
        } catch (const Xapian::DatabaseLockError &e) {
            record(error, CX_LOCKED, e.get_msg());
        } catch (const Xapian::DatabaseModifiedError &e) {
            record(error, CX_MODIFIED, e.get_msg());
        } catch (const Xapian::DatabaseCorruptError &e) {
            record(error, CX_CORRUPT, e.get_msg());
        } catch (const Xapian::DatabaseVersionError &e) {
            record(error, CX_CORRUPT, e.get_msg());
        } catch (const Xapian::DatabaseOpeningError &e) {
            record(error, CX_NOT_FOUND, e.get_msg());
        } catch (const Xapian::DocNotFoundError &e) {
            record(error, CX_NOT_FOUND, e.get_msg());
        } catch (const Xapian::NetworkError &e) {
            record(error, CX_NETWORK, e.get_msg());
        } catch (const Xapian::LogicError &e) {
            record(error, CX_INVALID_ARGUMENT, e.get_msg());
        } catch (const Xapian::Error &e) {
            record(error, CX_OTHER, e.get_description());
        } catch (const std::bad_alloc &) {
            record(error, CX_OUT_OF_MEMORY, "out of memory");
        } catch (const std::exception &e) {
            record(error, CX_OTHER, e.what());
        } catch (...) {
            record(error, CX_OTHER, "unknown C++ exception");
        }
    } catch (...) {
        // Only building the message can have thrown.
        error->status = CX_OUT_OF_MEMORY;
        error->message[0] = '\0';
    }
}

cx_bytes copy_bytes(const std::string &text) {
    char *bytes = static_cast<char *>(std::malloc(text.empty() ? 1 : text.size()));
    if (bytes == nullptr) throw std::bad_alloc();
    std::memcpy(bytes, text.data(), text.size());
    return {bytes, text.size()};
}

}  // namespace firsthand

void cx_bytes_free(cx_bytes *bytes) {
    std::free(bytes->bytes);
    bytes->bytes = nullptr;
    bytes->length = 0;
}
