#pragma once

#include "ct_rules.h"
#include "han_table.hpp"
#include <memory>
#include <mutex>

struct ct_rules {
    HanTable to_simplified{"t2s.json"};
    std::once_flag opened;                      // the larger table is read on first use
    std::unique_ptr<HanTable> to_traditional;

    const HanTable &traditional() {
        std::call_once(opened, [&] { to_traditional = std::make_unique<HanTable>("s2t.json"); });
        return *to_traditional;
    }
};
