/* torchabi/torchabi.h: all of TorchABI, LibTorch behind a stable C ABI.
 *
 * Generated from abi/spec by `ci/generate`; do not edit. */
#ifndef TORCHABI_TORCHABI_H
#define TORCHABI_TORCHABI_H

#include <torchabi/base.h>
#include <torchabi/value.h>
#include <torchabi/tensor.h>
#include <torchabi/op.h>
#include <torchabi/function.h>
#include <torchabi/autograd.h>
#include <torchabi/transform.h>
#include <torchabi/module.h>
#include <torchabi/optim.h>
#include <torchabi/schedule.h>
#include <torchabi/amp.h>
#include <torchabi/data.h>
#include <torchabi/metric.h>
#include <torchabi/tree.h>
#include <torchabi/checkpoint.h>
#include <torchabi/program.h>
#include <torchabi/inspect.h>
#include <torchabi/device.h>
#include <torchabi/random.h>
#include <torchabi/dlpack.h>

#endif
