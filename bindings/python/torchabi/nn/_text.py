"""What PyTorch's repr() of a layer says of its options."""

from __future__ import annotations


def _pairs(options, names):
    return ", ".join(f"{name}={options[name]!r}" for name in names)


def _unless(options, **defaults):
    """Options that are not the default, as ", name=value" each."""
    return "".join(f", {name}={options[name]!r}" for name, value in defaults.items() if options[name] != value)


def _convolution(o):
    n = len(o["kernel_size"]) if isinstance(o["kernel_size"], (tuple, list)) else 1
    text = (
        f"{o['in_channels']}, {o['out_channels']}, kernel_size={tuple(o['kernel_size'])}, stride={tuple(o['stride'])}"
    )
    padding = o["padding"] if isinstance(o["padding"], str) else tuple(o["padding"])
    if padding != (0,) * n:
        # PyTorch shows the name of a padding bare.
        text += f", padding={padding}"
    shown = {**o, "dilation": tuple(o["dilation"])}
    text += _unless(shown, dilation=(1,) * n, groups=1)
    return text + ("" if o["bias"] else ", bias=False") + _mode(o)


def _mode(o):
    return f", padding_mode={o['padding_mode']}" if o["padding_mode"] != "zeros" else ""


def _pool(o):
    shown = {**o, "stride": o["kernel_size"] if o["stride"] is None else o["stride"]}
    names = (
        ("kernel_size", "stride", "padding", "dilation", "ceil_mode")
        if "dilation" in o
        else ("kernel_size", "stride", "padding")
    )
    return _pairs(shown, names)


def _batch_norm(o):
    shown = {**o, "bias": o["affine"]}
    return f"{o['num_features']}, " + _pairs(shown, ("eps", "momentum", "affine", "bias", "track_running_stats"))


def _layer_norm(o):
    shape, shown = o["normalized_shape"], {**o, "bias": o["elementwise_affine"]}
    return f"{(shape,) if isinstance(shape, int) else tuple(shape)}, " + _pairs(
        shown, ("eps", "elementwise_affine", "bias")
    )


def _embedding(o):
    text = f"{o['num_embeddings']}, {o['embedding_dim']}"
    return text + _unless(o, padding_idx=None, max_norm=None, norm_type=2.0, scale_grad_by_freq=False, sparse=False)


def _recurrent(o):
    text = f"{o['input_size']}, {o['hidden_size']}"
    return text + _unless(o, proj_size=0, num_layers=1, bias=True, batch_first=False, dropout=0.0, bidirectional=False)


def _bare(name):
    return lambda o: str(o[name])


_RULES = {
    "Conv1d": _convolution,
    "Conv2d": _convolution,
    "Conv3d": _convolution,
    "MaxPool1d": _pool,
    "MaxPool2d": _pool,
    "MaxPool3d": _pool,
    "AvgPool1d": _pool,
    "AvgPool2d": _pool,
    "AvgPool3d": _pool,
    "BatchNorm1d": _batch_norm,
    "BatchNorm2d": _batch_norm,
    "BatchNorm3d": _batch_norm,
    "LayerNorm": _layer_norm,
    "Embedding": _embedding,
    "LSTM": _recurrent,
    "Hardshrink": _bare("lambd"),
    "Softshrink": _bare("lambd"),
    "PReLU": lambda o: f"num_parameters={o['num_parameters']}",
}

# Layers that show the option also when it is off.
_SHOW_INPLACE = {"Dropout", "Dropout2d", "AlphaDropout"}


def extra_repr(name: str, options: dict) -> str:
    """What stands between the brackets: every option by name, where PyTorch has no other rule."""
    rule = _RULES.get(name)
    if rule:
        return rule(options)
    shown = [n for n in options if n != "inplace" or options[n] or name in _SHOW_INPLACE]
    return _pairs(options, shown)
