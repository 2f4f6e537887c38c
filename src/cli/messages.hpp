// Standard error: sentences and progress of this program alone. LibTorch writes warnings there that no user of the
// program can heed; they go nowhere.
#pragma once

#include <string_view>

namespace cli {

// Before anything else is called.
void take_standard_error();

void say(std::string_view text);
bool is_seen();  // standard error is a terminal

}  // namespace cli
